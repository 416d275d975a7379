package kz.tizilim.pay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kz.tizilim.core.message.Language;
import kz.tizilim.pay.load.Fault;
import kz.tizilim.pay.load.Loaded;
import kz.tizilim.pay.load.TableFile;
import kz.tizilim.pay.load.TableLoader;
import kz.tizilim.pay.table.PayCell;
import kz.tizilim.pay.table.PayRow;
import kz.tizilim.testkit.Golden;
import org.junit.jupiter.api.Test;

/** Each check of loading has a file that fails it, with its sentence in three languages. */
final class LoadTest {
  private static final String TAIL = ",act,place,from,to,status,confirmed_by,confirmed_on\n";
  private static final String K = "sphere,grade,step,years_from,years_to,coefficient" + TAIL;
  private static final String END = ",№ 1,п. 2,2020-01-01,,printed,,\n";
  private static final String END_OF_2020 = ",№ 1,п. 2,2020-01-01,2021-01-01,printed,,\n";

  private final StringBuilder out = new StringBuilder();

  @Test
  void each_check_has_a_file_that_fails_it() {
    file(
        "bands that leave a gap",
        K + band("0,3", "4.1") + band("3,5", "4.2") + band("6,7", "4.3") + band("7,", "4.4"));
    file("bands that overlap", K + band("0,3", "4.1") + band("2,5", "4.2") + band("5,", "4.4"));
    file("one key twice with another value", K + band("0,", "4.1") + band("0,", "4.2"));
    file("one key twice with the same value", K + band("0,", "4.1") + band("0,", "4.10"));
    file(
        "an end before the beginning",
        K + "education,B2,2,0,,4.1,№ 1,,2020-01-01,2019-12-31,printed,,\n");
    file("a coefficient of 0", K + band("0,", "0"));
    file("a coefficient above 20", K + band("0,", "467"));
    file("a coefficient with three decimals", K + band("0,", "3.075"));
    file("a code in Cyrillic letters", K + "education,В2,2,0,,4.1" + END);
    file("a number that became a date", K + band("0,", "4.май"));
    file("a number that is not one", K + band("0,", "около 4"));
    file("a table that falls with years", K + band("0,3", "4.3") + band("3,", "4.2"));
    file(
        "a lower step with more",
        K + "education,B2,1,0,,4.1" + END + "education,B2,2,0,,4.2" + END);
    file("bands that begin late and end early", K + band("3,5", "4.1"));
    file("years that are not years", K + band("x,95", "4.1"));
    file("a band that ends before it begins", K + band("5,3", "4.1"));
    file("a code that is not one", K + "education,X9,,0,,4.1" + END);
    file("a grade without its step", K + "education,B2,,0,,4.1" + END);
    file("a sphere that is not one", K + "там же,B2,1,0,,4.1" + END);
    file("a category of workers", K + "workers,R,9,0,,2.1" + END);
    file("a status that is unknown", K + "education,B2,1,0,,4.1,№ 1,,2020-01-01,,верно,,\n");
    file("confirmed by nobody", K + "education,B2,1,0,,4.1,№ 1,,2020-01-01,,confirmed,,\n");
    file("unverified rows", K + "education,B2,1,0,,4.1,№ 1,,2020-01-01,,unverified,,\n");
    file("days that are not days", K + "education,B2,1,0,,4.1,№ 1,,январь,32.01.2020,printed,,\n");
    file("no act and no beginning", K + "education,B2,1,0,,4.1,,,,,printed,,\n");
    file("columns missing", "sphere,grade,coefficient\neducation,B2,4.1\n");
    file("a column twice", "amount,amount" + TAIL + "17697,1" + END);
    file("a column that is not used", "amount,цвет" + TAIL + "17697,красный" + END);
    file("no table at all", "имя,год\nа,1\n");
    file("an empty file", "\n\n");
    file("an amount with three decimals", "amount" + TAIL + "\"17,697\"" + END);
    file("a negative amount", "amount" + TAIL + "-5" + END);
    file("a factor of 0", "group,factor" + TAIL + "G,0" + END);
    file("a share that may be per cent", "code,name,share,base" + TAIL + "X,x,25,DO" + END);
    file("a share and an amount", "code,name,share,amount,base" + TAIL + "X,x,10 %,5,DO" + END);
    file(
        "an unknown base and period",
        "code,name,share,base,period" + TAIL + "X,x,10 %,ОКЛАД,week" + END);
    file("an unclear yes", "code,name,share,base,raises_do" + TAIL + "X,x,10 %,DO,возможно" + END);
    file("an unknown rule", "rule,value" + TAIL + "скидка,1" + END);
    file("an unknown value of a rule", "rule,value" + TAIL + "mid_month,mondays" + END);
    file("an act that touches nothing known", "touches" + TAIL + "оклады" + END);
    file("a group of a grade that is not one", "group,sphere,grades" + TAIL + "G,,Я" + END);
    file(
        "an end that is written as the last day",
        "amount"
            + TAIL
            + "17697,№ 1,,2016-01-01,2025-12-31,printed,,\n18000,№ 2,,2026-01-01,,printed,,\n");
    file(
        "a day that may be read in two ways",
        "amount" + TAIL + "17697,№ 1,,01/02/2016,,printed,,\n");
    Golden.file("load.txt").matches(out.toString());
  }

  @Test
  void all_errors_of_all_files_come_at_once_and_nothing_is_loaded() {
    Loaded loaded =
        Tables.load(
            "k.csv", K + band("0,", "4.1") + "x,B2,1,y,,z" + END,
            "base.csv", "amount" + TAIL + "нет" + END);
    assertThat(loaded.faults()).extracting(Fault::file).contains("k.csv", "base.csv");
    assertThat(loaded.faults()).hasSizeGreaterThan(2);
    assertThat(loaded.tables().isEmpty()).isTrue();
  }

  @Test
  void numbers_are_read_as_people_write_them() {
    Loaded loaded =
        Tables.load(
            "k.csv", K + band("0,3", "\"4,67\"") + band("3,", "4 ¾"),
            "base.csv",
                "Сумма"
                    + ",акт,место,с,до,статус,кем подтверждено,когда подтверждено\n"
                    + "17\u00A0697,№ 1,,01.01.2016,,PRINTED,,\n",
            "f.csv",
                "group;factor" + TAIL.replace(',', ';') + "G;1/2;№ 1;;2020-01-01;;printed;;\n");
    assertThat(loaded.faults()).isEmpty();
    assertThat(
            loaded.tables().all(PayRow.Coefficient.class).map(row -> row.value().toPlainString()))
        .containsExactly("4.67", "4.75");
    assertThat(loaded.tables().all(PayRow.BaseAmount.class).map(row -> row.amount().toString()))
        .containsExactly("17697");
    assertThat(loaded.tables().all(PayRow.Factor.class).map(row -> row.value().toPlainString()))
        .containsExactly("0.5");
  }

  @Test
  void choices_days_and_sums_are_read_in_russian_and_kazakh() {
    Loaded loaded =
        Tables.load(
            "base.csv",
            """
            Сумма;акт;место;с;до;статус;кем подтверждено;когда подтверждено
            17 697 тенге;№ 1;;1 января 2016 года;—;напечатано;;
            18 000,50 ₸;№ 2;;2026 жылғы 1 қаңтардан;;не подтверждено;;
            """,
            "a.csv",
            """
            code;name;share;amount;base;period;act;place;from;to;status;confirmed_by;confirmed_on
            A;а;30 %;;БДО;ежемесячно;№ 1;;01.01.2016 г.;;жарияланған;;
            B;б;;2;МРП;жыл;№ 1;;2016-01-01 00:00:00;;подтверждено;бухгалтерия;2016.02.01
            C;в;;5 000 тг;теңге;единовременно;№ 1;;2016-01-01;;расталмаған;;
            """,
            "p.csv",
            "rule,value" + TAIL + "МРП,3 932 тенге,№ 1,,2025-01-01,2026-01-01,printed,,\n");
    assertThat(loaded.faults()).allMatch(fault -> !fault.isError()).hasSize(2);
    assertThat(loaded.tables().all(PayRow.BaseAmount.class))
        .extracting(row -> row.amount() + " " + row.source().from() + " " + row.source().to())
        .containsExactly("17697 2016-01-01 Optional.empty", "18000.50 2026-01-01 Optional.empty");
    assertThat(loaded.tables().all(PayRow.Allowance.class))
        .extracting(
            row -> row.code() + " " + row.base() + " " + row.period() + " " + row.source().status())
        .containsExactly("A BDO month printed", "B MRP year confirmed", "C TENGE once unverified");
    assertThat(loaded.tables().all(PayRow.Policy.class))
        .extracting(row -> row.rule() + " " + row.value())
        .containsExactly("mrp 3932");
  }

  @Test
  void a_cell_that_a_spreadsheet_keeps_as_a_date_is_refused() {
    TableFile.Line head =
        new TableFile.Line(
            1,
            List.of("amount,act,place,from,to,status,confirmed_by,confirmed_on".split(",")),
            java.util.Set.of());
    TableFile.Line line =
        new TableFile.Line(
            2,
            List.of("4.05", "№ 1", "", "2020-01-01", "", "printed", "", ""),
            java.util.Set.of(0));
    Loaded loaded =
        TableLoader.load(List.of(new TableFile("base.xlsx", List.of(head, line))), List.of());
    assertThat(loaded.faults())
        .extracting(fault -> fault.in(Language.EN))
        .containsExactly(
            "base.xlsx:2 [amount]: error: “4.05” is a date instead of a number: Excel turned the number into a date; enter it as text");
  }

  @Test
  void cells_of_the_edition_without_a_table_are_named() {
    Loaded loaded =
        TableLoader.load(
            List.of(TableFile.csv("k.csv", K + band("0,", "4.1"))),
            List.of(new PayCell("education", "B2-2"), new PayCell("general", "C2")));
    assertThat(loaded.faults())
        .extracting(fault -> fault.in(Language.EN))
        .containsExactly("k.csv: warning: 1 of 2 cells of the register have no table: general C2");
  }

  @Test
  void a_table_with_a_newer_known_act_is_named() {
    Loaded loaded =
        Tables.load(
            "k.csv", K + band("0,", "4.1"),
            "acts.csv", "touches" + TAIL + "coefficients,№ 2,,2021-01-01,,printed,,\n");
    assertThat(loaded.faults())
        .extracting(fault -> fault.in(Language.EN))
        .containsExactly(
            "k.csv:2: warning: a newer act is known, “№ 2”, in force from 01.01.2021; from that day this table gives no sums");
    assertThat(
            Tables.load(
                    "k.csv", K + "education,B2,2,0,,4.1" + END_OF_2020,
                    "acts.csv", "touches" + TAIL + "coefficients,№ 2,,2021-01-01,,printed,,\n")
                .faults())
        .isEmpty();
  }

  @Test
  void the_sample_has_no_error() {
    Loaded loaded =
        TableLoader.load(
            kz.tizilim.pay.load.Samples.files(kz.tizilim.pay.load.Samples.EDUCATION_2019),
            List.of());
    assertThat(loaded.isSound()).isTrue();
    assertThat(loaded.tables().all(PayRow.Coefficient.class)).hasSize(88);
    assertThat(loaded.faults()).noneMatch(Fault::isError);
  }

  private static String band(String years, String coefficient) {
    return "education,B2,2," + years + "," + coefficient + END;
  }

  private void file(String what, String text) {
    out.append("# ").append(what).append('\n');
    Loaded loaded = Tables.load("file.csv", text);
    assertThat(loaded.faults()).as(what).isNotEmpty();
    for (Fault fault : loaded.faults()) {
      for (Language language : Language.values()) {
        out.append(fault.in(language)).append('\n');
      }
    }
    out.append('\n');
  }
}

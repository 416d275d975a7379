package kz.tizilim.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.tizilim.server.Fresh;
import kz.tizilim.server.Staff;
import kz.tizilim.server.access.Role;
import org.junit.jupiter.api.Test;

/** Official pay in a real browser: loading, confirming, a checked table, the cost of a draft. */
@QuarkusTest
@TestProfile(PayBrowserTest.Own.class)
class PayBrowserTest extends InChromium {
  /** A server of its own. */
  public static class Own extends Fresh {}

  private static final String UNIT =
      """
      №;Должность;Отделение;Учреждение;Уровень;Категория;Звено, ступень;Единиц;Стаж;Оклад учреждения;Вакантна с
      1;Методист;Учебный отдел;Кадетский корпус;высший;;;2;4;;
      2;Кассир;Финансовая служба;Военный госпиталь (г. Семей);;;C2;1;;;
      3;Кассир;Финансовая служба;Военный госпиталь (г. Семей);;;C2;0,5;12;100000;
      4;Медицинская сестра;Хирургическое отделение;Военный госпиталь (г. Семей);средний;вторая;;4;8;;2024-01-10
      5;Медицинская сестра;Хирургическое отделение;Военный госпиталь (г. Семей);;;;1;8;;
      6;Космонавт;;Военный госпиталь (г. Семей);;;;1;3;;
      7;Кассир;;Военный госпиталь (г. Семей);;;C2;0;9;;
      """;

  private final List<String> wrong = new ArrayList<>();

  private static String invented() throws IOException {
    try (Stream<Path> all = Files.list(Path.of("../examples/pay-invented"))) {
      return all.filter(file -> file.toString().endsWith(".csv"))
          .sorted()
          .map(file -> file.toAbsolutePath().normalize().toString())
          .collect(Collectors.joining("\n"));
    }
  }

  /** A picture of the page in each language, in the dark and on a telephone, and its faults. */
  private void look(String name) {
    String address = String.valueOf(chromium.driver().getCurrentUrl()).replaceAll("#.*", "");
    for (String language : List.of("kk", "en", "ru")) {
      chromium.open(address + (address.contains("?") ? "&" : "?") + "lang=" + language);
      chromium.picture(name + "-" + language);
      chromium.violations().forEach(it -> wrong.add(name + " " + language + ": " + it));
    }
    seen(name);
  }

  private void seen(String name) {
    chromium.dark(true);
    chromium.picture(name + "-dark");
    chromium.pale().forEach(it -> wrong.add(name + " dark: " + it));
    chromium.dark(false);
    chromium.phone(true);
    chromium.picture(name + "-320");
    long width = (long) chromium.script("return document.body.scrollWidth");
    if (width > 320) {
      wrong.add(name + ": " + width);
    }
    chromium.phone(false);
  }

  @Test
  void tables_are_loaded_confirmed_and_used() throws IOException {
    Staff staff = Staff.of(server, accounts);
    staff.with("gulmira", Role.DRAFTER);
    staff.with("yerbol", Role.APPROVER);
    chromium.sized(1366, 1000);
    chromium.driver().manage().deleteAllCookies();

    chromium.signIn(at(""), "gulmira");
    chromium.open(at("/pay"));
    Path faulty = Files.createTempFile("coefficients", ".csv");
    Files.writeString(
        faulty,
        """
        sphere,grade,step,years_from,years_to,coefficient,act,place,from,to,status,confirmed_by,confirmed_on
        education,B2,2,3,5,44,,,вчера,,printed,,
        """);
    chromium.find("#file").sendKeys(faulty.toString());
    chromium.press("form[action='/pay/tables'] button:not([name])");
    chromium.waitFor("#report", "Проверка файлов");
    chromium.picture("pay-faulty");
    chromium.violations().forEach(it -> wrong.add("faulty: " + it));
    Files.delete(faulty);

    chromium.open(at("/pay"));
    chromium.find("#file").sendKeys(invented());
    chromium.press("form[action='/pay/tables'] button:not([name])");
    chromium.waitFor("section[aria-labelledby^=record] ", "неподтверждёнными");
    chromium.picture("pay-loaded");
    chromium.driver().manage().deleteAllCookies();

    chromium.signIn(at(""), "yerbol");
    chromium.open(at("/pay?on=2025-03-01"));
    look("pay-approver");
    chromium.find("a[href^='/pay/impact?record=']").click();
    chromium.waitFor("h1", "Что изменение таблиц стоит");
    look("compare-form");
    Path posts = Files.writeString(Files.createTempFile("часть", ".csv"), UNIT);
    chromium.find("#file").sendKeys(posts.toString());
    chromium.find("form[action$='/impact'] button").click();
    chromium.waitFor("#result", ".csv");
    chromium.picture("compare");
    chromium.violations().forEach(it -> wrong.add("compare: " + it));
    seen("compare");
    Files.delete(posts);
    chromium.open(at("/pay?on=2025-03-01"));
    chromium.find("[id^=reason-]").sendKeys("сверено с приложением 2");
    chromium.press("form[action$='/confirm'] button");
    chromium.waitFor("section[aria-labelledby^=record]", "Сверил с актом: yerbol");
    chromium.open(at("/pay/cells/B2-1?on=2025-03-01"));
    look("pay-cell-full");
    chromium.open(at("/register/B2-1.education/1?at=2025-03-01"));
    look("entry-pay");

    chromium.open(at("/check?lang=ru"));
    Path unit = Files.writeString(Files.createTempFile("часть", ".csv"), UNIT);
    chromium.find("#file").sendKeys(unit.toString());
    chromium.press("form[data-upload] button");
    chromium.press("form[action$='/start'] button");
    chromium.waitFor("#found", "Осталось");
    chromium.press("#found a[href$='/pay']");
    chromium.waitFor("#gaps", "Чего не хватает");
    look("check-pay");
    chromium.press("main a[href^='/check/']");
    look("check-found");
    for (String name : List.of("Госпиталь, март", "Госпиталь, апрель")) {
      String check = String.valueOf(chromium.driver().getCurrentUrl());
      chromium.find("#unit").sendKeys(name);
      chromium.press("form[action$='/keep'] button");
      chromium.waitFor("h1", name);
      look("kept-table");
      chromium.open(at("/tables?lang=ru"));
      look("kept-list");
      if (name.endsWith("апрель")) {
        chromium.press("form[action='/tables/compare'] button");
        chromium.waitFor("main", "Выберите две разные таблицы");
        look("kept-refused");
      }
      chromium.open(check);
    }
    Files.delete(unit);
    chromium.driver().manage().deleteAllCookies();
    assertThat(wrong).isEmpty();
  }

  @Test
  void the_cost_of_an_amendment_is_seen_before_it_is_approved() throws IOException {
    Staff staff = Staff.of(server, accounts);
    staff.with("yerbol", Role.APPROVER);
    staff
        .with("aisha", Role.DRAFTER)
        .form(
            "/proposals/amendment",
            "number",
            "1",
            "signed",
            "2025-01-13",
            "title",
            "О внесении изменений",
            "commencement",
            "вводится в действие после дня его первого официального опубликования",
            "instructions",
            Files.readString(Path.of("../examples/amending.ru.txt")));
    chromium.sized(1366, 1000);
    chromium.driver().manage().deleteAllCookies();
    chromium.signIn(at(""), "yerbol");
    chromium.open(at("/proposals"));
    chromium.press("a[href$='/impact']");
    chromium.waitFor("h1", "Что изменение стоит");
    look("impact-form");
    Path unit = Files.writeString(Files.createTempFile("часть", ".csv"), UNIT);
    chromium.find("#file").sendKeys(unit.toString());
    chromium.press("form[action$='/impact'] button");
    chromium.waitFor("#result", ".csv");
    chromium.picture("impact");
    chromium.violations().forEach(it -> wrong.add("impact: " + it));
    seen("impact");
    Files.delete(unit);
    chromium.driver().manage().deleteAllCookies();
    assertThat(wrong).isEmpty();
  }
}

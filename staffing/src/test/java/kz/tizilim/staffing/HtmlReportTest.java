package kz.tizilim.staffing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class HtmlReportTest {
  private static final String TABLE =
      """
      Должность,Уровень,Заявлено,Оклад
      Бухгалтер,высший,C3,1
      Медицинская сестра,,,1
      "<script>alert('&""x""')</script>",,,1
      """;

  @Test
  void the_page_says_what_it_comes_to_before_the_rows() {
    String page = Reports.text(ReportFormat.HTML, TABLE);
    assertThat(page)
        .startsWith("<!DOCTYPE html>\n<html lang=\"ru\">")
        .containsSubsequence(
            "<h1>Проверка штатной таблицы: штат</h1>",
            "<dt>строк с должностями</dt><dd>3</dd>",
            "<dt>неоднозначно</dt><dd>1</dd>",
            "<h2>Чего не хватает</h2>",
            "<dt>уровень квалификации</dt><dd>1</dd>",
            "Столбцы, которые не использованы: Оклад.",
            "<h3>Нет в реестре: 1</h3>",
            "<h3>Неверно заявленные коды: 1</h3>",
            "<a href=\"#r2\">строка 2</a> Бухгалтер — неверно: заявлено C3, по реестру C2",
            "<h2>Все строки</h2>",
            "<tr id=\"r2\">",
            "<tr id=\"r4\">",
            "</html>");
  }

  @Test
  void nothing_in_it_runs_or_is_fetched() {
    assertThat(Reports.text(ReportFormat.HTML, TABLE))
        .contains("&lt;script&gt;alert(&#39;&amp;&quot;x&quot;&#39;)&lt;/script&gt;")
        .doesNotContain("<script", "http:", "https:", "<link", "<img", "url(");
  }

  @Test
  void a_page_without_problems_says_so() {
    assertThat(Reports.text(ReportFormat.HTML, "Должность\nБухгалтер\n"))
        .contains("<p>Замечаний нет.</p>");
  }

  @Test
  void of_many_problems_the_first_are_listed_and_the_others_counted() {
    String page = Reports.text(ReportFormat.HTML, "Должность\n" + "Маркетолог\n".repeat(1_234));
    assertThat(page)
        .contains(
            "<h3>Нет в реестре: 1\u00A0234</h3>",
            "Здесь первые 200; остальные 1\u00A0034 — в таблице ниже.",
            "<tr id=\"r1235\">");
    assertThat(page.split("<li ", -1)).hasSize(201);
  }
}

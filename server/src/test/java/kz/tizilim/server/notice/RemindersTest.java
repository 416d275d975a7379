package kz.tizilim.server.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import kz.tizilim.core.act.Basis;
import kz.tizilim.core.act.Event;
import kz.tizilim.core.act.Fact;
import kz.tizilim.core.calendar.Kazakhstan;
import kz.tizilim.core.history.HistoryRecord;
import kz.tizilim.core.register.ActId;
import kz.tizilim.server.desk.Desk;
import kz.tizilim.server.desk.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Notices by e-mail, taken by a server of mail. */
final class RemindersTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-30T04:00:00Z"), Kazakhstan.ZONE);

  @TempDir private Path folder;

  private final GreenMail mail =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

  @BeforeEach
  void begin() {
    mail.start();
  }

  @AfterEach
  void end() {
    mail.stop();
  }

  private Reminders reminders(Desk desk, String server) {
    return new Reminders(
        desk,
        Optional.of(server),
        Optional.of("tizilim@example.kz"),
        Optional.of("a@example.kz, b@example.kz"));
  }

  private String server(String who) {
    return "smtp://" + who + "127.0.0.1:" + mail.getSmtp().getPort();
  }

  private Desk desk() {
    Settings settings =
        new Settings(folder, Optional.empty(), Optional.empty(), Optional.empty(), false, false);
    Desk desk = Desk.open(settings, CLOCK);
    desk.record(
        new HistoryRecord.Happened(
            ActId.parse("mod-692-2024-07-01"),
            Event.of(
                Fact.parse(Fact.Kind.PUBLISHED, "газета | 1"),
                LocalDate.parse("2024-07-15"),
                new Basis.Document("пример"),
                CLOCK.instant())));
    return desk;
  }

  @Test
  void the_notice_of_a_day_goes_once_to_each_addressee() throws MessagingException, IOException {
    try (Desk desk = desk()) {
      assertThat(reminders(desk, server("")).remind()).isTrue();
      assertThat(reminders(desk, server("")).remind()).isFalse();
    }
    assertThat(mail.getReceivedMessages()).hasSize(2);
    MimeMessage notice = mail.getReceivedMessages()[0];
    assertThat(notice.getSubject()).contains("Реестр: просрочено 2").contains("Тізілім:");
    assertThat(notice.getFrom()[0]).hasToString("tizilim@example.kz");
    assertThat(notice.getContent().toString())
        .contains("Обязанности по приказам на 2026-11-30:")
        .contains("2024-07-09  просрочено  приказ № 692", "п. 2.1")
        .contains("Департаменту экономики и финансов");
  }

  @Test
  void a_server_that_asks_who_it_is_is_told() {
    mail.setUser("tizilim@example.kz", "tizilim", "п@роль:1");
    try (Desk desk = desk()) {
      assertThat(reminders(desk, server("tizilim:%D0%BF%40%D1%80%D0%BE%D0%BB%D1%8C%3A1@")).remind())
          .isTrue();
      assertThat(mail.getReceivedMessages()).hasSize(2);
    }
  }

  @Test
  void a_notice_that_is_not_taken_is_not_forgotten() {
    try (Desk desk = desk()) {
      String server = server("");
      mail.stop();
      Reminders reminders = reminders(desk, server);
      assertThatThrownBy(reminders::remind)
          .isInstanceOf(NoticeException.class)
          .hasMessageContaining("a@example.kz");
      mail.start();
      assertThat(reminders(desk, server("")).remind()).isTrue();
    }
  }

  @Test
  void without_a_whole_address_nothing_is_set_up() {
    assertThat(MailSettings.of("smtp://mail.example.kz", "a@b.kz", "c@d.kz").orElseThrow())
        .hasToString("smtp://mail.example.kz:587 → c@d.kz");
    assertThat(MailSettings.of("smtps://u:p@mail.example.kz", "a@b.kz", "c@d.kz").orElseThrow())
        .hasToString("smtps://mail.example.kz:465 → c@d.kz");
    assertThat(MailSettings.of("mail.example.kz", "a@b.kz", "c@d.kz")).isEmpty();
    assertThat(MailSettings.of("smtp://mail.example.kz", "", "c@d.kz")).isEmpty();
    assertThat(MailSettings.of("smtp://mail.example.kz", "a@b.kz", " , ")).isEmpty();
  }
}

package kz.tizilim.server;

import java.util.Optional;
import kz.tizilim.server.notice.MailSettings;
import picocli.CommandLine.Option;

/** A server of mail for the notices of duties. */
final class MailOptions {
  @Option(
      names = "--smtp",
      paramLabel = "URL",
      description =
          "почтовый сервер для уведомлений о сроках: smtp://имя:пароль@mail.example.kz:587 или"
              + " smtps://…; лучше переменной TIZILIM_SMTP")
  private String server = "";

  @Option(names = "--mail-from", paramLabel = "ADDRESS", description = "от кого уведомления")
  private String from = "";

  @Option(
      names = "--mail-to",
      paramLabel = "ADDRESS,…",
      description = "кому уведомления, через запятую")
  private String to = "";

  /** Why the server does not start with them; empty if it does. */
  Optional<String> fault() {
    return isGiven() && MailSettings.of(server, from, to).isEmpty()
        ? Optional.of(
            "Почта не настроена: нужны --smtp smtp://имя:пароль@сервер:587, --mail-from и"
                + " --mail-to вместе.")
        : Optional.empty();
  }

  private boolean isGiven() {
    return !(server + from + to).isBlank();
  }

  /** Gives them to the server. */
  void set() {
    if (isGiven()) {
      System.setProperty("tizilim.smtp", server);
      System.setProperty("tizilim.mail-from", from);
      System.setProperty("tizilim.mail-to", to);
    }
  }
}

package kz.tizilim.server.notice;

import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Properties;

/** Sends a notice by SMTP (RFC 5321). */
final class Courier {
  private static final String TIMEOUT_MS = "20000";

  private final MailSettings settings;

  Courier(MailSettings settings) {
    this.settings = settings;
  }

  /**
   * Sends a text to all addressees.
   *
   * @throws NoticeException if the server does not take it
   */
  void send(String subject, String text, Instant at) {
    try {
      MimeMessage message = new MimeMessage(session());
      message.setFrom(new InternetAddress(settings.from()));
      for (String address : settings.to()) {
        message.addRecipient(Message.RecipientType.TO, new InternetAddress(address));
      }
      message.setSubject(subject, StandardCharsets.UTF_8.name());
      message.setText(text, StandardCharsets.UTF_8.name());
      message.setSentDate(Date.from(at));
      Transport.send(message);
    } catch (MessagingException e) {
      throw new NoticeException(settings, e);
    }
  }

  private Session session() {
    String protocol = settings.isSecure() ? "smtps" : "smtp";
    String prefix = "mail." + protocol + ".";
    Properties properties = new Properties();
    properties.setProperty("mail.transport.protocol.rfc822", protocol);
    properties.setProperty("mail.transport.protocol", protocol);
    properties.setProperty(prefix + "host", settings.host());
    properties.setProperty(prefix + "port", Integer.toString(settings.port()));
    properties.setProperty(prefix + "starttls.enable", "true");
    properties.setProperty(prefix + "ssl.checkserveridentity", "true");
    properties.setProperty(prefix + "connectiontimeout", TIMEOUT_MS);
    properties.setProperty(prefix + "timeout", TIMEOUT_MS);
    properties.setProperty(prefix + "writetimeout", TIMEOUT_MS);
    if (settings.user().isEmpty()) {
      return Session.getInstance(properties);
    }
    properties.setProperty(prefix + "auth", "true");
    return Session.getInstance(
        properties,
        new Authenticator() {
          @Override
          protected PasswordAuthentication getPasswordAuthentication() {
            return new PasswordAuthentication(settings.user(), settings.password());
          }
        });
  }
}

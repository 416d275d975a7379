package kz.tizilim.server.notice;

/** A notice that the server of mail does not take. */
final class NoticeException extends RuntimeException {
  private static final long serialVersionUID = 1;

  NoticeException(MailSettings settings, Exception cause) {
    super("A notice cannot be sent by " + settings + ": " + cause.getMessage(), cause);
  }
}

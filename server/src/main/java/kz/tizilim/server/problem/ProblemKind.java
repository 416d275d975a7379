package kz.tizilim.server.problem;

import java.util.Locale;

/** The kinds of problem. Their names are a contract: programs distinguish them by {@code type}. */
public enum ProblemKind {
  /** A parameter of the address that cannot be read. */
  INVALID_PARAMETER(400),
  /** A body that is not JSON. */
  INVALID_JSON(400),
  /** Rows with faults; each has its JSON pointer. */
  INVALID_ROWS(422),
  /** A file that is not a staffing table. */
  UNREADABLE_FILE(422),
  /** A change that does not fit what is recorded. */
  DOES_NOT_FIT(422),
  /** More than the limits allow. */
  TOO_LARGE(413),
  /** An upload without its length. */
  LENGTH_REQUIRED(411),
  /** A body of a media type that the route does not read. */
  UNSUPPORTED_MEDIA_TYPE(415),
  /** A media type that the route does not write. */
  NOT_ACCEPTABLE(406),
  /** A method that the route does not have. */
  METHOD_NOT_ALLOWED(405),
  /** Nothing has that name. */
  NOT_FOUND(404),
  /** Several acts have that number. */
  SEVERAL_ACTS(409),
  /** Several registers have that beginning. */
  SEVERAL_REGISTERS(409),
  /** No edition answers for the day. */
  NO_EDITION(404),
  /** A change that came too late: somebody decided already. */
  CONFLICT(409),
  /** The user is not signed in. */
  SIGN_IN_REQUIRED(401),
  /** The user has no right to it. */
  FORBIDDEN(403),
  /** A request that another site sent with this one's cookies. */
  CROSS_SITE(403),
  /** Too many requests. */
  TOO_MANY_REQUESTS(429),
  /** The history or the accounts cannot be read or written now. */
  UNAVAILABLE(503),
  /** A bug of the program. */
  INTERNAL(500);

  private final int status;

  ProblemKind(int status) {
    this.status = status;
  }

  /** The status of the response. */
  public int status() {
    return status;
  }

  /** Its {@code type}: an address that explains it, relative to the server. */
  public String type() {
    return "/problems/" + this;
  }

  /** {@code invalid-parameter}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

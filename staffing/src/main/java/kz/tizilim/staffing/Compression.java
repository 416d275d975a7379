package kz.tizilim.staffing;

/** How the bytes of a report are compressed. */
public enum Compression {
  /** Not at all. */
  NONE,
  /**
   * By gzip (RFC 1952), a member for each block of rows: programs read them as one file, and
   * several threads compress.
   */
  GZIP
}

package kz.tizilim.store;

import kz.tizilim.log.LocalText;
import kz.tizilim.log.TextBundle;
import org.jspecify.annotations.Nullable;

/**
 * A store that cannot be opened, read or written. The message is one English line: which store,
 * what happened, and what to do about it; {@link #text} has it in Russian and Kazakh too. A
 * database's own words are those of the cause; the texts name its code.
 */
public final class StoreException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** What went wrong. */
  public enum Kind {
    /** Another process has the store open. */
    BUSY,
    /** There is no such folder or database. */
    NOT_FOUND,
    /** A file in place of a folder. */
    NOT_A_FOLDER,
    /** Neither a folder nor a PostgreSQL address. */
    UNSUPPORTED,
    /** The folder or the server is read-only. */
    READ_ONLY,
    /** The disk is full. */
    DISK_FULL,
    /** A file that is not a database, or a database of another program. */
    NOT_A_STORE,
    /** A store with leaves in it, where an empty one is required. */
    NOT_EMPTY,
    /** The log has another name than the key that signs it. */
    OTHER_LOG,
    /** Written by a newer version of the program. */
    NEWER,
    /** The server does not answer, or the connection to it is lost. */
    UNREACHABLE,
    /** The server refuses this user, or this action of the user. */
    DENIED,
    /** The server acknowledges records that a crash would lose. */
    NOT_DURABLE,
    /** The log is shorter than it was, or another one: an older copy was restored. */
    REPLACED,
    /** The stored rows are not what was written. */
    DAMAGED,
    /** Any other failure of the database or the disk. */
    FAILED
  }

  static final TextBundle TEXTS = TextBundle.of(StoreException.class);

  private final Kind kind;
  private final transient LocalText text;

  StoreException(Kind kind, String key, Object... words) {
    this(kind, null, key, words);
  }

  StoreException(Kind kind, @Nullable Throwable cause, String key, Object... words) {
    this(kind, cause, TEXTS.text(key, words));
  }

  private StoreException(Kind kind, @Nullable Throwable cause, LocalText text) {
    super(text.toString(), cause);
    this.kind = kind;
    this.text = text;
  }

  /** What went wrong. */
  public Kind kind() {
    return kind;
  }

  /** The message in every language. */
  public LocalText text() {
    return text;
  }

  /** The kind as a code for machines: {@code STORE_BUSY}. */
  public String code() {
    return "STORE_" + kind;
  }
}

package kz.tizilim.store;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Function;

/**
 * Where a store is kept: a folder, which holds an SQLite file, or a PostgreSQL database. Printed
 * without passwords.
 */
public sealed interface Location {

  /** Applies one of the two functions. */
  <R> R fold(
      Function<? super Folder, ? extends R> folder,
      Function<? super Postgres, ? extends R> postgres);

  /**
   * A folder for the file {@value SqliteDatabase#FILE}.
   *
   * @param path the folder, which must exist; the file need not
   */
  record Folder(Path path) implements Location {
    @Override
    public <R> R fold(
        Function<? super Folder, ? extends R> folder,
        Function<? super Postgres, ? extends R> postgres) {
      return folder.apply(this);
    }

    @Override
    public String toString() {
      return path.toString();
    }
  }

  /**
   * A PostgreSQL database, version 14 or later.
   *
   * @param url in the form of JDBC, {@code jdbc:postgresql://host:5432/database?user=…}; the
   *     parameter {@code currentSchema} names a schema other than the user's own
   */
  record Postgres(String url) implements Location {
    private static final String PREFIX = "jdbc:postgresql:";

    /** A database at an address that begins with {@code jdbc:postgresql:}. */
    public Postgres {
      if (!url.startsWith(PREFIX)) {
        throw new IllegalArgumentException("«" + url + "» does not begin with " + PREFIX);
      }
    }

    @Override
    public <R> R fold(
        Function<? super Folder, ? extends R> folder,
        Function<? super Postgres, ? extends R> postgres) {
      return postgres.apply(this);
    }

    /** The address with its passwords left out. */
    @Override
    public String toString() {
      return url.replaceAll("(?i)([?&]\\w*password=)[^&]*", "$1***");
    }
  }

  /**
   * The location that a person wrote: an address that begins with {@code jdbc:postgresql:}, or else
   * a folder.
   *
   * @throws StoreException UNSUPPORTED, at an address of another kind
   */
  static Location parse(String text) {
    String written = text.strip();
    if (written.startsWith(Postgres.PREFIX)) {
      return new Postgres(written);
    }
    String lower = written.toLowerCase(Locale.ROOT);
    if (written.isEmpty() || lower.startsWith("jdbc:") || lower.contains("://")) {
      throw unsupported();
    }
    try {
      return new Folder(Path.of(written));
    } catch (InvalidPathException e) {
      throw unsupported();
    }
  }

  private static StoreException unsupported() {
    return new StoreException(StoreException.Kind.UNSUPPORTED, "location.unknown");
  }
}

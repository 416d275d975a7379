package kz.tizilim.store;

/** A row of a table, a leaf or a note: its position, its bytes, and the hash stored with them. */
final class StoredRow {
  private final long position;
  private final long size;
  private final byte[] body;
  private final byte[] hash;

  StoredRow(long position, long size, byte[] body, byte[] hash) {
    this.position = position;
    this.size = size;
    this.body = body;
    this.hash = hash;
  }

  long position() {
    return position;
  }

  /** How many leaves a note signs; of a leaf, 0. */
  long size() {
    return size;
  }

  byte[] body() {
    return body;
  }

  byte[] hash() {
    return hash;
  }
}

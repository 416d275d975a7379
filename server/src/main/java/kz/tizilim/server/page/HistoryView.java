package kz.tizilim.server.page;

import java.util.List;

/**
 * The log as its page shows it.
 *
 * @param size the number of its records
 * @param checkpoint the latest signed checkpoint; empty if there is none
 * @param witnesses who cosigned the latest checkpoint that has a cosignature
 * @param key the public key; empty where this server does not sign
 * @param leaves the records of this page, the newest first
 * @param older the position before which older ones are; -1 if there are none
 * @param verified the result of the verification; empty if it was not asked for
 * @param isGood whether it verified
 * @param act which act the records are about that are shown; empty for all
 * @param who of whom they are; empty for all
 */
record HistoryView(
    long size,
    String checkpoint,
    Witnessed witnesses,
    String key,
    List<Leaf> leaves,
    long older,
    String verified,
    boolean isGood,
    String act,
    String who) {

  /**
   * The cosignatures of a checkpoint.
   *
   * @param size how many records it is over
   * @param by the witnesses; empty if no checkpoint is cosigned
   */
  record Witnessed(long size, List<By> by) {}

  /**
   * A cosignature.
   *
   * @param name the name of the witness
   * @param time when it was made
   */
  record By(String name, String time) {}

  /**
   * A record.
   *
   * @param position its position
   * @param kindKey the key of the sentence that names its kind
   * @param act how a citation names the act it is about; empty where the record is held back
   * @param sentence what it says; empty where it is held back
   * @param recordedAt when it was recorded
   * @param hash its hash
   * @param text the record as the log keeps it, cut
   */
  record Leaf(
      long position,
      String kindKey,
      String act,
      String sentence,
      String recordedAt,
      String hash,
      String text) {

    /** A record that is held back: nothing of it is public but its hash. */
    static Leaf embargoed(long position, String hash) {
      return new Leaf(position, "record.embargo", "", "", "", hash, "");
    }
  }
}

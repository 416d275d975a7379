package kz.tizilim.core.register;

/**
 * The proof that nothing of a published table was lost: how many of its non-space characters there
 * are and how many of them stand in the edition, as a label, a heading or an entry.
 *
 * @param characters the non-space characters of the table part of the source
 * @param accountedFor those of them that belong to exactly one part of the edition
 */
public record CharacterCount(int characters, int accountedFor) {

  /** Whether every character is accounted for. */
  public boolean isComplete() {
    return characters == accountedFor;
  }

  /** Parses what {@link #toString} prints. */
  public static CharacterCount parse(String text) {
    int slash = text.indexOf('/');
    return new CharacterCount(
        Integer.parseInt(text.substring(slash + 1)), Integer.parseInt(text.substring(0, slash)));
  }

  @Override
  public String toString() {
    return accountedFor + "/" + characters;
  }
}

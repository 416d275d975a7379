package kz.tizilim.documents.provision;

import java.util.regex.Pattern;

/** Names of people. They are kept where an order prints them, and never repeated elsewhere. */
final class Persons {
  private static final String INITIALS = "(?:\\p{Lu}\\p{Ll}?\\. ?){1,2}";
  private static final String SURNAME = "\\p{Lu}[\\p{L}’'-]+";

  /** A name with initials: «Р. Жаксылыков», «Н.Онжанов», «Арпабаева Е.К.». */
  static final String NAME = "(?:" + INITIALS + SURNAME + "|" + SURNAME + " " + INITIALS + ")";

  private static final Pattern ANY =
      Pattern.compile("(?<!\\p{L})(?:" + NAME + "|" + SURNAME + " \\p{Lu}\\. ?\\p{Lu})(?!\\p{L})");

  private Persons() {}

  /** The text with a dash in place of every name. */
  static String withoutNames(String text) {
    return ANY.matcher(text).replaceAll("—");
  }
}

package kz.tizilim.documents.table;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kz.tizilim.core.register.Block;
import kz.tizilim.core.register.Sphere;
import kz.tizilim.documents.token.Token;

/** The rows that head blocks («Блок А …», «А блогы …») and spheres («В сфере "Образование"»). */
final class SectionHeading {

  private SectionHeading() {}

  /** The block that {@code tokens} head. */
  static Optional<Block> block(List<Token> tokens) {
    if (tokens.size() < 2) {
      return Optional.empty();
    }
    String first = tokens.get(0).text();
    String second = tokens.get(1).text();
    if (first.equalsIgnoreCase("Блок") && second.length() == 1) {
      return letter(second);
    }
    return first.length() == 1 && second.toLowerCase(Locale.ROOT).startsWith("блогы")
        ? letter(first)
        : Optional.empty();
  }

  /** The sphere that a row of its own heads. */
  static Optional<Sphere> sphere(String text) {
    boolean headed = text.startsWith("В сфере ") || text.endsWith("саласында");
    return headed ? Sphere.named(text) : Optional.empty();
  }

  private static Optional<Block> letter(String text) {
    try {
      return Optional.of(Block.of(text.charAt(0)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}

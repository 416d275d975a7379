package kz.tizilim.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The text of a proof: a header of a word and two numbers, then one hash a line.
 *
 * <pre>{@code
 * inclusion 5 8
 * bc1a0643…
 * ca854ea1…
 * }</pre>
 */
record ProofText(long first, long second, List<Hash> path) {
  /** A path in a tree of 2^63 leaves. */
  static final int LONGEST = 64;

  static String print(String word, long first, long second, List<Hash> path) {
    StringBuilder out = new StringBuilder();
    out.append(word).append(' ').append(first).append(' ').append(second).append('\n');
    path.forEach(hash -> out.append(hash).append('\n'));
    return out.toString();
  }

  static ProofText read(String word, String text) {
    String[] lines = text.split("\n", LONGEST + 3);
    String[] header = lines[0].split(" ", -1);
    Optional<Long> first = header.length == 3 ? Decimal.find(header[1]) : Optional.empty();
    Optional<Long> second = header.length == 3 ? Decimal.find(header[2]) : Optional.empty();
    if (!header[0].equals(word) || first.isEmpty() || second.isEmpty()) {
      throw new FlawException(
          Flaw.Code.BAD_HEADER, 1, "ожидалось «" + word + "» и два числа через пробел.");
    }
    return new ProofText(first.get(), second.get(), path(lines));
  }

  private static List<Hash> path(String[] lines) {
    int last = lines.length - 1;
    if (last == 0) {
      throw new FlawException(Flaw.Code.TRUNCATED, 1, "строка не окончена переводом строки.");
    }
    List<Hash> path = new ArrayList<>();
    for (int i = 1; i < last; i++) {
      Optional<Hash> hash = Hash.find(lines[i]);
      if (hash.isEmpty()) {
        throw new FlawException(
            Flaw.Code.BAD_FORM, i + 1, "ожидался хеш: 64 строчные шестнадцатеричные цифры.");
      }
      path.add(hash.get());
    }
    if (!lines[last].isEmpty()) {
      throw new FlawException(
          path.size() > LONGEST ? Flaw.Code.TOO_LONG : Flaw.Code.TRUNCATED,
          last + 1,
          "доказательство должно состоять не более чем из "
              + LONGEST
              + " хешей и оканчиваться переводом строки.");
    }
    return path;
  }
}

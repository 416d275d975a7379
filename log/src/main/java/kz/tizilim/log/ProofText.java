package kz.tizilim.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The text of a proof: a header of a word and two numbers, and one hash per line.
 *
 * <pre>{@code
 * inclusion 5 8
 * bc1a0643…
 * ca854ea1…
 * }</pre>
 */
record ProofText(long first, long second, List<Hash> path) {
  /** The longest path, in a tree of 2^63 leaves. */
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
      throw FlawException.onLine(1, Flaw.Code.BAD_HEADER, "proof.header", word);
    }
    return new ProofText(first.get(), second.get(), path(lines));
  }

  private static List<Hash> path(String[] lines) {
    int last = lines.length - 1;
    if (last == 0) {
      throw FlawException.onLine(1, Flaw.Code.TRUNCATED, "proof.cut");
    }
    List<Hash> path = new ArrayList<>();
    for (int i = 1; i < last; i++) {
      Optional<Hash> hash = Hash.find(lines[i]);
      if (hash.isEmpty()) {
        throw FlawException.onLine(i + 1, Flaw.Code.BAD_FORM, "proof.hash");
      }
      path.add(hash.get());
    }
    if (!lines[last].isEmpty()) {
      throw FlawException.onLine(
          last + 1,
          path.size() > LONGEST ? Flaw.Code.TOO_LONG : Flaw.Code.TRUNCATED,
          "proof.end",
          LONGEST);
    }
    return path;
  }
}

package kz.tizilim.staffing;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.Function;
import kz.tizilim.classify.Answer;

/**
 * What a report writes for an answer, remembered up to a limit of bytes for the next row that has
 * the same answer: tables repeat themselves.
 */
final class RenderedAnswers {
  private static final int REMEMBERED = 1 << 21;
  private static final int MOST = 1 << 13;

  private final Function<Answer, byte[][]> renderer;
  private final Map<Answer, byte[][]> equal = new HashMap<>();
  /* The same answers by identity: equal rows share one, and a hash reads all of its texts. */
  private final IdentityHashMap<Answer, byte[][]> same = new IdentityHashMap<>();
  private int remembered;

  /**
   * Nothing yet.
   *
   * @param renderer renders an answer, always alike; in parts if fields of the row are between them
   */
  RenderedAnswers(Function<Answer, byte[][]> renderer) {
    this.renderer = renderer;
  }

  byte[][] of(Answer answer) {
    byte[][] identical = same.get(answer);
    if (identical != null) {
      return identical;
    }
    byte[][] known = equal.get(answer);
    byte[][] rendered = known == null ? render(answer) : known;
    if (same.size() >= MOST) {
      same.clear();
    }
    same.put(answer, rendered);
    return rendered;
  }

  private byte[][] render(Answer answer) {
    byte[][] parts = renderer.apply(answer);
    int size = 0;
    for (byte[] part : parts) {
      size += part.length;
    }
    if (remembered + size > REMEMBERED) {
      equal.clear();
      same.clear();
      remembered = 0;
    }
    if (size <= REMEMBERED) {
      equal.put(answer, parts);
      remembered += size;
    }
    return parts;
  }
}

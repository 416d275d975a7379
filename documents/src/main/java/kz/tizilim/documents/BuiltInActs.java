package kz.tizilim.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import kz.tizilim.act.Timeline;
import kz.tizilim.register.Edition;

/**
 * The acts the program carries with it: their published text, and the edition that was read from
 * it.
 */
public final class BuiltInActs {

  /*
   * The edition is kept in its printed form beside the text, so that a question is answered without
   * reading the order anew. A test reads the order and compares: the two cannot part.
   */
  private static final String ORDER_692 = "order-692-2024-07-01";

  private BuiltInActs() {}

  /** The published Russian text of order № 692. */
  public static SourceText order692() {
    String name = ORDER_692 + ".ru.txt";
    return new SourceText(name, resource(name));
  }

  /** The edition in which order № 692 left the register. */
  public static Edition edition692() {
    return Edition.parse(resource(ORDER_692 + ".edition.txt"));
  }

  /** What the text of order № 692 shows of its life: agreed to and signed. */
  public static Timeline life692() {
    return Timeline.parse(resource(ORDER_692 + ".life.txt"));
  }

  /** The words of order № 692 on its commencement. */
  public static String commencement692() {
    return resource(ORDER_692 + ".commencement.txt").strip();
  }

  private static String resource(String name) {
    try (InputStream in = BuiltInActs.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("The act " + name + " is not in the program.");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

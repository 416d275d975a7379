package kz.tizilim.drafting.open;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The files that describe the open forms themselves, with the public address in them. */
public final class OpenFiles {
  private OpenFiles() {}

  /** The shapes that the files of editions and changes satisfy (SHACL, W3C 2017), in Turtle. */
  public static String shapes(PublicAddresses addresses) {
    return read("shapes.ttl").replace("{B}", addresses.base());
  }

  /** The shapes that the catalogue satisfies, in Turtle. */
  public static String catalogueShapes(PublicAddresses addresses) {
    return read("catalog-shapes.ttl").replace("{B}", addresses.base());
  }

  /** The schema of the codes by post (XML Schema 1.0). */
  public static String postsSchema(PublicAddresses addresses) {
    return read("posts.xsd").replace("{B}", addresses.base());
  }

  private static String read(String file) {
    try (InputStream in = OpenFiles.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("The file " + file + " is not in the program.");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

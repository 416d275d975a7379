package kz.tizilim.pay.load;

import java.util.ArrayList;
import java.util.List;

/**
 * Sets of tables that the program carries to try it with. They are loaded only on request, have a
 * status for each row, and are not the law: {@code SOURCES.md} next to them names where each number
 * was found.
 */
public final class Samples {
  /** Education in the edition of 1 June 2019, not in force after 15 February 2026. */
  public static final String EDUCATION_2019 = "education-2019";

  private static final List<String> FILES =
      List.of("acts", "base", "coefficients", "factors", "groups", "allowances", "policy");

  private Samples() {}

  /** The names of the sets. */
  public static List<String> names() {
    return List.of(EDUCATION_2019);
  }

  /**
   * The files of a set.
   *
   * @throws IllegalArgumentException if no set has that name
   */
  public static List<TableFile> files(String name) {
    if (!names().contains(name)) {
      throw new IllegalArgumentException("There is no sample set «" + name + "».");
    }
    List<TableFile> files = new ArrayList<>();
    for (String file : FILES) {
      String path = "sample/" + name + "/" + file + ".csv";
      files.add(TableFile.csv(name + "/" + file + ".csv", Resource.text(path)));
    }
    return files;
  }
}

package kz.tizilim.drafting;

import java.util.ArrayList;
import java.util.List;
import kz.tizilim.core.register.Cell;
import kz.tizilim.core.register.Edition;
import kz.tizilim.core.register.Sphere;

/**
 * A cell as the law names it: «ступень 2 звена В2 сферы "Образование"», with the letters of the
 * law.
 *
 * @param grade the grade in the letters of the law
 * @param step the step; empty where the grade has none
 * @param sphere the sphere
 * @param heading the heading in Russian, where the cell would be one of several without it; else
 *     empty
 * @param needsSphere whether the sphere is named
 */
record Place(String grade, String step, Sphere sphere, String heading, boolean needsSphere) {

  static Place of(Cell cell, Edition edition) {
    List<Cell> alike =
        edition.cells().stream().filter(other -> other.code().equals(cell.code())).toList();
    boolean needsSphere = alike.stream().anyMatch(other -> !other.sphere().equals(cell.sphere()));
    boolean needsHeading =
        alike.stream().filter(other -> other.sphere().equals(cell.sphere())).count() > 1;
    return new Place(
        RegisterTable.letters(cell.grade().toString()),
        cell.step().isNone() ? "" : cell.step().toString(),
        cell.sphere(),
        needsHeading ? cell.heading().text() : "",
        needsSphere || !cell.sphere().isGeneral());
  }

  /** The whole cell as the object of the sentence: «ступень 2 звена В2». */
  String whatInRussian() {
    return russian("ступень", "звено");
  }

  /** In which cell: «в ступени 2 звена В2». */
  String inRussian() {
    return "в " + russian("ступени", "звене");
  }

  /**
   * The whole cell: «С2 буыны».
   *
   * @param kazakhHeading its heading in Kazakh, which is used where the place names one
   */
  String whatInKazakh(String kazakhHeading) {
    return kazakh("сы", "ы", kazakhHeading);
  }

  /** Of which cell: «С2 буынының». */
  String ofInKazakh(String kazakhHeading) {
    return kazakh("сының", "ының", kazakhHeading);
  }

  private String russian(String ofStep, String ofGrade) {
    List<String> parts = new ArrayList<>();
    parts.add(step.isEmpty() ? ofGrade + " " + grade : ofStep + " " + step + " звена " + grade);
    if (needsSphere) {
      parts.add(sphere.isGeneral() ? "вне сфер" : "сферы \"" + sphere.russian() + "\"");
    }
    if (!heading.isEmpty()) {
      parts.add("с заголовком \"" + heading + "\"");
    }
    return String.join(" ", parts);
  }

  private String kazakh(String ofStep, String ofGrade, String kazakhHeading) {
    List<String> parts = new ArrayList<>();
    if (needsSphere) {
      parts.add(sphere.isGeneral() ? "саладан тыс" : "\"" + sphere.kazakh() + "\" саласындағы");
    }
    if (!heading.isEmpty()) {
      parts.add("\"" + kazakhHeading + "\" тақырыпты");
    }
    parts.add(grade + " буын" + (step.isEmpty() ? ofGrade : "ының " + step + "-саты" + ofStep));
    return String.join(" ", parts);
  }
}

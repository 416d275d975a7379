package kz.tizilim.server.kept;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import kz.tizilim.server.page.FormView;
import kz.tizilim.server.page.Ui;

/** The templates, each with what it shows. */
@CheckedTemplate(basePath = "kept")
final class KeptPages {
  private KeptPages() {}

  static native TemplateInstance list(Ui ui, List<TableLine> tables, FormView form);

  static native TemplateInstance table(
      Ui ui, TableLine table, List<OrderLine> orders, List<PostLine> posts, long beyond);

  static native TemplateInstance compare(
      Ui ui,
      TableLine first,
      TableLine second,
      List<PostLine> added,
      List<PostLine> dropped,
      List<PostLine> changed,
      long same);

  /**
   * A table.
   *
   * @param id its name in addresses
   * @param unit the unit
   * @param file the name of the file
   * @param day the day of its answers, in words
   * @param kept when it was kept
   * @param figures its figures, in a sentence
   */
  record TableLine(String id, String unit, String file, String day, String kept, String figures) {}

  /**
   * A post.
   *
   * @param title its title
   * @param where its institution and unit
   * @param given its level, category and activity
   * @param before its codes before, or as kept
   * @param after its codes after, or today
   * @param rows how many rows it has, or had and has
   * @param isChanged whether the codes differ
   */
  record PostLine(
      String title,
      String where,
      String given,
      String before,
      String after,
      String rows,
      boolean isChanged) {}

  /**
   * An order that does not apply yet.
   *
   * @param told which order it is and from which day it applies, in a sentence
   * @param posts the posts that it changes
   */
  record OrderLine(String told, List<PostLine> posts) {}
}

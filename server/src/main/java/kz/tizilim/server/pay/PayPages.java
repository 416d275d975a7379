package kz.tizilim.server.pay;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import kz.tizilim.server.page.FormView;
import kz.tizilim.server.page.Ui;
import kz.tizilim.server.paybook.CellTable;

/** The templates, each with what it shows. */
@CheckedTemplate(basePath = "pay")
final class PayPages {
  private PayPages() {}

  static native TemplateInstance pay(
      Ui ui,
      CoverageView coverage,
      List<LoadedView> records,
      boolean drafter,
      FormView form,
      Report report);

  static native TemplateInstance cell(
      Ui ui, String code, String day, String base, List<CellTable> tables);

  static native TemplateInstance checked(Ui ui, PaidView paid);

  static native TemplateInstance impact(
      Ui ui, FormView form, List<String> proposal, ImpactView impact);

  static native TemplateInstance compare(
      Ui ui, FormView form, List<LoadedView> records, List<String> faults, ImpactView impact);

  /**
   * What was found in files with tables.
   *
   * @param said what was found in all, in a sentence; empty where nothing was read
   * @param isSound whether they can be loaded
   * @param lines each fault with its file, line and column
   */
  record Report(String said, boolean isSound, List<String> lines) {
    static final Report NONE = new Report("", true, List.of());
  }
}

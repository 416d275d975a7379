package kz.tizilim.server.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Map;
import kz.tizilim.server.paybook.CellTable;

/** The templates, each with what it shows; a name that a template mistypes fails the build. */
@CheckedTemplate(basePath = "")
final class Pages {
  private Pages() {}

  static native TemplateInstance find(Ui ui, String q, FindView found);

  static native TemplateInstance register(Ui ui, RegisterView register, FormView form);

  static native TemplateInstance entry(
      Ui ui, EntryView entry, List<String> source, String at, CellTable pay);

  static native TemplateInstance place(Ui ui, PlaceView place, FormView form);

  static native TemplateInstance check(Ui ui, FormView form, List<CheckLine> checks);

  static native TemplateInstance checking(Ui ui, CheckView check, String at);

  static native TemplateInstance corrected(Ui ui, CorrectedView corrected);

  static native TemplateInstance acts(Ui ui, List<ActView> acts);

  static native TemplateInstance act(Ui ui, ActView act, FormView form);

  static native TemplateInstance text(Ui ui, String title, Map<Integer, String> lines);

  static native TemplateInstance compare(Ui ui, CompareView compare, FormView form);

  static native TemplateInstance history(Ui ui, HistoryView history, FormView form);

  static native TemplateInstance help(
      Ui ui, List<HelpPage.Result> results, List<HelpPage.Word> words);

  static native TemplateInstance api(Ui ui, boolean hasCatalog);

  static native TemplateInstance problem(Ui ui, ProblemView problem);
}

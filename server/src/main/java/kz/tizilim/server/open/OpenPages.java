package kz.tizilim.server.open;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import kz.tizilim.server.page.Ui;

/** The templates, each with what it shows. */
@CheckedTemplate(basePath = "open")
final class OpenPages {
  private OpenPages() {}

  static native TemplateInstance catalog(Ui ui, CatalogView catalog);

  static native TemplateInstance terms(Ui ui, List<TermLine> terms);
}

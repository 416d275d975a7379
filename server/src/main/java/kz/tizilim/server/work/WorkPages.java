package kz.tizilim.server.work;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import kz.tizilim.server.page.FormView;
import kz.tizilim.server.page.Ui;

/** The templates, each with what it shows. */
@CheckedTemplate(basePath = "work")
final class WorkPages {
  private WorkPages() {}

  static native TemplateInstance work(Ui ui, WorkView work);

  static native TemplateInstance draft(Ui ui, DraftView draft, FormView form);
}

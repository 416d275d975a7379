package kz.tizilim.server.proposal;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import kz.tizilim.server.page.FormView;
import kz.tizilim.server.page.RegisterName;
import kz.tizilim.server.page.Ui;

/** The templates, each with what it shows. */
@CheckedTemplate(basePath = "proposal")
final class ProposalPages {
  private ProposalPages() {}

  static native TemplateInstance proposals(
      Ui ui, List<ProposalView> proposals, boolean drafter, FormView sent);

  static native TemplateInstance event(Ui ui, FormView form, List<Choice> acts, List<Choice> kinds);

  static native TemplateInstance confirmation(
      Ui ui, FormView form, List<Choice> acts, List<RegisterName> registers);

  static native TemplateInstance amendment(
      Ui ui, FormView form, List<RegisterName> registers, List<AmendmentView> preview);

  static native TemplateInstance order(Ui ui, FormView form, List<AmendmentView> preview);

  static native TemplateInstance correction(
      Ui ui,
      FormView form,
      List<Choice> kinds,
      String act,
      String action,
      String label,
      String recorded,
      boolean withdraws);

  /**
   * One of several to choose.
   *
   * @param value what is sent
   * @param name what is shown
   */
  record Choice(String value, String name) {}
}

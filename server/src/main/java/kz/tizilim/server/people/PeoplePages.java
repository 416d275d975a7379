package kz.tizilim.server.people;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import kz.tizilim.server.access.Account;
import kz.tizilim.server.access.Role;
import kz.tizilim.server.page.FormView;
import kz.tizilim.server.page.Ui;

/** The templates, each with what it shows. */
@CheckedTemplate(basePath = "people")
final class PeoplePages {
  private PeoplePages() {}

  static native TemplateInstance signin(Ui ui, FormView form, boolean provider, boolean passkeys);

  static native TemplateInstance invited(
      Ui ui, String title, String link, String name, FormView form);

  static native TemplateInstance account(
      Ui ui,
      String name,
      List<Role> roles,
      boolean admin,
      boolean isLocal,
      boolean hasCodes,
      int recovery,
      boolean needsSecond,
      boolean canAdd,
      List<PasskeyView> passkeys,
      List<SessionView> sessions,
      FormView form,
      boolean isChanged);

  static native TemplateInstance code(
      Ui ui, String ticket, boolean hasCodes, String passkeys, FormView form);

  static native TemplateInstance second(
      Ui ui, String secret, String address, RawString qr, FormView form);

  static native TemplateInstance recovery(Ui ui, boolean isOn, List<String> codes);

  static native TemplateInstance accounts(
      Ui ui,
      List<Account> accounts,
      List<Role> roles,
      FormView sent,
      String done,
      String invited,
      String link,
      boolean backups);
}

package kz.tizilim.server.people;

import io.quarkus.qute.TemplateExtension;
import kz.tizilim.server.access.Account;
import kz.tizilim.server.access.Role;

/** Extensions of templates for roles and accounts. */
@TemplateExtension
final class PeopleKeys {
  private PeopleKeys() {}

  /** The key of the sentence that says what a role may. */
  static String roleKey(Role role) {
    return "access.role." + role;
  }

  /** The key of the sentence for the state of an account. */
  static String stateKey(Account account) {
    if (account.isDisabled()) {
      return "access.accounts.state.disabled";
    }
    if (account.isProvided()) {
      return "access.accounts.state.provided";
    }
    return account.isReady() ? "access.accounts.state.local" : "access.accounts.state.invited";
  }

  /** Whether an account has a role. */
  static boolean has(Account account, Role role) {
    return account.is(role);
  }
}

package kz.tizilim.server.access;

import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import kz.tizilim.server.problem.Problem;
import kz.tizilim.server.problem.ProblemKind;

/**
 * Everybody who has an account, at one time.
 *
 * @param accounts in the order in which they came
 * @param first the link for the first administrator; empty once it was used
 */
record Members(List<Account> accounts, Optional<Account.Link> first) {
  /** Nobody. */
  static final Members NONE = new Members(List.of(), Optional.empty());

  Members {
    accounts = List.copyOf(accounts);
  }

  static String folded(String name) {
    return Normalizer.normalize(name.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }

  /** The account with that name, in any letter case. */
  Optional<Account> find(String name) {
    String folded = folded(name);
    return accounts.stream().filter(one -> folded(one.name()).equals(folded)).findFirst();
  }

  /**
   * The account with that name.
   *
   * @throws Problem if nobody has it
   */
  Account known(String name) {
    return find(name)
        .orElseThrow(() -> Problem.of(ProblemKind.NOT_FOUND, "access.name.unknown", name));
  }

  /** The account of a person whom an identity provider knows. */
  Optional<Account> provided(String subject) {
    return accounts.stream()
        .filter(one -> one.subject().filter(subject::equals).isPresent())
        .findFirst();
  }

  /** The account that has a passkey. */
  Optional<Account> passkey(String id) {
    return accounts.stream().filter(one -> one.passkey(id).isPresent()).findFirst();
  }

  /**
   * The name of the account that a one-time link belongs to, none for the first administrator;
   * empty if the link is unknown, used or expired.
   */
  Optional<Accounts.Invited> invited(String secret, Instant now) {
    if (accounts.isEmpty() && first.filter(link -> link.opens(secret, now)).isPresent()) {
      return Optional.of(new Accounts.Invited(""));
    }
    return accounts.stream()
        .filter(one -> one.link().filter(link -> link.opens(secret, now)).isPresent())
        .findFirst()
        .map(one -> new Accounts.Invited(one.name()));
  }

  Members withFirst(Optional<Account.Link> link) {
    return new Members(accounts, link);
  }

  Members with(Account account) {
    List<Account> next = new ArrayList<>(accounts);
    next.add(account);
    return new Members(next, first);
  }

  /**
   * With a change of one account.
   *
   * @throws Problem if nobody has the name, or no administrator would be left
   */
  Members with(String name, UnaryOperator<Account> change) {
    Account old = known(name);
    Account changed = change.apply(old);
    if (old.isAdmin()
        && !changed.isAdmin()
        && accounts.stream()
            .noneMatch(one -> !one.name().equals(old.name()) && one.isAdmin() && one.isReady())) {
      throw Problem.of(ProblemKind.DOES_NOT_FIT, "access.admin.last");
    }
    return new Members(
        accounts.stream().map(one -> one.name().equals(old.name()) ? changed : one).toList(),
        first);
  }
}

package kz.tizilim.server.access;

import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import kz.tizilim.core.history.AccessChange;
import kz.tizilim.core.history.HistoryRecord;
import kz.tizilim.registrar.keep.AccountsName;
import kz.tizilim.registrar.keep.Ledger;
import kz.tizilim.server.access.KeptMembers.Change;
import kz.tizilim.server.desk.Desk;
import kz.tizilim.server.problem.Problem;
import kz.tizilim.server.problem.ProblemKind;
import kz.tizilim.store.Documents;

/**
 * The people whom this server knows, kept in the folder of its host or, where the history is in a
 * database that servers share, in that. What is refused is a {@link Problem}; changes are written
 * to the audit file ({@link Audit}), those of rights to the log as well.
 */
public final class Accounts {
  /** Who assigns the roles of those whom an identity provider authenticates. */
  private static final String PROVIDER = "oidc";

  private static final Duration LINK_LASTS = Duration.ofHours(24);
  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._@ -]{0,63}");

  private final KeptMembers members;
  private final Clock clock;
  private final Audit audit;

  /**
   * The owner of a link.
   *
   * @param name their name; empty for the first administrator, who chooses it
   */
  public record Invited(String name) {}

  Accounts(AccountsPlace place, Audit audit, Clock clock) {
    this.members = new KeptMembers(place);
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Opens the accounts in a folder.
   *
   * @param rights where a change of rights is recorded for good; it happens only if it could be
   */
  public static Accounts open(
      Path folder, Clock clock, Consumer<HistoryRecord.AccessChanged> rights) {
    return new Accounts(
        new AccountsFile(folder.resolve(AccountsName.FILE), rights),
        Audit.open(folder, clock),
        clock);
  }

  /**
   * Opens the accounts of a desk: in its database, which those of a file are moved to, or in its
   * folder.
   */
  public static Accounts open(Desk desk) {
    Path folder = desk.settings().data();
    Optional<Documents> shared = desk.log(Ledger::documents);
    if (shared.isEmpty()) {
      return open(folder, desk.clock(), desk::recordNow);
    }
    AccountsTable table = new AccountsTable(shared.get(), desk::recordNow);
    table.move(folder);
    Accounts accounts = new Accounts(table, Audit.open(folder, desk.clock()), desk.clock());
    desk.alsoLook(accounts.members::refresh);
    return accounts;
  }

  /** Calls this with the name of each account of which another server changed the rights. */
  public void watch(Consumer<String> changed) {
    members.watch(account -> changed.accept(account.name()));
  }

  KeptMembers members() {
    return members;
  }

  Clock clock() {
    return clock;
  }

  /** The last part of a new link for the first administrator; empty once there are accounts. */
  public Optional<String> firstLink() {
    String secret = Secret.make();
    return members.change(now ->
        now.accounts().isEmpty()
            ? Change.of(now.withFirst(Optional.of(link(secret))), Optional.of(secret))
            : Change.of(now, Optional.empty()));
  }

  private Account.Link link(String secret) {
    return new Account.Link(Secret.hash(secret), clock.instant().plus(LINK_LASTS));
  }

  /** All accounts, by name. */
  public List<Account> all() {
    return members.now().accounts().stream()
        .sorted((a, b) -> a.name().compareToIgnoreCase(b.name()))
        .toList();
  }

  /** The account with that name, in any letter case. */
  public Optional<Account> find(String name) {
    return members.now().find(name);
  }

  /** The account that a one-time link belongs to; empty if it is unknown, used or expired. */
  public Optional<Invited> invited(String secret) {
    return members.fresh().invited(secret, clock.instant());
  }

  /**
   * Sets the password of the owner of a link, which is used up.
   *
   * @param name the name that the first administrator chooses; of others the account has it
   * @throws Problem if the link is not valid, or the name or the password is not allowed
   */
  public Account accept(String secret, String name, String password) {
    require(password);
    Invited known = invited(secret).orElseThrow(Accounts::noLink);
    String chosen = known.name().isEmpty() ? allowed(name) : known.name();
    requireOther(chosen, password);
    Password kept = Password.of(password);
    Account accepted =
        members.change(now -> {
          Invited invited = now.invited(secret, clock.instant()).orElseThrow(Accounts::noLink);
          if (invited.name().isEmpty()) {
            Account root = Account.of(chosen, Set.of(Role.ADMIN)).withPassword(kept);
            return Change.of(
                now.with(root).withFirst(Optional.empty()),
                changed(AccessChange.ADDED, chosen, "", chosen, root.roles()),
                root);
          }
          // whoever lost the password may have lost the authenticator as well
          Members next =
              now.with(invited.name(), one -> one.withPassword(kept).withSecond(SecondFactor.NONE));
          return Change.of(next, next.known(invited.name()));
        });
    audit.record("link-used", accepted.name());
    return accepted;
  }

  /**
   * Changes the password of a signed-in person.
   *
   * @throws Problem if {@code old} is not their password, or the new one is not allowed
   */
  public Account repassword(String name, String old, String password) {
    Account account = members.fresh().known(name);
    if (account.isProvided()) {
      throw Problem.of(ProblemKind.DOES_NOT_FIT, "access.link.provided", account.name());
    }
    if (authenticate(name, old).isEmpty()) {
      throw Problem.at("old", ProblemKind.SIGN_IN_REQUIRED, "access.password.old");
    }
    require(password);
    requireOther(name, password);
    Password kept = Password.of(password);
    Account changed = replace(name, one -> one.withPassword(kept));
    audit.record("password-changed", changed.name());
    return changed;
  }

  private static void require(String password) {
    if (!Password.isAllowed(password)) {
      throw Problem.at(
          "password",
          ProblemKind.DOES_NOT_FIT,
          "access.password.length",
          Password.SHORTEST,
          Password.LONGEST);
    }
    if (CommonPasswords.include(password)) {
      throw Problem.at("password", ProblemKind.DOES_NOT_FIT, "access.password.common");
    }
  }

  private static void requireOther(String name, String password) {
    if (Members.folded(password).contains(Members.folded(name))) {
      throw Problem.at("password", ProblemKind.DOES_NOT_FIT, "access.password.name");
    }
  }

  private static Problem noLink() {
    return Problem.of(ProblemKind.NOT_FOUND, "access.link.over");
  }

  private static String allowed(String name) {
    String stripped = Normalizer.normalize(name.strip(), Normalizer.Form.NFKC);
    if (!NAME.matcher(stripped).matches()) {
      throw Problem.at("name", ProblemKind.DOES_NOT_FIT, "access.name.letters");
    }
    return stripped;
  }

  /**
   * The account with that name and password; empty if there is none, or if it is disabled. Every
   * answer takes the time of one comparison.
   */
  public Optional<Account> authenticate(String name, String password) {
    Optional<Password> kept = members.fresh().find(name).flatMap(Account::password);
    boolean right = kept.orElseGet(Password::nobodys).is(password);
    if (kept.isEmpty() || !right) {
      return Optional.empty();
    }
    if (kept.get().isCheap()) {
      Password dearer = Password.of(password);
      replace(name, one -> one.password().equals(kept) ? one.withPassword(dearer) : one);
    }
    return find(name).filter(one -> !one.isDisabled());
  }

  /**
   * The account of a person whom an identity provider authenticated; created the first time, with
   * the name that the provider uses then. The name stays if the provider's changes, so that a
   * person has one name in the log. Empty if it is disabled here.
   *
   * @param subject the issuer and the person's number there
   */
  public Optional<Account> provided(String subject, String name, Set<Role> roles) {
    boolean isNews =
        members.change(now -> {
          Optional<Account> known = now.provided(subject);
          if (known.isEmpty()) {
            Account added = Account.of(free(now, subject, name), roles).withSubject(subject);
            return Change.of(
                now.with(added),
                changed(AccessChange.ADDED, PROVIDER, "", added.name(), roles),
                true);
          }
          String own = known.get().name();
          return known.get().roles().equals(roles)
              ? Change.of(now, false)
              : Change.of(
                  now.with(own, one -> one.withRoles(roles)),
                  changed(AccessChange.ROLES, PROVIDER, "", own, roles),
                  true);
        });
    Account account = members.now().provided(subject).orElseThrow();
    if (isNews) {
      audit.record("provided", account.name(), "roles", words(roles));
    }
    return Optional.of(account).filter(one -> !one.isDisabled());
  }

  private static String free(Members now, String subject, String name) {
    String wanted =
        NAME.matcher(name).matches() ? name : "oidc-" + Secret.hash(subject).substring(0, 12);
    String free = wanted;
    for (int i = 2; now.find(free).isPresent(); i++) {
      free = wanted.substring(0, Math.min(wanted.length(), 56)) + "-" + i;
    }
    return free;
  }

  /**
   * Adds a person, who chooses a password by a link.
   *
   * @return the last part of the link
   * @throws Problem if the name is taken or not allowed
   */
  public String add(String by, String name, Set<Role> roles) {
    String chosen = allowed(name);
    String secret = Secret.make();
    Account added = Account.of(chosen, roles).withLink(link(secret));
    members.change(now -> {
      if (now.find(chosen).isPresent()) {
        throw Problem.at("name", ProblemKind.CONFLICT, "access.name.taken", chosen);
      }
      return Change.of(now.with(added), changed(AccessChange.ADDED, by, "", chosen, roles), chosen);
    });
    audit.record("account-added", by, "account", chosen, "roles", words(roles));
    return secret;
  }

  /**
   * A new link by which a person chooses another password. The old one is valid until then. For a
   * person who decides on proposals two administrators have to ask within a day, since whoever has
   * the link can act in that person's name.
   *
   * @return the last part of the link; empty if a second administrator has to ask as well
   * @throws Problem if nobody has the name, or an identity provider authenticates them
   */
  public Optional<String> renew(String by, String name) {
    String secret = Secret.make();
    Renewal renewal =
        members.change(now -> {
          Account account = now.known(name);
          if (account.isProvided() || account.isDisabled()) {
            throw Problem.of(ProblemKind.DOES_NOT_FIT, "access.link.provided", account.name());
          }
          Instant moment = clock.instant();
          Optional<Account.Asked> first =
              account
                  .asked()
                  .filter(one ->
                      moment.isBefore(one.until())
                          && !Members.folded(one.by()).equals(Members.folded(by)));
          boolean decides = account.is(Role.APPROVER) || account.is(Role.PUBLISHER);
          if (decides && first.isEmpty()) {
            Account.Asked ask = new Account.Asked(by, moment.plus(LINK_LASTS));
            return Change.of(
                now.with(name, one -> one.withAsked(ask)), new Renewal(account, "", false));
          }
          String asked = first.map(Account.Asked::by).orElse("");
          return Change.of(
              now.with(name, one -> one.withLink(link(secret))),
              changed(AccessChange.LINK, by, asked, account.name(), account.roles()),
              new Renewal(account, asked, true));
        });
    String own = renewal.account().name();
    if (!renewal.isMade()) {
      audit.record("link-asked", by, "account", own);
      return Optional.empty();
    }
    audit.record("link-renewed", by, "account", own, "asked", renewal.asked());
    return Optional.of(secret);
  }

  /** Whose link was renewed or asked for, and who had asked before. */
  private record Renewal(Account account, String asked, boolean isMade) {}

  /**
   * Assigns the roles of a person.
   *
   * @throws Problem if nobody has the name, an identity provider assigns their roles, or no
   *     administrator would be left
   */
  public void change(String by, String name, Set<Role> roles) {
    String own =
        members.change(now -> {
          Account account = now.known(name);
          if (account.isProvided()) {
            throw Problem.of(ProblemKind.DOES_NOT_FIT, "access.roles.provided", account.name());
          }
          return Change.of(
              now.with(name, one -> one.withRoles(roles)),
              changed(AccessChange.ROLES, by, "", account.name(), roles),
              account.name());
        });
    audit.record("roles-changed", by, "account", own, "roles", words(roles));
  }

  /**
   * Disables or enables an account.
   *
   * @throws Problem if nobody has the name, or no administrator would be left
   */
  public void disable(String by, String name, boolean yes) {
    AccessChange kind = yes ? AccessChange.DISABLED : AccessChange.ENABLED;
    String own =
        members.change(now -> {
          Account account = now.known(name);
          return Change.of(
              now.with(name, one -> one.disabled(yes)),
              changed(kind, by, "", account.name(), account.roles()),
              account.name());
        });
    audit.record(yes ? "account-disabled" : "account-enabled", by, "account", own);
  }

  /** The trail of what happened to accounts and sessions. */
  public Audit audit() {
    return audit;
  }

  private static String words(Set<Role> roles) {
    return String.join(" ", roles.stream().map(Role::toString).sorted().toList());
  }

  private HistoryRecord.AccessChanged changed(
      AccessChange kind, String by, String asked, String name, Set<Role> roles) {
    return new HistoryRecord.AccessChanged(
        kind,
        by,
        Optional.of(asked).filter(one -> !one.isEmpty()),
        name,
        roles.stream().map(Role::toString).toList(),
        clock.instant());
  }

  /** Changes something other than rights: a password, a second factor. */
  Account replace(String name, UnaryOperator<Account> change) {
    return members.change(now -> {
      Members next = now.with(name, change);
      return Change.of(next, next.known(name));
    });
  }
}

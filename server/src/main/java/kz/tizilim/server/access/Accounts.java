package kz.tizilim.server.access;

import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.tizilim.core.history.AccessChange;
import kz.tizilim.core.history.HistoryRecord;
import kz.tizilim.core.message.Refused;
import kz.tizilim.server.problem.Problem;
import kz.tizilim.server.problem.ProblemKind;

/**
 * The people whom this server knows, kept in the folder of its host. What is refused is a {@link
 * Problem}; changes are written to the audit file ({@link Audit}), those of rights to the log as
 * well.
 */
public final class Accounts {
  /** Who assigns the roles of those whom an identity provider authenticates. */
  private static final String PROVIDER = "oidc";

  private static final int RECOVERY_CODES = 10;
  private static final int RECOVERY_LETTERS = 22;
  private static final Duration LINK_LASTS = Duration.ofHours(24);
  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._@ -]{0,63}");

  private final AccountsFile file;
  private final Clock clock;
  private final Audit audit;
  private final Consumer<HistoryRecord.AccessChanged> rights;
  private final Map<String, Asked> renewals = new HashMap<>();
  private final Map<String, Totp> prepared = new HashMap<>();
  private List<Account> accounts;
  private Optional<Account.Link> first;

  /**
   * The owner of a link.
   *
   * @param name their name; empty for the first administrator, who chooses it
   */
  public record Invited(String name) {}

  /** Who asked for a link that needs two, and until when. */
  private record Asked(String by, Instant until) {}

  private Accounts(
      AccountsFile file, Audit audit, Clock clock, Consumer<HistoryRecord.AccessChanged> rights) {
    this.rights = rights;
    this.audit = audit;
    this.file = file;
    this.clock = clock;
    AccountsFile.Content content = file.read();
    this.accounts = content.accounts();
    this.first = content.first();
  }

  /**
   * Opens the accounts in a folder.
   *
   * @param rights where a change of rights is recorded for good; it happens only if it could be
   */
  public static Accounts open(
      Path folder, Clock clock, Consumer<HistoryRecord.AccessChanged> rights) {
    return new Accounts(
        new AccountsFile(folder.resolve("accounts.json")),
        Audit.open(folder, clock),
        clock,
        rights);
  }

  /** The last part of a new link for the first administrator; empty once there are accounts. */
  public synchronized Optional<String> firstLink() {
    if (!accounts.isEmpty()) {
      return Optional.empty();
    }
    String secret = Secret.make();
    keep(accounts, Optional.of(link(secret)), Optional.empty());
    return Optional.of(secret);
  }

  private Account.Link link(String secret) {
    return new Account.Link(Secret.hash(secret), clock.instant().plus(LINK_LASTS));
  }

  /** All accounts, by name. */
  public synchronized List<Account> all() {
    return accounts.stream().sorted((a, b) -> a.name().compareToIgnoreCase(b.name())).toList();
  }

  /** The account with that name, in any letter case. */
  public synchronized Optional<Account> find(String name) {
    String folded = folded(name);
    return accounts.stream().filter(one -> folded(one.name()).equals(folded)).findFirst();
  }

  static String folded(String name) {
    return Normalizer.normalize(name.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }

  /** The account that a one-time link belongs to; empty if it is unknown, used or expired. */
  public synchronized Optional<Invited> invited(String secret) {
    Instant now = clock.instant();
    if (accounts.isEmpty() && first.filter(link -> link.opens(secret, now)).isPresent()) {
      return Optional.of(new Invited(""));
    }
    return accounts.stream()
        .filter(one -> one.link().filter(link -> link.opens(secret, now)).isPresent())
        .findFirst()
        .map(one -> new Invited(one.name()));
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
    synchronized (this) {
      Invited invited = invited(secret).orElseThrow(Accounts::noLink);
      if (invited.name().isEmpty()) {
        Account root =
            new Account(
                chosen,
                Set.of(Role.ADMIN),
                Optional.of(kept),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false);
        keep(
            with(root),
            Optional.empty(),
            Optional.of(changed(AccessChange.ADDED, chosen, "", chosen, root.roles())));
      } else {
        // whoever lost the password may have lost the authenticator as well
        replace(invited.name(), account -> account.withPassword(kept).withSecond(Optional.empty()));
      }
      audit.record("link-used", chosen);
      return find(chosen).orElseThrow();
    }
  }

  /**
   * Changes the password of a signed-in person.
   *
   * @throws Problem if {@code old} is not their password, or the new one is not allowed
   */
  public Account repassword(String name, String old, String password) {
    if (known(name).isProvided()) {
      throw Problem.of(ProblemKind.DOES_NOT_FIT, "access.link.provided", known(name).name());
    }
    if (authenticate(name, old).isEmpty()) {
      throw Problem.at("old", ProblemKind.SIGN_IN_REQUIRED, "access.password.old");
    }
    require(password);
    requireOther(name, password);
    Password kept = Password.of(password);
    synchronized (this) {
      replace(name, account -> account.withPassword(kept));
      audit.record("password-changed", known(name).name());
      return known(name);
    }
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
    if (folded(password).contains(folded(name))) {
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
    Optional<Password> kept = find(name).flatMap(Account::password);
    boolean right = kept.orElseGet(Password::nobodys).is(password);
    if (kept.isEmpty() || !right) {
      return Optional.empty();
    }
    if (kept.get().isCheap()) {
      Password dearer = Password.of(password);
      synchronized (this) {
        replace(name, one -> one.withPassword(dearer));
      }
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
  public synchronized Optional<Account> provided(String subject, String name, Set<Role> roles) {
    Optional<Account> known =
        accounts.stream()
            .filter(one -> one.subject().filter(subject::equals).isPresent())
            .findFirst();
    if (known.isEmpty()) {
      String wanted =
          NAME.matcher(name).matches() ? name : "oidc-" + Secret.hash(subject).substring(0, 12);
      String free = wanted;
      for (int i = 2; find(free).isPresent(); i++) {
        free = wanted.substring(0, Math.min(wanted.length(), 56)) + "-" + i;
      }
      add(
          new Account(
              free,
              roles,
              Optional.empty(),
              Optional.empty(),
              Optional.of(subject),
              Optional.empty(),
              false),
          PROVIDER);
      audit.record("provided", free, "roles", words(roles));
      return find(free);
    }
    if (!known.get().roles().equals(roles)) {
      replace(
          known.get().name(),
          one -> one.withRoles(roles),
          changed(AccessChange.ROLES, PROVIDER, "", known.get().name(), roles));
      audit.record("provided", known.get().name(), "roles", words(roles));
    }
    return find(known.get().name()).filter(one -> !one.isDisabled());
  }

  /**
   * Adds a person, who chooses a password by a link.
   *
   * @return the last part of the link
   * @throws Problem if the name is taken or not allowed
   */
  public synchronized String add(String by, String name, Set<Role> roles) {
    String chosen = allowed(name);
    if (find(chosen).isPresent()) {
      throw Problem.at("name", ProblemKind.CONFLICT, "access.name.taken", chosen);
    }
    String secret = Secret.make();
    add(
        new Account(
            chosen,
            roles,
            Optional.empty(),
            Optional.of(link(secret)),
            Optional.empty(),
            Optional.empty(),
            false),
        by);
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
  public synchronized Optional<String> renew(String by, String name) {
    Account account = known(name);
    if (account.isProvided() || account.isDisabled()) {
      throw Problem.of(ProblemKind.DOES_NOT_FIT, "access.link.provided", account.name());
    }
    boolean decides = account.is(Role.APPROVER) || account.is(Role.PUBLISHER);
    Instant now = clock.instant();
    Optional<Asked> first =
        Optional.ofNullable(renewals.get(account.name()))
            .filter(one -> now.isBefore(one.until()) && !folded(one.by()).equals(folded(by)));
    if (decides && first.isEmpty()) {
      renewals.put(account.name(), new Asked(by, now.plus(LINK_LASTS)));
      audit.record("link-asked", by, "account", account.name());
      return Optional.empty();
    }
    String asked = first.map(Asked::by).orElse("");
    String secret = Secret.make();
    replace(
        name,
        one -> one.withLink(link(secret)),
        changed(AccessChange.LINK, by, asked, account.name(), account.roles()));
    renewals.remove(account.name());
    audit.record("link-renewed", by, "account", account.name(), "asked", asked);
    return Optional.of(secret);
  }

  /**
   * Assigns the roles of a person.
   *
   * @throws Problem if nobody has the name, an identity provider assigns their roles, or no
   *     administrator would be left
   */
  public synchronized void change(String by, String name, Set<Role> roles) {
    if (known(name).isProvided()) {
      throw Problem.of(ProblemKind.DOES_NOT_FIT, "access.roles.provided", known(name).name());
    }
    replace(
        name,
        one -> one.withRoles(roles),
        changed(AccessChange.ROLES, by, "", known(name).name(), roles));
    audit.record("roles-changed", by, "account", known(name).name(), "roles", words(roles));
  }

  /**
   * Disables or enables an account.
   *
   * @throws Problem if nobody has the name, or no administrator would be left
   */
  public synchronized void disable(String by, String name, boolean yes) {
    Account account = known(name);
    replace(
        name,
        one -> one.disabled(yes),
        changed(
            yes ? AccessChange.DISABLED : AccessChange.ENABLED,
            by,
            "",
            account.name(),
            account.roles()));
    audit.record(yes ? "account-disabled" : "account-enabled", by, "account", known(name).name());
  }

  /** A new secret for an authenticator; it counts from the first code on. */
  public synchronized Totp prepareSecond(String name) {
    Account account = known(name);
    if (account.isProvided()) {
      throw Problem.of(ProblemKind.DOES_NOT_FIT, "second.provided");
    }
    Totp totp = Totp.make();
    prepared.put(account.name(), totp);
    return totp;
  }

  /**
   * The secret that was made last.
   *
   * @throws Problem if none was
   */
  public synchronized Totp preparedSecond(String name) {
    Totp totp = prepared.get(known(name).name());
    if (totp == null) {
      throw Problem.of(ProblemKind.DOES_NOT_FIT, "second.none");
    }
    return totp;
  }

  /**
   * Sets up the second factor.
   *
   * @param code a code of the authenticator, which shows that it has the secret
   * @return ten recovery codes, which are shown once
   * @throws Problem if the code is not right
   */
  public synchronized List<String> confirmSecond(String name, String code) {
    Totp totp = preparedSecond(name);
    OptionalLong step = totp.step(code, clock.instant(), 0);
    if (step.isEmpty()) {
      throw Problem.at("code", ProblemKind.DOES_NOT_FIT, "second.wrong");
    }
    List<String> codes =
        Stream.generate(() -> Secret.make().substring(0, RECOVERY_LETTERS))
            .limit(RECOVERY_CODES)
            .toList();
    List<String> hashes = codes.stream().map(Secret::hash).toList();
    replace(
        name, one -> one.withSecond(Optional.of(new SecondFactor(totp, step.getAsLong(), hashes))));
    prepared.remove(known(name).name());
    audit.record("second-on", known(name).name());
    return codes;
  }

  /**
   * Removes the second factor.
   *
   * @throws Problem if the password is not right
   */
  public void removeSecond(String name, String password) {
    if (authenticate(name, password).isEmpty()) {
      throw Problem.of(ProblemKind.FORBIDDEN, "access.password.old");
    }
    synchronized (this) {
      replace(name, one -> one.withSecond(Optional.empty()));
      audit.record("second-off", known(name).name());
    }
  }

  /**
   * Whether a code is right: one of the authenticator that was not used yet, or a recovery code,
   * which is used up.
   */
  public synchronized boolean isSecond(String name, String code) {
    Optional<SecondFactor> second = find(name).flatMap(Account::second);
    if (second.isEmpty()) {
      return false;
    }
    SecondFactor factor = second.get();
    OptionalLong step = factor.totp().step(code, clock.instant(), factor.used());
    if (step.isPresent()) {
      replace(name, one -> one.withSecond(Optional.of(factor.usedUntil(step.getAsLong()))));
      return true;
    }
    String hash = Secret.hash(code.strip());
    if (factor.recovery().contains(hash)) {
      replace(name, one -> one.withSecond(Optional.of(factor.without(hash))));
      audit.record("recovery-used", known(name).name());
      return true;
    }
    return false;
  }

  /** The trail of what happened to accounts and sessions. */
  public Audit audit() {
    return audit;
  }

  private static String words(Set<Role> roles) {
    return String.join(" ", roles.stream().map(Role::toString).sorted().toList());
  }

  private Account known(String name) {
    return find(name)
        .orElseThrow(() -> Problem.of(ProblemKind.NOT_FOUND, "access.name.unknown", name));
  }

  private void add(Account account, String by) {
    keep(
        with(account),
        first,
        Optional.of(changed(AccessChange.ADDED, by, "", account.name(), account.roles())));
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

  private List<Account> with(Account account) {
    List<Account> next = new ArrayList<>(accounts);
    next.add(account);
    return List.copyOf(next);
  }

  /** Changes something other than rights: a password, a second factor. */
  private void replace(String name, UnaryOperator<Account> change) {
    replace(name, change, Optional.empty());
  }

  private void replace(
      String name, UnaryOperator<Account> change, HistoryRecord.AccessChanged record) {
    replace(name, change, Optional.of(record));
  }

  private void replace(
      String name, UnaryOperator<Account> change, Optional<HistoryRecord.AccessChanged> record) {
    Account old = known(name);
    Account changed = change.apply(old);
    if (old.isAdmin()
        && !changed.isAdmin()
        && accounts.stream()
            .noneMatch(one -> !one.name().equals(old.name()) && one.isAdmin() && one.isReady())) {
      throw Problem.of(ProblemKind.DOES_NOT_FIT, "access.admin.last");
    }
    keep(
        accounts.stream().map(one -> one.name().equals(old.name()) ? changed : one).toList(),
        first,
        record);
  }

  /**
   * Records first, writes then, and holds last: no right changes without its leaf in the log, and
   * on a full disk memory never runs ahead of the file.
   */
  private void keep(
      List<Account> changed,
      Optional<Account.Link> link,
      Optional<HistoryRecord.AccessChanged> record) {
    try {
      record.ifPresent(rights);
    } catch (Refused e) {
      throw Problem.of(ProblemKind.DOES_NOT_FIT, e.remark()::in);
    }
    file.write(new AccountsFile.Content(changed, link));
    accounts = changed;
    first = link;
  }
}

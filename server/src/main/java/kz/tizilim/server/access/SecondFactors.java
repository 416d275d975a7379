package kz.tizilim.server.access;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import kz.tizilim.server.access.KeptMembers.Change;
import kz.tizilim.server.problem.Problem;
import kz.tizilim.server.problem.ProblemKind;

/** The second factors of local accounts: codes of an authenticator, and recovery codes. */
public final class SecondFactors {
  private final Accounts accounts;
  private final Map<String, Totp> prepared = new ConcurrentHashMap<>();

  /** Those of these accounts. */
  public SecondFactors(Accounts accounts) {
    this.accounts = accounts;
  }

  /** What a code turned out to be. */
  private enum Code {
    WRONG,
    OF_AUTHENTICATOR,
    OF_RECOVERY
  }

  /** A new secret for an authenticator; it counts from the first code on. */
  public Totp prepare(String name) {
    Account account = accounts.members().fresh().known(name);
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
  public Totp prepared(String name) {
    Totp totp = prepared.get(accounts.members().now().known(name).name());
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
  public synchronized List<String> confirm(String name, String code) {
    Totp totp = prepared(name);
    OptionalLong step = totp.step(code, accounts.clock().instant(), 0);
    if (step.isEmpty()) {
      throw Problem.at("code", ProblemKind.DOES_NOT_FIT, "second.wrong");
    }
    List<String> codes = RecoveryCodes.make();
    List<String> hashes = RecoveryCodes.hashes(codes);
    Account account =
        accounts.replace(
            name,
            one ->
                one.withSecond(
                    one.second()
                        .withTotp(Optional.of(totp), step.getAsLong())
                        .withRecovery(hashes)));
    prepared.remove(account.name());
    accounts.audit().record("second-on", account.name());
    return codes;
  }

  /**
   * Removes the authenticator; passkeys stay.
   *
   * @throws Problem if the password is not right
   */
  public void remove(String name, String password) {
    require(name, password);
    Account account =
        accounts.replace(name, one -> one.withSecond(one.second().withTotp(Optional.empty(), 0)));
    accounts.audit().record("second-off", account.name());
  }

  /**
   * Makes new recovery codes in place of those that are left.
   *
   * @return ten codes, which are shown once
   * @throws Problem if the password is not right, or there is no second factor
   */
  public List<String> renew(String name, String password) {
    require(name, password);
    List<String> codes = RecoveryCodes.make();
    List<String> hashes = RecoveryCodes.hashes(codes);
    Account account =
        accounts.replace(
            name,
            one -> {
              if (!one.second().isSet()) {
                throw Problem.of(ProblemKind.DOES_NOT_FIT, "second.not-set");
              }
              return one.withSecond(one.second().withRecovery(hashes));
            });
    accounts.audit().record("recovery-renewed", account.name());
    return codes;
  }

  private void require(String name, String password) {
    if (accounts.authenticate(name, password).isEmpty()) {
      throw Problem.of(ProblemKind.FORBIDDEN, "access.password.old");
    }
  }

  /**
   * Whether a code is right: one of the authenticator that was not used yet, or a recovery code,
   * which is used up.
   */
  public boolean isRight(String name, String code) {
    Code found = accounts.members().change(now -> used(now, name, code));
    if (found == Code.OF_RECOVERY) {
      accounts.audit().record("recovery-used", accounts.members().now().known(name).name());
    }
    return found != Code.WRONG;
  }

  private Change<Code> used(Members now, String name, String code) {
    SecondFactor factor = now.find(name).map(Account::second).orElse(SecondFactor.NONE);
    Instant moment = accounts.clock().instant();
    OptionalLong step =
        factor
            .totp()
            .map(totp -> totp.step(code, moment, factor.used()))
            .orElse(OptionalLong.empty());
    if (step.isPresent()) {
      return Change.of(with(now, name, factor.usedUntil(step.getAsLong())), Code.OF_AUTHENTICATOR);
    }
    String hash = Secret.hash(code.strip());
    return factor.recovery().contains(hash)
        ? Change.of(with(now, name, factor.without(hash)), Code.OF_RECOVERY)
        : Change.of(now, Code.WRONG);
  }

  private static Members with(Members now, String name, SecondFactor factor) {
    return now.with(name, one -> one.withSecond(factor));
  }
}

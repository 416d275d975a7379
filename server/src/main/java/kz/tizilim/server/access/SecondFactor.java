package kz.tizilim.server.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the owner of a local account shows after the password: a code of an authenticator or a
 * passkey, or a recovery code in place of either.
 *
 * @param totp the codes of an authenticator; empty where there is none
 * @param used the step of the last code that was used; no code of it or before works again
 * @param passkeys in the order in which they were added; each also signs in without the password
 * @param recovery the hashes of the recovery codes that are left, each of which works once; none
 *     where there is neither an authenticator nor a passkey
 */
public record SecondFactor(
    Optional<Totp> totp, long used, List<Passkey> passkeys, List<String> recovery) {
  /** None. */
  public static final SecondFactor NONE =
      new SecondFactor(Optional.empty(), 0, List.of(), List.of());

  public SecondFactor {
    passkeys = List.copyOf(passkeys);
    recovery = totp.isEmpty() && passkeys.isEmpty() ? List.of() : List.copyOf(recovery);
  }

  /** Whether there is one: an authenticator or a passkey. */
  public boolean isSet() {
    return totp.isPresent() || !passkeys.isEmpty();
  }

  SecondFactor withTotp(Optional<Totp> codes, long step) {
    return new SecondFactor(codes, step, passkeys, recovery);
  }

  SecondFactor usedUntil(long step) {
    return new SecondFactor(totp, step, passkeys, recovery);
  }

  SecondFactor withRecovery(List<String> hashes) {
    return new SecondFactor(totp, used, passkeys, hashes);
  }

  SecondFactor without(String hash) {
    List<String> left = new ArrayList<>(recovery);
    left.remove(hash);
    return withRecovery(left);
  }

  /** The passkey with that id. */
  Optional<Passkey> passkey(String id) {
    return passkeys.stream().filter(one -> one.id().equals(id)).findFirst();
  }

  /** With a passkey, in place of the one with its id if there is one. */
  SecondFactor withPasskey(Passkey passkey) {
    List<Passkey> next = new ArrayList<>(passkeys);
    next.replaceAll(one -> one.id().equals(passkey.id()) ? passkey : one);
    if (passkey(passkey.id()).isEmpty()) {
      next.add(passkey);
    }
    return new SecondFactor(totp, used, next, recovery);
  }

  SecondFactor withoutPasskey(String id) {
    List<Passkey> next = passkeys.stream().filter(one -> !one.id().equals(id)).toList();
    return new SecondFactor(totp, used, next, recovery);
  }
}

package kz.tizilim.server.access;

import java.util.ArrayList;
import java.util.List;

/**
 * The second factor of a local account.
 *
 * @param totp the codes of an authenticator
 * @param used the step of the last code that was used; no code of it or before works again
 * @param recovery the hashes of the recovery codes that are left, each of which works once
 */
public record SecondFactor(Totp totp, long used, List<String> recovery) {
  public SecondFactor {
    recovery = List.copyOf(recovery);
  }

  SecondFactor usedUntil(long step) {
    return new SecondFactor(totp, step, recovery);
  }

  SecondFactor without(String hash) {
    List<String> left = new ArrayList<>(recovery);
    left.remove(hash);
    return new SecondFactor(totp, used, left);
  }
}

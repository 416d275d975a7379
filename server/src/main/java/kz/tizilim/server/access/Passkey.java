package kz.tizilim.server.access;

import java.time.Instant;
import java.util.Optional;

/**
 * A passkey of a local account (WebAuthn): the public half of a key that an authenticator keeps.
 *
 * @param id by which the authenticator names it, in Base64url
 * @param credential id and public key in the form of the authenticator, in Base64url
 * @param count of the signatures that it has made; always 0 where it does not count
 * @param isCopied whether its owner's other devices may get copies of it
 * @param added when it was added
 * @param used when somebody signed in with it last; empty where nobody did
 */
public record Passkey(
    String id,
    String credential,
    long count,
    boolean isCopied,
    Instant added,
    Optional<Instant> used) {

  Passkey usedAt(Instant moment, long counted) {
    return new Passkey(id, credential, counted, isCopied, added, Optional.of(moment));
  }
}

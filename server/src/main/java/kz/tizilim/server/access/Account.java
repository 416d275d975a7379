package kz.tizilim.server.access;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A person whom this server knows.
 *
 * @param name the name by which they sign in and by which the log names them; it never changes
 * @param roles what they may do
 * @param password what is kept of their password; empty until they choose one, and for those who
 *     are known by a provider
 * @param link the link by which they may choose a password; empty where there is none
 * @param subject who they are to the provider that proves it, its issuer and their number there;
 *     empty for local accounts
 * @param second the second factor that they have to show, where they set one up
 * @param asked who asked for a link of theirs that takes two; empty where nobody did
 * @param isDisabled whether they are let in no more
 */
public record Account(
    String name,
    Set<Role> roles,
    Optional<Password> password,
    Optional<Link> link,
    Optional<String> subject,
    SecondFactor second,
    Optional<Asked> asked,
    boolean isDisabled) {

  /**
   * A link that works once.
   *
   * @param hash of its secret
   * @param until when it ends
   */
  record Link(String hash, Instant until) {
    boolean opens(String secret, Instant now) {
      return now.isBefore(until) && hash.equals(Secret.hash(secret));
    }
  }

  /**
   * The first of two who have to ask for a link.
   *
   * @param by the administrator
   * @param until when it counts no more
   */
  record Asked(String by, Instant until) {}

  public Account {
    roles = ordered(roles);
  }

  /** A person who cannot sign in yet. */
  static Account of(String name, Set<Role> roles) {
    return new Account(
        name,
        roles,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        SecondFactor.NONE,
        Optional.empty(),
        false);
  }

  private static Set<Role> ordered(Collection<Role> roles) {
    Set<Role> ordered = EnumSet.noneOf(Role.class);
    ordered.addAll(roles);
    return Collections.unmodifiableSet(ordered);
  }

  /** Whether they are an administrator who can sign in, now or by their link. */
  boolean isAdmin() {
    return !isDisabled && roles.contains(Role.ADMIN);
  }

  /** Whether they have a role. */
  public boolean is(Role role) {
    return roles.contains(role);
  }

  /** Whether they can sign in already. */
  public boolean isReady() {
    return password.isPresent() || subject.isPresent();
  }

  /** Whether an identity provider authenticates them and assigns their roles. */
  public boolean isProvided() {
    return subject.isPresent();
  }

  Account withRoles(Set<Role> may) {
    return new Account(name, may, password, link, subject, second, asked, isDisabled);
  }

  /** With a password, which uses up the link by which it was chosen. */
  Account withPassword(Password chosen) {
    Optional<Password> kept = Optional.of(chosen);
    return new Account(name, roles, kept, Optional.empty(), subject, second, asked, isDisabled);
  }

  /** With a link, which answers those who asked for it. */
  Account withLink(Link fresh) {
    Optional<Link> own = Optional.of(fresh);
    return new Account(name, roles, password, own, subject, second, Optional.empty(), isDisabled);
  }

  Account withSubject(String provided) {
    Optional<String> own = Optional.of(provided);
    return new Account(name, roles, password, link, own, second, asked, isDisabled);
  }

  Account withSecond(SecondFactor factor) {
    return new Account(name, roles, password, link, subject, factor, asked, isDisabled);
  }

  /** Their passkeys, in the order in which they were added. */
  public List<Passkey> passkeys() {
    return second.passkeys();
  }

  /** Their passkey with that id. */
  Optional<Passkey> passkey(String id) {
    return second.passkey(id);
  }

  Account withAsked(Asked first) {
    Optional<Asked> own = Optional.of(first);
    return new Account(name, roles, password, link, subject, second, own, isDisabled);
  }

  Account disabled(boolean yes) {
    Optional<Link> left = yes ? Optional.empty() : link;
    return new Account(name, roles, password, left, subject, second, asked, yes);
  }

  /** Whether their sessions have to end when {@code this} becomes {@code next}. */
  boolean endsSessions(Account next) {
    return isDisabled != next.isDisabled
        || !roles.equals(next.roles)
        || !password.equals(next.password)
        || second.isSet() != next.second.isSet();
  }
}

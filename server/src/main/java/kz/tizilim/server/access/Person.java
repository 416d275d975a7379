package kz.tizilim.server.access;

import jakarta.enterprise.context.RequestScoped;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import kz.tizilim.core.message.Language;
import kz.tizilim.server.message.Sentences;
import kz.tizilim.server.problem.Problem;
import kz.tizilim.server.problem.ProblemKind;

/** The user of a request. */
@RequestScoped
public class Person {
  private String name = "";
  private Set<Role> roles = Set.of();
  private boolean lacksSecond;

  /** Signs a person in for this request. */
  void become(String who, Set<Role> may, boolean withoutSecond) {
    lacksSecond = withoutSecond;
    name = who;
    roles = Set.copyOf(may);
  }

  /** Their name; empty if they are not signed in. */
  public String name() {
    return name;
  }

  /** Whether somebody is signed in. */
  public boolean isKnown() {
    return !name.isEmpty();
  }

  /** Whether they have a role. */
  public boolean is(Role role) {
    return roles.contains(role);
  }

  /** Whether they may see what is not published yet. */
  public boolean seesDrafts() {
    return !roles.isEmpty();
  }

  /** Whether their roles do not count, because they have set up no second factor. */
  public boolean lacksSecond() {
    return lacksSecond;
  }

  /** Their roles. */
  public Set<Role> roles() {
    return roles;
  }

  /**
   * Requires that somebody is signed in, whatever their roles.
   *
   * @return their name
   * @throws Problem if nobody is
   */
  public String requireKnown() {
    if (!isKnown()) {
      throw Problem.of(ProblemKind.SIGN_IN_REQUIRED, "access.sign-in-first");
    }
    return name;
  }

  /**
   * Requires one of these roles; if none is given, any role.
   *
   * @throws Problem if they are not signed in, or have no such role
   */
  public void require(Role... any) {
    requireKnown();
    boolean may = any.length == 0 ? seesDrafts() : Arrays.stream(any).anyMatch(roles::contains);
    if (!may && lacksSecond) {
      throw Problem.of(ProblemKind.FORBIDDEN, "second.first");
    }
    if (!may) {
      Role[] wanted = any.length == 0 ? Role.values() : any;
      throw Problem.of(
          ProblemKind.FORBIDDEN,
          language -> Sentences.say(language, "access.no-role", name, names(language, wanted)));
    }
  }

  private static String names(Language language, Role... roles) {
    return Arrays.stream(roles)
        .map(role -> Sentences.say(language, "role." + role))
        .collect(Collectors.joining(", "));
  }
}

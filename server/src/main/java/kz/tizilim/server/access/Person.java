package kz.tizilim.server.access;

import jakarta.enterprise.context.RequestScoped;
import java.util.Set;

/** Who asks. */
@RequestScoped
public class Person {
  private String name = "";
  private Set<Role> roles = Set.of();

  /** Signs a person in for this request. */
  void become(String who, Set<Role> may) {
    name = who;
    roles = Set.copyOf(may);
  }

  /** The name by which they are known; empty for everybody. */
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

  /** Their roles. */
  public Set<Role> roles() {
    return roles;
  }
}

package kz.tizilim.server.access;

import java.util.Set;

/** Users without a request. */
public final class People {
  private People() {}

  /** Somebody with roles. */
  public static Person with(String name, Role... roles) {
    Person person = new Person();
    person.become(name, Set.of(roles), false);
    return person;
  }
}

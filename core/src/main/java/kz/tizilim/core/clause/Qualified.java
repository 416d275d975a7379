package kz.tizilim.core.clause;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import kz.tizilim.core.register.Qualification;
import kz.tizilim.core.register.Title;

/**
 * The members of a list without the words that say of them which level or category is wanted.
 *
 * @param members the members without them
 * @param qualifications those words, one text a member; empty where there are none
 */
record Qualified(List<String> members, List<String> qualifications) {

  /*
   * «Медицинская сестра, фельдшер высшей категории»: in Russian the words come behind the last of the
   * titles that they count for; in Kazakh, «жоғары санатты дәрігер, фельдшер», before the first.
   */
  static Qualified of(List<String> list, boolean kazakh) {
    List<String> members = new ArrayList<>();
    List<String> found = new ArrayList<>();
    for (String member : list) {
      Qualification.Apart apart = Qualification.apart(member);
      boolean alone = apart.rest().isEmpty();
      members.add(alone ? member : apart.rest());
      found.add(alone ? "" : apart.qualification());
    }
    int size = members.size();
    for (int n = 1; n < size; n++) {
      int to = kazakh ? n : size - 1 - n;
      int from = kazakh ? to - 1 : to + 1;
      if (found.get(to).isEmpty()) {
        found.set(to, found.get(from));
      }
    }
    return new Qualified(members, found);
  }

  List<Title> applied(List<Title> titles) {
    return applied(titles, IntStream.range(0, titles.size()).boxed().toList());
  }

  /** The titles with what is wanted of them, each from the member of that index. */
  List<Title> applied(List<Title> titles, List<Integer> origins) {
    List<Title> applied = new ArrayList<>();
    for (int i = 0; i < titles.size(); i++) {
      applied.add(titles.get(i).with(qualifications.get(origins.get(i))));
    }
    return applied;
  }
}

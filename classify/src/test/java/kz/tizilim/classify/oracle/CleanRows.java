package kz.tizilim.classify.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import kz.tizilim.core.register.Edition;

/** Random rows in canonical words: titles of the register, bodies of the table, attributes. */
final class CleanRows {
  private final List<String> titles;
  private final List<String> institutions;

  CleanRows(Edition edition, Oracle oracle) {
    Set<String> bases = new TreeSet<>(Oracle.kinds());
    edition
        .entries()
        .forEach(entry -> entry.titles().forEach(title -> bases.add(Oracle.lower(title.base()))));
    this.titles = new ArrayList<>(bases);
    this.institutions = oracle.bodies().names();
  }

  List<String> titles() {
    return titles;
  }

  CleanRow next(Random random) {
    return new CleanRow(
        one(random, titles),
        random.nextInt(5) == 0 ? "" : one(random, institutions),
        random.nextInt(2) == 0 ? "" : one(random, Oracle.LEVELS),
        random.nextInt(2) == 0 ? "" : one(random, Oracle.CATEGORIES),
        random.nextInt(2) == 0 ? "" : one(random, Oracle.ACTIVITIES));
  }

  static <T> T one(Random random, List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}

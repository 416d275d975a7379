package kz.tizilim.testkit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which packages of a module may use which; the lower may use the upper. */
final class PackageTable {
  static final String ROOT = ".";
  private static final String ALL = "*";

  private final Map<String, Set<String>> uses;
  private final List<String> misplaced;

  private PackageTable(Map<String, Set<String>> uses, List<String> misplaced) {
    this.uses = uses;
    this.misplaced = misplaced;
  }

  static PackageTable parse(String table) {
    Map<String, Set<String>> uses = new LinkedHashMap<>();
    List<String> misplaced = new ArrayList<>();
    for (String line : table.lines().filter(each -> !each.isBlank()).toList()) {
      String[] sides = line.split(":", 2);
      String name = sides[0].strip();
      Set<String> used = new LinkedHashSet<>();
      for (String each : sides.length == 1 ? List.<String>of() : words(sides[1])) {
        if (each.equals(ALL)) {
          used.addAll(uses.keySet());
        } else if (uses.containsKey(each)) {
          used.add(each);
        } else {
          misplaced.add("The table lets " + name + " use " + each + ", which is not above it");
        }
      }
      if (uses.put(name, used) != null) {
        misplaced.add("The table names a package twice: " + name);
      }
    }
    return new PackageTable(uses, misplaced);
  }

  private static List<String> words(String text) {
    return text.isBlank() ? List.of() : List.of(text.strip().split("\\s+"));
  }

  Set<String> names() {
    return uses.keySet();
  }

  /** What is wrong with the table itself, a sentence each. */
  List<String> misplaced() {
    return misplaced;
  }

  /**
   * Whether a line stands against it; a package without a line is missing, which is another fault.
   */
  boolean forbids(String from, String to) {
    return !from.equals(to) && uses.containsKey(from) && !uses.get(from).contains(to);
  }
}

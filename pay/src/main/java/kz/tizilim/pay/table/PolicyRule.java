package kz.tizilim.pay.table;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a row of the policy decides. Prints as in a file: {@code year_fund}. */
public enum PolicyRule {
  /** How a salary is rounded: {@code row}, half up to a tenge for each row. */
  ROUNDING("row"),
  /** Which days split a month in which a number changes. */
  MID_MONTH("working_days", "calendar_days"),
  /** What a year's fund is: twelve months, with or without the health allowance. */
  YEAR_FUND("12+health_allowance", "12"),
  /**
   * What the factor multiplies: the salary, or the sum of the month as the table of 2020 has it.
   */
  FACTOR("salary", "month"),
  /** The least pay of a month for a whole unit; a number. */
  FLOOR,
  /** The minimum wage; a number. */
  MINIMUM_WAGE,
  /** The monthly calculation index; a number. */
  MRP;

  // List.of makes it immutable
  @SuppressWarnings("ImmutableEnumChecker")
  private final List<String> choices;

  PolicyRule(String... choices) {
    this.choices = List.of(choices);
  }

  /** The values that it may have, the usual one first; empty if it is a number. */
  public List<String> choices() {
    return choices;
  }

  /** Whether its value is a number. */
  public boolean isNumber() {
    return choices.isEmpty();
  }

  /** The rule with that word; empty if there is none. */
  public static Optional<PolicyRule> find(String word) {
    return Arrays.stream(values())
        .filter(one -> one.toString().equals(word.strip().toLowerCase(Locale.ROOT)))
        .findFirst();
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}

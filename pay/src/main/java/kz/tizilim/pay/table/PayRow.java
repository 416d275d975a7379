package kz.tizilim.pay.table;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** One row of a table of pay. */
public sealed interface PayRow {

  /** Where it comes from and when it is in force. */
  Source source();

  /** The same row with another source. */
  PayRow from(Source other);

  /** The kind of table that it is in. */
  TableKind kind();

  /** What the row is about within its table; rows with one subject replace each other by day. */
  String subject();

  /** The base amount (БДО): 17 697 tenge. */
  record BaseAmount(Tenge amount, Source source) implements PayRow {
    @Override
    public BaseAmount from(Source other) {
      return new BaseAmount(amount, other);
    }

    @Override
    public TableKind kind() {
      return TableKind.BASE;
    }

    @Override
    public String subject() {
      return "";
    }
  }

  /** The coefficient of a cell for a band of years. */
  record Coefficient(PayCell cell, Band band, BigDecimal value, Source source) implements PayRow {
    @Override
    public Coefficient from(Source other) {
      return new Coefficient(cell, band, value, other);
    }

    @Override
    public TableKind kind() {
      return TableKind.COEFFICIENTS;
    }

    @Override
    public String subject() {
      return cell.toString();
    }
  }

  /** The correction factor of a pay group. */
  record Factor(String group, BigDecimal value, Source source) implements PayRow {
    @Override
    public Factor from(Source other) {
      return new Factor(group, value, other);
    }

    @Override
    public TableKind kind() {
      return TableKind.FACTORS;
    }

    @Override
    public String subject() {
      return group;
    }
  }

  /**
   * Which posts a pay group takes.
   *
   * @param group the group
   * @param sphere the sphere of its posts; empty for any
   * @param grades blocks, grades or codes; empty for any
   * @param institutions beginnings of words that name its kinds of institution; with {@code !} in
   *     front those that it does not take; empty for any
   * @param entries the ids of single entries; empty for any
   * @param insteadOf groups that this one replaces for its posts
   * @param together groups whose factors apply in addition
   */
  record GroupRule(
      String group,
      String sphere,
      List<String> grades,
      List<String> institutions,
      Set<String> entries,
      Set<String> insteadOf,
      Set<String> together,
      Source source)
      implements PayRow {
    public GroupRule {
      grades = List.copyOf(grades);
      institutions = List.copyOf(institutions);
      entries = Set.copyOf(entries);
      insteadOf = Set.copyOf(insteadOf);
      together = Set.copyOf(together);
    }

    @Override
    public GroupRule from(Source other) {
      return new GroupRule(
          group, sphere, grades, institutions, entries, insteadOf, together, other);
    }

    @Override
    public TableKind kind() {
      return TableKind.GROUPS;
    }

    @Override
    public String subject() {
      return group;
    }
  }

  /**
   * An allowance.
   *
   * @param code its code: {@code HARMFUL}
   * @param name its name
   * @param share the share of the base, 0.1 for 10 %; empty if it is a sum or given by the row
   * @param amount the sum; empty if it is a share
   * @param base what the share is of
   * @param raisesSalary whether it raises the official salary itself, as for work in a village
   * @param period how often it is paid
   * @param who who receives it
   * @param needs what it needs: a decision, an attestation
   * @param isInFund whether the wage fund has it
   * @param isByUnits whether a share of the base amount is multiplied by the units of the row
   */
  record Allowance(
      String code,
      String name,
      Optional<BigDecimal> share,
      Optional<Tenge> amount,
      AllowanceBase base,
      boolean raisesSalary,
      Period period,
      String who,
      String needs,
      boolean isInFund,
      boolean isByUnits,
      Source source)
      implements PayRow {
    @Override
    public Allowance from(Source other) {
      return new Allowance(
          code,
          name,
          share,
          amount,
          base,
          raisesSalary,
          period,
          who,
          needs,
          isInFund,
          isByUnits,
          other);
    }

    @Override
    public TableKind kind() {
      return TableKind.ALLOWANCES;
    }

    @Override
    public String subject() {
      return code;
    }
  }

  /** What the share of an allowance is of. Prints as in a file: {@code BDO}. */
  enum AllowanceBase {
    /** The base amount. */
    BDO,
    /** The official salary. */
    DO,
    /** The monthly calculation index. */
    MRP,
    /** A sum in tenge. */
    TENGE
  }

  /** How often an allowance is paid. Prints as in a file: {@code month}. */
  enum Period {
    /** Every month. */
    MONTH,
    /** Once a year. */
    YEAR,
    /** Once. */
    ONCE;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** A rule of computing, or a number that rules need. */
  record Policy(PolicyRule rule, String value, Source source) implements PayRow {
    @Override
    public Policy from(Source other) {
      return new Policy(rule, value, other);
    }

    @Override
    public TableKind kind() {
      return TableKind.POLICY;
    }

    @Override
    public String subject() {
      return rule.toString();
    }
  }

  /**
   * An act on pay that is known to exist, whether or not its tables are loaded.
   *
   * @param touches the kinds of tables that it changes
   */
  record KnownAct(Set<TableKind> touches, Source source) implements PayRow {
    public KnownAct {
      touches = Set.copyOf(touches);
    }

    @Override
    public KnownAct from(Source other) {
      return new KnownAct(touches, other);
    }

    @Override
    public TableKind kind() {
      return TableKind.ACTS;
    }

    @Override
    public String subject() {
      return source.act();
    }
  }
}

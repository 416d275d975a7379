package kz.tizilim.core.register;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What identifies a register: the act that first approved it and, where that act approved several,
 * the annex. Its text form is {@code mod-746-2015-12-30}, with {@code .2} behind it for the second
 * annex of several.
 *
 * @param act the act that first approved it
 * @param annex the number of its annex; 0 where the act approved one register
 */
public record RegisterId(ActId act, int annex) {
  private static final Pattern OF_ANNEX = Pattern.compile("(.+-\\d{4}-\\d\\d-\\d\\d)\\.(\\d{1,3})");

  public RegisterId {
    if (annex < 0) {
      throw new IllegalArgumentException("An annex of " + act + " has no number " + annex + ".");
    }
  }

  /**
   * The id that an order states of a register in its annex: of the act that it amends, else of
   * itself; empty where no act is stated.
   */
  public static Optional<RegisterId> stated(Act act, int annex) {
    return act.amendedAct()
        .map(amended -> ActId.of(amended, act.issuer()))
        .or(() -> Optional.of(act).filter(Act::isStated).map(ActId::of))
        .map(approving -> new RegisterId(approving, annex));
  }

  /** Parses what {@link #toString} prints. */
  public static RegisterId parse(String text) {
    return find(text)
        .orElseThrow(() ->
            new IllegalArgumentException(
                "«"
                    + text
                    + "» is not the id of a register. Maybe one like mod-746-2015-12-30 was"
                    + " meant."));
  }

  /** The id that {@code text} prints; empty if it prints none. */
  public static Optional<RegisterId> find(String text) {
    Matcher ofAnnex = OF_ANNEX.matcher(text);
    return ofAnnex.matches()
        ? ActId.find(ofAnnex.group(1))
            .map(act -> new RegisterId(act, Integer.parseInt(ofAnnex.group(2))))
        : ActId.find(text).map(act -> new RegisterId(act, 0));
  }

  @Override
  public String toString() {
    return act + (annex == 0 ? "" : "." + annex);
  }
}

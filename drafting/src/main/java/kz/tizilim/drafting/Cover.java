package kz.tizilim.drafting;

import java.util.List;
import java.util.Optional;
import kz.tizilim.core.register.Act;

/**
 * What a print says in addition to the register.
 *
 * @param approved the act that approved the register and names it; empty where it is not known
 * @param standing by what right and for which day the edition is printed, in the language of the
 *     print; may be several lines
 * @param proof what proves offline that the edition is in the log, as one text; empty where there
 *     is no signed log
 */
public record Cover(Optional<Act.Amended> approved, List<String> standing, Optional<String> proof) {

  /** A cover that says nothing. */
  public static final Cover NONE = new Cover(Optional.empty(), List.of(), Optional.empty());

  public Cover {
    standing = List.copyOf(standing);
  }
}

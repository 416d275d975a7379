package kz.tizilim.server.proposal;

import java.util.List;

/**
 * A proposal as its page shows it.
 *
 * @param position its position in the log
 * @param who who proposes
 * @param at when
 * @param state its state: {@code open}
 * @param what what is proposed, in sentences
 * @param notes what its orders say that changes no register
 * @param changes how it changes the latest editions; empty once it is decided, and where {@code
 *     amendment} says it
 * @param amendment what its instructions change in the history as it is now; empty where it has
 *     none
 * @param seen the name of that, which the form of the decision sends back; empty where it has none
 * @param caution what must be known of it: that it changes something else than when it was
 *     proposed, or no longer fits; empty where there is nothing
 * @param decision who decided, when and why; empty while nobody has
 * @param canDecide whether the user may decide
 * @param isOwn whether it is the user's own, so that they can only take it back
 */
public record ProposalView(
    int position,
    String who,
    String at,
    String state,
    List<String> what,
    List<String> notes,
    List<String> changes,
    List<AmendmentView> amendment,
    String seen,
    String caution,
    String decision,
    boolean canDecide,
    boolean isOwn) {
  /** The name of the form by which a proposal is decided. */
  static String form(int position) {
    return "decision-" + position;
  }

  /** The name of the form by which it is decided. */
  public String formName() {
    return form(position);
  }

  /** The key of the sentence for its state. */
  public String stateKey() {
    return "proposal.state." + state;
  }
}

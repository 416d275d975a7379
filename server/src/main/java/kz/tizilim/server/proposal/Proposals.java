package kz.tizilim.server.proposal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import kz.tizilim.core.amend.Amendment;
import kz.tizilim.core.change.Change;
import kz.tizilim.core.history.History;
import kz.tizilim.core.history.HistoryRecord;
import kz.tizilim.core.history.Proposal;
import kz.tizilim.core.message.Language;
import kz.tizilim.core.message.Refused;
import kz.tizilim.documents.AmendingOrder;
import kz.tizilim.documents.DocumentException;
import kz.tizilim.documents.SourceFile;
import kz.tizilim.registrar.keep.Ledger;
import kz.tizilim.registrar.propose.Amending;
import kz.tizilim.registrar.propose.MisfitException;
import kz.tizilim.registrar.propose.ProposalReader;
import kz.tizilim.registrar.propose.Recomputation;
import kz.tizilim.registrar.read.OrderFiles;
import kz.tizilim.server.access.Person;
import kz.tizilim.server.access.Role;
import kz.tizilim.server.desk.Desk;
import kz.tizilim.server.message.Moment;
import kz.tizilim.server.problem.Problem;
import kz.tizilim.server.problem.ProblemKind;
import org.jboss.logging.Logger;

/** Proposals, as far as the user of a request may read, make or decide them. */
@RequestScoped
public class Proposals {
  private static final Logger LOG = Logger.getLogger(Proposals.class);

  private final Desk desk;
  private final Person person;

  @Inject
  Proposals(Desk desk, Person person) {
    this.desk = desk;
    this.person = person;
  }

  private History history() {
    return desk.registrar(true).history();
  }

  /** All of them, the newest first. */
  List<Proposal> all() {
    person.require();
    List<Proposal> oldestFirst = history().proposals();
    return IntStream.range(0, oldestFirst.size())
        .mapToObj(i -> oldestFirst.get(oldestFirst.size() - 1 - i))
        .toList();
  }

  /**
   * Proposes what a JSON object says.
   *
   * @return the position of the proposal
   */
  long propose(Supplier<String> json) {
    person.require(Role.DRAFTER);
    String text = json.get();
    return record(proposing -> proposing.read(text));
  }

  /** Proposes to record a published order. */
  long propose(InputStream file, String name) {
    person.require(Role.DRAFTER);
    AmendingOrder order = amending(file, name);
    return record(proposing -> proposing.order(order));
  }

  private static AmendingOrder amending(InputStream file, String name) {
    try {
      return OrderFiles.amending(SourceFile.of(file, name));
    } catch (DocumentException e) {
      throw Problem.of(e);
    }
  }

  /**
   * What an amending order would change.
   *
   * @param order the order
   * @param applied what its instructions make of the latest edition
   */
  record Preview(Amending order, Amendment.Applied applied) {}

  /** What the amending order in a JSON object would change, for those who may propose it. */
  Preview preview(Supplier<String> json) {
    return drafting(() -> {
      Amending order = reader(history()).amending(json.get());
      return new Preview(order, ProposalReader.applied(order));
    });
  }

  private ProposalReader reader(History history) {
    return new ProposalReader(history, person.name(), desk.today(), desk.clock().instant());
  }

  private <T> T drafting(Supplier<T> reading) {
    person.require(Role.DRAFTER);
    try {
      return reading.get();
    } catch (MisfitException e) {
      throw e.pointer().isEmpty()
          ? Problem.of(ProblemKind.DOES_NOT_FIT, e::in)
          : Problem.at(e.pointer(), ProblemKind.DOES_NOT_FIT, e::in);
    } catch (Refused e) {
      throw misfit(e);
    }
  }

  /** What a published order in a file would change, for those who may propose it. */
  Preview preview(InputStream file, String name) {
    person.require(Role.DRAFTER);
    AmendingOrder read = amending(file, name);
    return drafting(() -> {
      Amending order = reader(history()).amending(read);
      return new Preview(order, ProposalReader.applied(order));
    });
  }

  /**
   * The instructions of an open proposal on the history as it is now; empty where it has none.
   *
   * @throws MisfitException if they no longer fit
   */
  Optional<Recomputation> recomputed(Proposal proposal) {
    return proposal.state() == Proposal.State.OPEN
        ? Recomputation.of(history(), proposal)
        : Optional.empty();
  }

  /** How an open proposal that restates registers changes their latest editions. */
  List<String> changes(Proposal proposal, Language language) {
    History history = history();
    return proposal.state() == Proposal.State.OPEN
        ? proposal.proposed().what().stream()
            .filter(HistoryRecord.Made.class::isInstance)
            .map(one -> ((HistoryRecord.Made) one).edition())
            .flatMap(next ->
                next.annex().register().flatMap(history::register).stream()
                    .map(register -> Change.between(register.latest().edition(), next)))
            .flatMap(change -> change.effects().stream())
            .map(effect -> effect.in(language))
            .toList()
        : List.of();
  }

  private long record(Function<ProposalReader, HistoryRecord.Proposed> making) {
    return drafting(() -> desk.recordNow(before -> making.apply(reader(before))));
  }

  private static Problem misfit(Refused e) {
    LOG.info("A record does not fit the history: " + e.remark().in(Language.EN));
    return Problem.of(ProblemKind.DOES_NOT_FIT, e.remark()::in);
  }

  /** Whether the user may decide on it. */
  boolean mayDecide(Proposal proposal) {
    return proposal.state() == Proposal.State.OPEN
        && (isOwn(proposal) ? person.is(Role.DRAFTER) : person.is(decider(proposal)));
  }

  /** Whether it is the user's own, so that they can only take it back. */
  boolean isOwn(Proposal proposal) {
    return proposal.proposed().who().equalsIgnoreCase(person.name());
  }

  private static Role decider(Proposal proposal) {
    return proposal.isPublication() ? Role.PUBLISHER : Role.APPROVER;
  }

  /**
   * Approves or refuses. The decision is read only if the user may decide.
   *
   * @return the position of the decision
   */
  long decide(int position, Supplier<Decision> reading) {
    person.require();
    // not the snapshot: a proposal that another server has just recorded can be decided here
    requireMay(find(desk.log(Ledger::history), position));
    Decision decision = reading.get();
    try {
      return desk.recordNow(before -> decided(find(before, position), before, decision));
    } catch (Refused e) {
      throw misfit(e);
    }
  }

  private void requireMay(Proposal proposal) {
    person.require(isOwn(proposal) ? Role.DRAFTER : decider(proposal));
  }

  /* The decision on the history behind which it is recorded. */
  private HistoryRecord.Decided decided(Proposal proposal, History before, Decision decision) {
    requireMay(proposal);
    if (isOwn(proposal) && decision.approve()) {
      throw Problem.of(ProblemKind.FORBIDDEN, "proposal.own");
    }
    requireOpen(proposal);
    Instant now = desk.clock().instant();
    return new HistoryRecord.Decided(
        proposal.proposed().act(),
        proposal.position(),
        person.name(),
        decision.approve(),
        decision.reason(),
        decision.approve() ? computed(proposal, before, decision, now) : List.of(),
        now);
  }

  /*
   * An amendment is computed again on the history of its decision. Where it changes something else than
   * when it was proposed, it is approved only by somebody who has seen that.
   */
  private static List<HistoryRecord.Plain> computed(
      Proposal proposal, History before, Decision decision, Instant now) {
    try {
      Optional<Recomputation> again = Recomputation.of(before, proposal);
      boolean unseen =
          again.filter(it -> !it.hasSameEffects() && !it.key().equals(decision.seen())).isPresent();
      if (unseen) {
        throw Problem.of(ProblemKind.CONFLICT, "proposal.changed");
      }
      return again.map(it -> it.records(now)).orElse(List.of());
    } catch (MisfitException e) {
      throw Problem.of(ProblemKind.DOES_NOT_FIT, e::in);
    }
  }

  private static Proposal find(History history, int position) {
    return history.proposals().stream()
        .filter(one -> one.position() == position)
        .findFirst()
        .orElseThrow(() -> Problem.of(ProblemKind.NOT_FOUND, "proposal.none", position));
  }

  private static void requireOpen(Proposal proposal) {
    proposal
        .decision()
        .ifPresent(decided -> {
          throw Problem.of(
              ProblemKind.CONFLICT,
              "proposal.decided",
              decided.who(),
              Moment.text(decided.recordedAt()));
        });
  }
}

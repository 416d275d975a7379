package kz.tizilim.server.request;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import kz.tizilim.core.history.Proposal;
import kz.tizilim.server.access.Person;
import kz.tizilim.server.access.Role;
import kz.tizilim.server.desk.Desk;

/** The open proposals of others on which the user of a request may decide. */
@RequestScoped
public class Waiting {
  private final Desk desk;
  private final Person person;

  @Inject
  Waiting(Desk desk, Person person) {
    this.desk = desk;
    this.person = person;
  }

  /** They, the oldest first; none for who is not signed in. */
  public List<Proposal> proposals() {
    return person.seesDrafts()
        ? desk.registrar(true).history().proposals().stream().filter(this::waits).toList()
        : List.of();
  }

  private boolean waits(Proposal proposal) {
    Role decider = proposal.isPublication() ? Role.PUBLISHER : Role.APPROVER;
    return proposal.state() == Proposal.State.OPEN
        && person.is(decider)
        && !proposal.proposed().who().equalsIgnoreCase(person.name());
  }
}

package kz.tizilim.server.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import kz.tizilim.core.message.Language;
import kz.tizilim.registrar.EditionId;
import kz.tizilim.registrar.Position;
import kz.tizilim.registrar.Registrar;
import kz.tizilim.server.desk.Desk;

/** The published texts that are at hand, line by line. */
@ApplicationScoped
public class SourceTexts {
  private final String act = Registrar.name692();
  private final List<String> lines = Registrar.order692().text().lines().toList();
  private final Optional<String> address;

  @Inject
  SourceTexts(Desk desk) {
    address =
        desk.registrar(true).history().versions().stream()
            .map(version -> version.edition().act())
            .filter(it -> it.shortName().equals(act))
            .map(it -> "/acts/" + EditionId.act(it) + "/text")
            .findFirst();
  }

  /** The lines of the published text of an act; empty where it is not at hand. */
  List<String> lines(String name) {
    return name.equals(act) ? lines : List.of();
  }

  /** The address of the text of an act; empty where it is not at hand. */
  Optional<String> address(String name) {
    return address.filter(it -> name.equals(act));
  }

  /** An entry as pages show it, with the address of its lines. */
  EntryView view(Position position, Language language) {
    return EntryView.of(position, address(position.citation().act()).orElse(""), language);
  }
}

package kz.tizilim.server.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import kz.tizilim.classify.Language;
import kz.tizilim.registrar.ActFile;
import kz.tizilim.registrar.EditionId;
import kz.tizilim.registrar.Position;
import kz.tizilim.registrar.Registrar;

/** The published texts that are at hand, line by line. */
@ApplicationScoped
public class SourceTexts {
  private final String act = ActFile.order692().act().shortName();
  private final String slug = EditionId.act(ActFile.order692().act());
  private final List<String> lines = Registrar.order692().text().lines().toList();

  /** The lines of the published text of an act; empty where it is not at hand. */
  List<String> lines(String name) {
    return name.equals(act) ? lines : List.of();
  }

  /** The address of the text of an act; empty where it is not at hand. */
  Optional<String> address(String name) {
    return name.equals(act) ? Optional.of("/acts/" + slug + "/text") : Optional.empty();
  }

  /** An entry as pages show it, with the address of its lines. */
  EntryView view(Position position, Language language) {
    return EntryView.of(position, address(position.citation().act()).orElse(""), language);
  }
}

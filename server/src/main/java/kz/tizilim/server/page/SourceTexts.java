package kz.tizilim.server.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.tizilim.core.act.Timeline;
import kz.tizilim.core.history.History;
import kz.tizilim.core.message.Language;
import kz.tizilim.core.register.ActId;
import kz.tizilim.core.register.Lines;
import kz.tizilim.registrar.ask.Position;
import kz.tizilim.registrar.read.PublishedLines;
import kz.tizilim.server.request.RecordedAct;

/** The published texts of a history, line by line, as one answer needs them. */
final class SourceTexts {

  /** The text of one act, and the act as it is fully identified. */
  private record Text(ActId act, PublishedLines lines) {}

  private final History history;
  private final String query;
  private final Map<ActId, Optional<Text>> texts = new HashMap<>();

  /**
   * The texts of a history.
   *
   * @param query the query of addresses, which keeps the register that was chosen; empty where none
   *     was
   */
  SourceTexts(History history, String query) {
    this.history = history;
    this.query = query;
  }

  private Optional<Text> text(ActId act) {
    return texts.computeIfAbsent(
        act,
        id ->
            history
                .life(id)
                .map(Timeline::act)
                .flatMap(known ->
                    history.order(known).map(order -> new Text(known, PublishedLines.of(order)))));
  }

  /** The lines of the published text of an act; none where they are not recorded. */
  PublishedLines lines(ActId act) {
    return text(act).map(Text::lines).orElse(PublishedLines.NONE);
  }

  /** The address of some lines of an act; empty where they are not recorded. */
  String address(ActId act, Lines lines) {
    return text(act)
        .filter(text -> text.lines().has(lines))
        .map(text -> "/acts/" + RecordedAct.segment(text.act()) + "/text")
        .map(path -> path + query + "#l" + lines.from())
        .orElse("");
  }

  /** An entry as pages show it, with the address of its lines. */
  EntryView view(Position position, Language language) {
    return EntryView.of(position, address(act(position), position.entry().lines()), language);
  }

  /** The published text of an entry; empty where it is not recorded. */
  List<String> source(Position position) {
    Lines own = position.entry().lines();
    PublishedLines lines = lines(act(position));
    return lines.has(own)
        ? List.copyOf(lines.byNumber().subMap(own.from(), true, own.to(), true).values())
        : List.of();
  }

  private static ActId act(Position position) {
    return position.edition().act(position.entry());
  }
}

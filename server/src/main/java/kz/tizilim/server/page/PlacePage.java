package kz.tizilim.server.page;

import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.tizilim.classify.Answer;
import kz.tizilim.classify.Column;
import kz.tizilim.classify.StaffingRow;
import kz.tizilim.classify.Verdict;
import kz.tizilim.history.OnDay;
import kz.tizilim.register.EntryId;
import kz.tizilim.registrar.Position;
import kz.tizilim.registrar.Registrar;
import kz.tizilim.server.asked.Asked;
import kz.tizilim.server.asked.Parameters;

/**
 * Which code one post has, and why; what is missing is asked, and the answer goes on from there.
 */
@Path("/place")
@Produces("text/html")
public class PlacePage {
  private final Asked asked;
  private final Frame frame;
  private final SourceTexts sources;

  @Inject
  PlacePage(Asked asked, Frame frame, SourceTexts sources) {
    this.asked = asked;
    this.frame = frame;
    this.sources = sources;
  }

  /** The form, and below it the answer if a title is given. */
  @GET
  public TemplateInstance place() {
    Parameters parameters = asked.parameters();
    Registrar registrar = asked.registrar(parameters);
    LocalDate day = asked.day(parameters);
    parameters.check();
    String at = parameters.text("at").isEmpty() ? "" : day.toString();
    StaffingRow row = row(parameters);
    Optional<OnDay> onDay = registrar.on(day);
    Ui ui = frame.of("place", onDay);
    if (row.title().isEmpty()) {
      return Pages.place(ui, PlaceView.empty(row, at));
    }
    Answer answer = registrar.explain(row, day);
    return Pages.place(
        ui,
        PlaceView.of(
            row,
            at,
            answer,
            entries(registrar, onDay, answer),
            questions(registrar, row, day, answer),
            asked.language()));
  }

  private static StaffingRow row(Parameters parameters) {
    StaffingRow row = StaffingRow.of("", "");
    for (Column column : Column.values()) {
      if (column != Column.ROW_ID && column != Column.DATE) {
        row = row.with(column, parameters.text(column.toString()));
      }
    }
    return row;
  }

  private List<EntryView> entries(Registrar registrar, Optional<OnDay> onDay, Answer answer) {
    List<EntryId> ids = answer.entryIds().isEmpty() ? answer.nearest() : answer.entryIds();
    List<Position> positions = onDay.map(it -> registrar.positions(it.edition())).orElse(List.of());
    return ids.stream()
        .flatMap(id -> positions.stream().filter(one -> one.entry().id().equals(id)))
        .map(position -> sources.view(position, asked.language()))
        .toList();
  }

  /** Each missing column with its values; a value is shown with what the answer would be. */
  private static List<PlaceView.Question> questions(
      Registrar registrar, StaffingRow row, LocalDate day, Answer answer) {
    List<PlaceView.Question> questions = new ArrayList<>();
    for (Column column : answer.missing()) {
      List<PlaceView.Choice> choices = new ArrayList<>();
      for (String value : PlaceView.values(column)) {
        Answer then = registrar.classify(row.with(column, value), day);
        if (then.verdict() == Verdict.MATCH || then.verdict() == Verdict.AMBIGUOUS) {
          choices.add(
              new PlaceView.Choice(
                  value,
                  then.codes().stream().map(Object::toString).collect(Collectors.joining(", "))));
        }
      }
      questions.add(new PlaceView.Question(column.toString(), List.copyOf(choices)));
    }
    return questions;
  }
}

package kz.tizilim.server.page;

import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import kz.tizilim.classify.Verdict;
import kz.tizilim.core.register.Edition;
import kz.tizilim.registrar.ask.Registrar;
import kz.tizilim.registrar.export.ExportFormat;
import kz.tizilim.server.message.Sentences;
import kz.tizilim.server.request.Attachment;
import kz.tizilim.server.request.Parameters;
import kz.tizilim.server.request.UserRequest;
import kz.tizilim.staffing.StaffingTemplate;

/** How to go about it, what the results mean, and the words; a table to fill in. */
@Path("/help")
@Produces("text/html")
public class HelpPage {
  private static final List<String> WORDS =
      List.of(
          "block",
          "grade",
          "step",
          "code",
          "entry",
          "level",
          "category",
          "edition",
          "inferred",
          "confirmed",
          "justification");

  private final UserRequest asked;
  private final Frame frame;

  @Inject
  HelpPage(UserRequest asked, Frame frame) {
    this.asked = asked;
    this.frame = frame;
  }

  /**
   * A result.
   *
   * @param label its name, the same everywhere
   * @param helpKey the sentence that says what it means
   */
  record Result(String label, String helpKey) {}

  /**
   * A word.
   *
   * @param wordKey the sentence with the word
   * @param aboutKey the sentence that says what it means
   */
  record Word(String wordKey, String aboutKey) {}

  /** The page. */
  @GET
  public TemplateInstance help() {
    List<Result> results =
        Arrays.stream(Verdict.values())
            .map(verdict ->
                new Result(
                    Keys.capital(verdict.label().in(asked.language())), "help." + verdict.name()))
            .toList();
    List<Word> words =
        WORDS.stream().map(word -> new Word("help.word." + word, "help.about." + word)).toList();
    return Pages.help(frame.of("help"), results, words);
  }

  /** An empty table with lists, in the words of the register of a day. */
  @GET
  @Path("template.xlsx")
  @Produces("*/*")
  public Response template() {
    Parameters parameters = asked.parameters();
    Registrar registrar = asked.registrar(parameters);
    LocalDate day = asked.day(parameters);
    parameters.check();
    Edition edition = UserRequest.on(registrar, day).edition();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      new StaffingTemplate(
              registrar.titles(edition), registrar.institutions(edition), asked.language())
          .write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String name = Sentences.say(asked.language(), "help.template.file") + ".xlsx";
    return Response.ok(bytes.toByteArray(), ExportFormat.XLSX.mediaType())
        .header("Content-Disposition", Attachment.named(name, "staffing-template.xlsx"))
        .build();
  }
}

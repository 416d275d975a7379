package kz.tizilim.drafting.open;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import kz.tizilim.core.register.Cell;
import kz.tizilim.core.register.Code;
import kz.tizilim.core.register.Entry;
import kz.tizilim.core.register.InForce;
import kz.tizilim.core.register.Title;

/**
 * The codes by post, one element a title and institution, all values in attributes: a form that
 * systems of accounting and personnel (as 1C) read into a table without transforming it. A schema
 * describes it ({@link OpenFiles#postsSchema}).
 *
 * <p>A post whose code the text leaves open has no code but the candidates.
 */
public final class PostsXml {
  private PostsXml() {}

  /** Writes the posts of an edition, and leaves {@code stream} open. */
  public static void write(OpenEdition one, PublicAddresses addresses, OutputStream stream)
      throws IOException {
    XmlOut out = new XmlOut(stream);
    out.document(
        addresses.base() + "/ns/1/posts",
        "posts",
        () -> {
          out.empty(
              "edition",
              "register",
              one.register().id().toString(),
              "act",
              one.act().toString(),
              "from",
              one.days().map(InForce::from).map(LocalDate::toString).orElse(""),
              "until",
              one.days()
                  .filter(days -> !days.isOpen())
                  .map(InForce::until)
                  .map(LocalDate::toString)
                  .orElse(""),
              "address",
              addresses.edition(one.register().id(), one.name()));
          for (Cell cell : one.edition().cells()) {
            for (Entry entry : cell.entries()) {
              posts(out, cell, entry, addresses.edition(one.register().id(), one.name()));
            }
          }
        });
  }

  private static void posts(XmlOut out, Cell cell, Entry entry, String edition) throws IOException {
    List<String> institutions = entry.institutions().isEmpty() ? List.of("") : entry.institutions();
    List<Title> titles = entry.titles().stream().filter(one -> !one.base().isBlank()).toList();
    // an entry in which no title was found stays in the list, with its own words
    for (Title title : titles.isEmpty() ? List.of(new Title(entry.text(), List.of())) : titles) {
      for (String institution : institutions) {
        post(out, cell, entry, title, institution, edition);
      }
    }
  }

  private static void post(
      XmlOut out, Cell cell, Entry entry, Title title, String institution, String edition)
      throws IOException {
    boolean isDecided = cell.isDecided();
    out.empty(
        "post",
        "title",
        title.base(),
        "clarification",
        String.join("; ", title.brackets()),
        "institution",
        institution,
        "code",
        isDecided ? cell.code().toString() : "",
        "candidates",
        isDecided ? "" : cell.codes().stream().map(Code::toString).collect(Collectors.joining(" ")),
        "block",
        cell.block().name(),
        "grade",
        cell.gradeEvidence().isUnknown() ? "" : cell.grade().toString(),
        "step",
        cell.stepEvidence().isUnknown() ? "" : cell.step().toString(),
        "sphere",
        cell.sphere().isGeneral() ? "" : cell.sphere().toString(),
        "level",
        title.level().or(cell.heading()::level).map(level -> level.word()).orElse(""),
        "category",
        title.category().or(cell.heading()::category).map(one -> one.word()).orElse(""),
        "evidence",
        ReadingGraph.weakest(cell),
        "entry",
        entry.id().toString(),
        "lines",
        entry.lines().toString(),
        "address",
        edition + "/" + PublicAddresses.place(entry.id().toString()));
  }
}

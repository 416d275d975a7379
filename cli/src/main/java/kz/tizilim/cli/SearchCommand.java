package kz.tizilim.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import kz.tizilim.classify.Reason;
import kz.tizilim.core.register.Edition;
import kz.tizilim.registrar.ask.FoundPost;
import kz.tizilim.registrar.ask.Registrar;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Finds entries of the register by words or code. */
@Command(
    name = "search",
    description = "Ищет в реестре по словам должности, учреждения или по коду.")
final class SearchCommand implements Callable<Integer> {
  private static final int MOST = 40;

  @Spec private CommandSpec spec;
  @Mixin private DataOption data;
  @Mixin private DayOption on;

  @Parameters(paramLabel = "QUERY", arity = "1..*", description = "слова или код")
  private List<String> query;

  @Override
  public Integer call() {
    Registrar registrar = data.registrar();
    Edition edition = on.edition(registrar).edition();
    String typed = String.join(" ", query);
    List<FoundPost> found = registrar.posts(edition, typed);
    Optional<Reason> outside = registrar.outside(edition, typed);
    PrintWriter out = spec.commandLine().getOut();
    outside.ifPresent(why -> out.println(CliMessages.say("search.outside", typed, why.label())));
    if (found.isEmpty()) {
      if (outside.isEmpty()) {
        out.println(CliMessages.say("search.nothing"));
      }
      return Tizilim.PROBLEMS;
    }
    found.stream().limit(MOST).forEach(post -> print(post, out));
    if (found.size() > MOST) {
      out.println(CliMessages.say("search.more", found.size() - MOST));
    }
    return Tizilim.DONE;
  }

  /** The codes of a post, its titles, what its cells say of level and category, where it is. */
  private static void print(FoundPost post, PrintWriter out) {
    String steps =
        post.positions().stream()
            .map(post::difference)
            .filter(words -> !words.isEmpty())
            .collect(Collectors.joining(" / "));
    String others = post.others() > 0 ? " " + CliMessages.say("search.others", post.others()) : "";
    out.println(
        post.positions().stream()
                .map(position -> position.entry().id().toString())
                .collect(Collectors.joining(", "))
            + "\t"
            + String.join(", ", post.titles())
            + others
            + "\t"
            + (post.heading() + (steps.isEmpty() ? "" : ": " + steps))
            + "\t"
            + String.join(", ", post.positions().get(0).entry().institutions()));
  }
}

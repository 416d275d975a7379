package kz.tizilim.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import kz.tizilim.core.change.Change;
import kz.tizilim.core.change.CodeCorrespondence;
import kz.tizilim.core.change.Effect;
import kz.tizilim.core.change.Renaming;
import kz.tizilim.core.register.Annex;
import kz.tizilim.core.register.Edition;
import kz.tizilim.documents.SourceFile;
import kz.tizilim.registrar.ask.Registrar;
import kz.tizilim.registrar.read.OrderFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells what one edition changed in another. */
@Command(
    name = "diff",
    description =
        "Сравнивает две редакции по пунктам: что добавлено, исключено, перемещено, изложено иначе.")
final class DiffCommand implements Callable<Integer> {

  /** The kinds in the order in which they are printed. */
  private static final List<Effect.Kind> GROUPS =
      List.of(
          Effect.Kind.ADDED,
          Effect.Kind.REMOVED,
          Effect.Kind.MOVED,
          Effect.Kind.WIDENED,
          Effect.Kind.NARROWED,
          Effect.Kind.REWORDED,
          Effect.Kind.SPLIT,
          Effect.Kind.MERGED,
          Effect.Kind.REHEADED);

  @Spec private CommandSpec spec;
  @Mixin private DataOption data;

  @Parameters(
      index = "0",
      paramLabel = "A",
      description =
          "редакция до: приказ (номер, mod-692-2024-07-01) или файл; «-» — стандартный ввод")
  private String before;

  @Parameters(index = "1", paramLabel = "B", description = "редакция после: приказ или файл")
  private String after;

  @Option(names = "--json", description = "JSON для других программ")
  private boolean json;

  @Override
  public Integer call() {
    if (before.equals("-") && after.equals("-")) {
      throw CliMessages.refusal(spec, "diff.stdin");
    }
    Registrar registrar = data.registrar();
    List<Edition> olds = editions(registrar, before);
    List<Edition> news = editions(registrar, after);
    PrintWriter out = spec.commandLine().getOut();
    for (Edition old : olds) {
      Change change = Change.between(old, twin(old, news, olds.size()));
      if (json) {
        OrderFiles.writeJson(change, out);
        out.println();
      } else {
        if (olds.size() > 1) {
          out.println(name(old));
        }
        tell(change, out);
      }
    }
    return Tizilim.DONE;
  }

  /** The edition of the register of {@code old}: of the same annex where there are several. */
  private Edition twin(Edition old, List<Edition> news, int olds) {
    if (olds == 1 && news.size() == 1) {
      return news.get(0);
    }
    return news.stream()
        .filter(one -> one.annex().number() == old.annex().number())
        .findFirst()
        .orElseThrow(() -> CliMessages.refusal(spec, "diff.no-twin", after, name(old), before));
  }

  private static String name(Edition edition) {
    Annex annex = edition.annex();
    return annex.number() > 0
        ? CliMessages.say("diff.annex", annex.number(), annex.title())
        : annex.title();
  }

  private List<Edition> editions(Registrar registrar, String named) {
    if (!named.equals("-") && !registrar.history().acts(named).isEmpty()) {
      return List.of(
          registrar.edition(data.act(registrar.history(), named)).orElseThrow().edition());
    }
    return OrderFiles.editions(
        named.equals("-")
            ? SourceFile.of(System.in, CliMessages.say("source.stdin"))
            : SourceFile.of(Path.of(named)));
  }

  static void tell(Change change, PrintWriter out) {
    out.println(CliMessages.say("diff.acts", change.before().act(), change.after().act()));
    out.println(
        CliMessages.say(
            "diff.count",
            change.before().entries().size(),
            change.after().entries().size(),
            change.unchanged().size()));
    Map<Effect.Kind, Integer> counts = change.counts();
    GROUPS.stream()
        .filter(counts::containsKey)
        .forEach(kind ->
            out.println(
                "  " + CliMessages.say("diff.group", name(kind), counts.getOrDefault(kind, 0))));
    if (change.isEmpty()) {
      out.println(CliMessages.say("diff.none"));
    }
    List<Effect> told = new ArrayList<>();
    for (Renaming renaming : change.renamings()) {
      List<Effect.Altered> left =
          renaming.effects().stream()
              .filter(e -> e.kind() == Effect.Kind.REWORDED && !told.contains(e))
              .toList();
      if (left.size() > 1) {
        group(CliMessages.say("diff.words", renaming), left, out);
        told.addAll(left);
      }
    }
    GROUPS.forEach(kind ->
        group(
            name(kind),
            change.effects().stream().filter(e -> e.kind() == kind && !told.contains(e)).toList(),
            out));
    List<CodeCorrespondence.Line> moved = change.codes().moved();
    if (!moved.isEmpty()) {
      out.println();
      out.println(CliMessages.say("diff.codes"));
      moved.forEach(line -> out.println("  " + line));
    }
  }

  private static String name(Effect.Kind kind) {
    return CliMessages.say("effects." + kind.name().toLowerCase(Locale.ROOT));
  }

  private static void group(String name, List<? extends Effect> effects, PrintWriter out) {
    if (effects.isEmpty()) {
      return;
    }
    out.println();
    out.println(name);
    effects.forEach(effect -> effect.toString().lines().forEach(line -> out.println("  " + line)));
  }
}

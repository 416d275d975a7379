package kz.tizilim.cli;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;

/** The English words in a line that should be Russian. */
final class EnglishWords {
  private static final Pattern WORD = Pattern.compile("\\b[A-Za-z]{2,}\\b");
  private static final Pattern PAIR = Pattern.compile("\\b[A-Za-z]+ [A-Za-z]+\\b");
  private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}{2,}");

  /** What a line may have in Latin letters: commands, addresses, paths, ids, codes and names. */
  private static final Pattern NAME =
      Pattern.compile(
          "\\b(tizilim|"
              + commands().stream()
                  .flatMap(command -> Stream.of(command.strip().split(" ", -1)))
                  .distinct()
                  .filter(word -> word.matches("[a-z-]+"))
                  .collect(Collectors.joining("|"))
              + ")\\b|\\S*[:/_=0-9]\\S*|\\S*[.-]\\S+|\\b[A-Z_]+\\b|Word|Excel");

  private EnglishWords() {}

  /** Two words that follow each other, or the whole line if it has no Russian one. */
  static List<String> in(String line) {
    String bare = NAME.matcher(line).replaceAll("…");
    boolean isRussian = !WORD.matcher(bare).find() || CYRILLIC.matcher(bare).find();
    return isRussian
        ? PAIR.matcher(bare).results().map(MatchResult::group).toList()
        : List.of(line);
  }

  /** The commands and their parts, as they are called: an empty one, « log», « act 1 duties». */
  static Set<String> commands() {
    Set<String> names = new TreeSet<>();
    collect(Tizilim.commandLine(), "", names);
    return names;
  }

  private static void collect(CommandLine command, String name, Set<String> names) {
    names.add(name);
    String words = name + (command.getCommandSpec().positionalParameters().isEmpty() ? "" : " 1");
    command.getSubcommands().forEach((part, its) -> collect(its, words + " " + part, names));
  }
}

package kz.tizilim.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with a call of the program, told in Russian; the library tells it in English. */
final class WrongUsage {
  private static final Set<Class<?>> WHOLE_NUMBERS =
      Set.of(int.class, long.class, Integer.class, Long.class);

  private WrongUsage() {}

  /** One sentence or two: what is wrong, and what to do. */
  static String told(ParameterException e) {
    if (e instanceof UnmatchedArgumentException unmatched) {
      return unmatched(unmatched);
    }
    if (e instanceof MissingParameterException missing) {
      return missing.getMissing().stream()
          .map(WrongUsage::missing)
          .collect(Collectors.joining(" "));
    }
    if (e instanceof OverwrittenOptionException twice && twice.getOverwritten() != null) {
      return CliMessages.say("usage.twice", name(twice.getOverwritten()));
    }
    ArgSpec argument = e.getArgSpec();
    return argument == null || e.getValue() == null
        ? String.valueOf(e.getMessage())
        : misfit(argument, e.getValue());
  }

  private static String unmatched(UnmatchedArgumentException e) {
    String first = e.getUnmatched().get(0);
    boolean option = e.isUnknownOption();
    boolean command = !option && !e.getCommandLine().getSubcommands().isEmpty();
    String what =
        CliMessages.say(
            option ? "usage.unknown-option" : command ? "usage.unknown-command" : "usage.extra",
            first);
    List<String> near = e.getSuggestions();
    String all = near.stream().map(word -> "«" + word + "»").collect(Collectors.joining(", "));
    return near.isEmpty()
        ? what + (option || command ? "" : " " + CliMessages.say("usage.quotes"))
        : what + " " + CliMessages.say("usage.near", all);
  }

  private static String missing(ArgSpec argument) {
    return argument.isOption()
        ? CliMessages.say("usage.value-missing", name(argument))
        : CliMessages.say("usage.argument-missing", argument.paramLabel());
  }

  private static String misfit(ArgSpec argument, String value) {
    Object[] constants = argument.type().getEnumConstants();
    if (constants != null) {
      String all =
          Arrays.stream(constants)
              .map(constant -> constant.toString().toLowerCase(Locale.ROOT))
              .collect(Collectors.joining(", "));
      return CliMessages.say("usage.value-of", value, name(argument), all);
    }
    String key =
        WHOLE_NUMBERS.contains(argument.type())
            ? "usage.value-number"
            : argument.isMultiValue() ? "usage.value-pair" : "usage.value";
    return CliMessages.say(key, value, name(argument));
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }
}

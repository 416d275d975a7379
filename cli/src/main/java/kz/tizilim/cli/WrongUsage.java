package kz.tizilim.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with a call of the program, told in Russian; the library tells it in English. */
final class WrongUsage {

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
      return "Ключ " + name(twice.getOverwritten()) + " указан дважды.";
    }
    ArgSpec argument = e.getArgSpec();
    return argument == null || e.getValue() == null
        ? String.valueOf(e.getMessage())
        : misfit(argument, e);
  }

  private static String unmatched(UnmatchedArgumentException e) {
    String first = e.getUnmatched().get(0);
    boolean option = e.isUnknownOption();
    boolean command = !option && !e.getCommandLine().getSubcommands().isEmpty();
    String what =
        (option ? "Нет такого ключа: «" : command ? "Нет такой команды: «" : "Лишнее слово: «")
            + first
            + "».";
    List<String> near = e.getSuggestions();
    String all = near.stream().map(word -> "«" + word + "»").collect(Collectors.joining(", "));
    return near.isEmpty()
        ? what + (option || command ? "" : " Слова с пробелами берут в кавычки.")
        : what + " Может быть, " + all + "?";
  }

  private static String missing(ArgSpec argument) {
    return argument.isOption()
        ? "Ключу " + name(argument) + " нужно значение."
        : "Не указано: " + argument.paramLabel() + ".";
  }

  private static String misfit(ArgSpec argument, ParameterException e) {
    String value = "Значение «" + e.getValue() + "» не подходит: " + name(argument);
    Object[] constants = argument.type().getEnumConstants();
    if (constants != null) {
      return value
          + " — одно из "
          + Arrays.stream(constants)
              .map(constant -> constant.toString().toLowerCase(Locale.ROOT))
              .collect(Collectors.joining(", "))
          + ".";
    }
    return value + (argument.type() == int.class ? " — целое число." : ".");
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }
}

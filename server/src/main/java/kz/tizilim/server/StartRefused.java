package kz.tizilim.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.util.stream.Collectors;
import kz.tizilim.core.message.Language;
import kz.tizilim.core.message.Refused;
import kz.tizilim.store.StoreException;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Why the server does not start, in one line. */
final class StartRefused {
  private StartRefused() {}

  /** What is wrong with the command line. */
  static String reason(ParameterException e) {
    if (e instanceof UnmatchedArgumentException unmatched) {
      return "Непонятно: "
          + String.join(" ", unmatched.getUnmatched())
          + ". Что бывает, говорит ./tizilim serve --help.";
    }
    if (e instanceof MissingParameterException missing) {
      return "Настройке не хватает значения: "
          + missing.getMissing().stream().map(StartRefused::name).collect(Collectors.joining(", "))
          + " (./tizilim serve --help).";
    }
    if (e.getArgSpec() != null && e.getValue() != null) {
      return "Значение «"
          + e.getValue()
          + "» не подходит для "
          + name(e.getArgSpec())
          + " (./tizilim serve --help).";
    }
    return String.valueOf(e.getMessage());
  }

  private static String name(ArgSpec spec) {
    return spec instanceof OptionSpec option ? option.longestName() : spec.paramLabel();
  }

  /**
   * What is wrong with the disk, the database or the network; a bug of the program is called one.
   */
  static String reason(Exception e) {
    Throwable cause =
        e instanceof UncheckedIOException io && io.getCause() != null ? io.getCause() : e;
    if (cause instanceof FileSystemException file) {
      return file.getFile()
          + ": нельзя создать или записать. Проверьте права или укажите другую папку: --data.";
    }
    if (cause instanceof StoreException store) {
      return store.text().in(Language.RU.locale());
    }
    if (cause instanceof Refused refused) {
      return refused.remark().in(Language.RU);
    }
    return cause instanceof IOException
        ? String.valueOf(cause.getMessage())
        : "Это ошибка программы, не ваша: " + cause;
  }
}

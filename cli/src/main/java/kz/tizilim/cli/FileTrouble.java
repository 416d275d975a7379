package kz.tizilim.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import kz.tizilim.core.message.Language;
import kz.tizilim.log.SystemFailure;
import picocli.CommandLine.Model.CommandSpec;

/** What is wrong with a file, in Russian: Java has a bare path or an English reason. */
final class FileTrouble {
  private FileTrouble() {}

  static String told(IOException e) {
    if (e instanceof NoSuchFileException missing) {
      return CliMessages.say("file.missing", missing.getFile());
    }
    if (e instanceof FileSystemException file && file.getFile() != null) {
      return CliMessages.say("file.unusable", file.getFile(), reason(file));
    }
    return CliMessages.say("file.unread", system(e));
  }

  private static String reason(FileSystemException e) {
    if (e instanceof AccessDeniedException) {
      return CliMessages.say("file.denied");
    }
    return e instanceof FileAlreadyExistsException ? CliMessages.say("file.exists") : system(e);
  }

  private static String system(IOException e) {
    return SystemFailure.text(e).in(Language.RU.locale());
  }

  /**
   * The text of a file in UTF-8.
   *
   * @throws picocli.CommandLine.ParameterException if it is a folder or not such a text
   */
  static String text(Path file, CommandSpec spec) throws IOException {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (CharacterCodingException e) {
      throw CliMessages.refusal(spec, "file.not-utf8", file);
    } catch (FileSystemException e) {
      throw e;
    } catch (IOException e) {
      throw CliMessages.refusal(spec, "file.unusable", file, system(e));
    }
  }
}

package kz.tizilim.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The value of an option that the command line does not give: an environment variable, or a line of
 * the settings file.
 */
final class ConfiguredDefaults implements IDefaultValueProvider {
  private final Properties file;

  private ConfiguredDefaults(Properties file) {
    this.file = file;
  }

  /**
   * The settings for a command line, whose file {@code --config} or {@code TIZILIM_CONFIG} names.
   *
   * @throws UncheckedIOException if the file cannot be read
   * @throws IllegalArgumentException if it is not one of settings
   */
  static ConfiguredDefaults of(String... args) {
    Properties properties = new Properties();
    String file = System.getenv("TIZILIM_CONFIG");
    for (int i = 0; i < args.length; i++) {
      if (args[i].startsWith("--config=")) {
        file = args[i].substring("--config=".length());
      } else if (args[i].equals("--config") && i + 1 < args.length) {
        file = args[i + 1];
      }
    }
    if (file != null && Files.isReadable(Path.of(file))) {
      try (var reader = Files.newBufferedReader(Path.of(file), StandardCharsets.UTF_8)) {
        properties.load(reader);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return new ConfiguredDefaults(properties);
  }

  @Override
  public @Nullable String defaultValue(ArgSpec spec) {
    if (!(spec instanceof OptionSpec option)) {
      return null;
    }
    String name = option.longestName().replace("--", "");
    String variable =
        System.getenv(
            name.equals("default-register")
                ? "TIZILIM_REGISTER"
                : "TIZILIM_" + name.toUpperCase(Locale.ROOT).replace('-', '_'));
    return variable == null ? file.getProperty(name) : variable;
  }
}

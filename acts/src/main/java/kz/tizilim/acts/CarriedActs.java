package kz.tizilim.acts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import kz.tizilim.core.register.ActId;

/** The folder of the acts that the program carries. */
public final class CarriedActs {

  private static final List<CarriedAct> ALL =
      text("index.tsv")
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(CarriedAct::parse)
          .toList();

  private CarriedActs() {}

  /** All of them, in the order of the index. */
  public static List<CarriedAct> all() {
    return ALL;
  }

  /**
   * The act in the folder of that name: {@code mod-692-2024-07-01}.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static CarriedAct in(String folder) {
    return ALL.stream()
        .filter(act -> act.folder().equals(folder))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "No folder " + folder + " among the carried acts: " + ALL + "."));
  }

  /** The act with that id; empty if the program does not carry it. */
  public static Optional<CarriedAct> find(ActId id) {
    return ALL.stream().filter(act -> act.id().equals(id)).findFirst();
  }

  static String text(String file) {
    return find(file)
        .orElseThrow(
            () -> new IllegalStateException("The file " + file + " of a carried act is missing."));
  }

  static Optional<String> find(String file) {
    try (InputStream in = CarriedActs.class.getResourceAsStream(file)) {
      return in == null
          ? Optional.empty()
          : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package kz.tizilim.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import kz.tizilim.core.history.History;
import kz.tizilim.core.register.RegisterId;
import kz.tizilim.log.CanonicalJson;
import kz.tizilim.registrar.ask.Registrar;
import kz.tizilim.registrar.form.RecordJson;
import kz.tizilim.staffing.ResumePoint;

/**
 * The history of registers in a form that travels to other virtual machines: its records as lines
 * of text. In each of them it becomes a registrar once, whatever the number of tasks.
 */
public final class Registers implements Serializable {
  private static final long serialVersionUID = 1;
  private static final Map<String, Registrar> KNOWN = new ConcurrentHashMap<>();

  /** A list that can be serialized. */
  private final ArrayList<String> records;

  private final String named;
  private final String byDefault;
  private final String digest;

  private Registers(List<String> records, String named, String byDefault) {
    this.records = new ArrayList<>(records);
    this.named = named;
    this.byDefault = byDefault;
    this.digest = ResumePoint.digest(named + "\n" + byDefault + "\n" + String.join("\n", records));
  }

  /** Those of the acts that the program carries. */
  public static Registers builtIn() {
    return of(RecordJson.lines(Registrar.builtIn().history()));
  }

  /**
   * Those of a history that was written as lines.
   *
   * @param records the lines of {@link RecordJson#lines}
   */
  public static Registers of(List<String> records) {
    return new Registers(records, "", "");
  }

  /** These registers, of which one answers all rows. */
  public Registers from(RegisterId register) {
    return new Registers(records, register.toString(), byDefault);
  }

  /** These registers, of which one answers the rows that name none. */
  public Registers withDefault(RegisterId register) {
    return new Registers(records, named, register.toString());
  }

  /** The SHA-256 of all that answers depend on besides the row and the day. */
  public String digest() {
    return digest;
  }

  /** Who answers; the same for equal registers in one virtual machine. */
  public Registrar registrar() {
    return KNOWN.computeIfAbsent(digest, key -> made());
  }

  private Registrar made() {
    History history =
        History.empty()
            .withAll(records.stream().map(CanonicalJson::parse).map(RecordJson::read).toList());
    Registrar registrar = Registrar.of(history);
    Registrar configured = id(byDefault).map(registrar::withDefault).orElse(registrar);
    return id(named).map(configured::from).orElse(configured);
  }

  private static Optional<RegisterId> id(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(RegisterId.parse(text));
  }
}

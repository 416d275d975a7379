import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.maven.artifact.versioning.ComparableVersion;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/**
 * Finds the Maven components of bills of materials (CycloneDX, JSON) that a list of vulnerabilities
 * affects. The lists are files of the OSV schema; whether a version is affected follows the section
 * "Evaluation" of its specification, with Maven's own order of versions. {@code
 * deploy/vulnerabilities} runs it and says how.
 */
final class OsvCheck {

  private static final JsonFactory JSON =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  /** A library of a bill: {@code group:artifact}, and its version. */
  record Component(String name, String version) {}

  /** Input that cannot be read as what it has to be; the message names the file and the place. */
  static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1;

    Unreadable(String message) {
      super(message);
    }
  }

  /** Whether a version is affected; undecided if an entry gives nothing that can be compared. */
  enum Verdict {
    UNAFFECTED,
    UNDECIDED,
    AFFECTED
  }

  /**
   * A component that an entry affects, or may affect; {@code fixed} is null if no later fixed
   * version is stated.
   */
  record Finding(
      Component component,
      String id,
      String aliases,
      String severity,
      Verdict verdict,
      String fixed) {

    String line() {
      String end =
          verdict == Verdict.UNDECIDED
              ? "not decided: the entry has neither versions nor a readable range of type ECOSYSTEM"
              : fixed == null ? "no fixed version stated" : "fixed in " + fixed;
      List<String> cells =
          List.of(component.name(), component.version(), id, aliases, severity, end);
      return String.join("\t", cells.stream().map(OsvCheck::printable).toList());
    }
  }

  private final Map<String, Set<Component>> components = new TreeMap<>();
  private final List<String> unchecked = new ArrayList<>();
  private final Map<String, Finding> findings = new TreeMap<>();
  private int entries;
  private int withdrawn;
  private String newest = "";

  private OsvCheck() {}

  /** Takes {@code --bom FILE} once or more, then the lists. Ends with 0, 1 or 2. */
  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    int code;
    try {
      code = new OsvCheck().run(args, out, err);
    } catch (Unreadable e) {
      err.println("vulnerabilities: " + printable(e.getMessage()));
      code = 2;
    }
    out.flush();
    System.exit(code);
  }

  private int run(String[] args, PrintStream out, PrintStream err) throws Unreadable {
    int at = 0;
    while (at + 1 < args.length && args[at].equals("--bom")) {
      readBill(Path.of(args[at + 1]));
      at += 2;
    }
    int bills = at / 2;
    if (bills == 0 || at == args.length) {
      throw new Unreadable(
          "name bills (--bom FILE) and then one or more lists of vulnerabilities.");
    }
    for (; at < args.length; at++) {
      readList(Path.of(args[at]));
    }
    findings.values().forEach(finding -> out.println(finding.line()));
    unchecked.forEach(one -> err.println("vulnerabilities: not checked: " + printable(one)));
    int checked = components.values().stream().mapToInt(Set::size).sum();
    err.println(
        "vulnerabilities: bills "
            + bills
            + ", components "
            + checked
            + ", not checked "
            + unchecked.size()
            + "; entries "
            + entries
            + (newest.isEmpty() ? "" : ", the newest of " + printable(newest))
            + ", withdrawn and ignored "
            + withdrawn
            + "; findings "
            + findings.size());
    return findings.isEmpty() ? 0 : 1;
  }

  // ---- bills

  private void readBill(Path file) throws Unreadable {
    if (!Files.exists(file)) {
      throw new Unreadable(file + ": no such file. A build writes it (mvn package).");
    }
    Map<String, Object> bill = object(single(file), file.toString());
    if (!"CycloneDX".equals(bill.get("bomFormat")) || !bill.containsKey("components")) {
      throw new Unreadable(
          file + ": not a bill of materials: no bomFormat CycloneDX with components.");
    }
    addComponents(bill, file.toString());
  }

  private void addComponents(Map<String, Object> parent, String where) throws Unreadable {
    for (Object one : list(parent, "components", where)) {
      Map<String, Object> component = object(one, where + ": components");
      String purl = text(component, "purl", where);
      String group = text(component, "group", where);
      String version = text(component, "version", where);
      String artifact = text(component, "name", where);
      String name = purl != null ? purlName(purl) : group == null ? null : group + ":" + artifact;
      if (name == null || version == null) {
        unchecked.add(
            where
                + ": "
                + (purl != null ? purl : artifact)
                + ": not a Maven package with a version");
      } else {
        components
            .computeIfAbsent(name, key -> new TreeSet<>(Comparator.comparing(Component::version)))
            .add(new Component(name, version));
      }
      addComponents(component, where);
    }
  }

  /**
   * {@code group:artifact} of {@code pkg:maven/group/artifact@version?qualifiers}; null of another
   * package.
   */
  private static String purlName(String purl) {
    String start = "pkg:maven/";
    if (!purl.startsWith(start)) {
      return null;
    }
    String[] parts = purl.substring(start.length()).split("[@?#]", 2)[0].split("/");
    return parts.length == 2 ? decoded(parts[0]) + ":" + decoded(parts[1]) : null;
  }

  private static String decoded(String part) {
    try {
      return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return part; // a percent sign that encodes nothing
    }
  }

  // ---- lists

  private void readList(Path file) throws Unreadable {
    int before = entries;
    try {
      if (isZip(file)) {
        readZip(file);
      } else {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
          readEntries(in, file.toString());
        }
      }
    } catch (IOException e) {
      throw unreadable(file, e);
    }
    if (entries == before) {
      throw new Unreadable(file + ": no entries of the OSV schema.");
    }
  }

  private static boolean isZip(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] start = in.readNBytes(2);
      return start.length == 2 && start[0] == 'P' && start[1] == 'K';
    }
  }

  private void readZip(Path file) throws IOException, Unreadable {
    try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
      for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().map(e -> (ZipEntry) e)::iterator) {
        String where = file + ": " + entry.getName();
        if (entry.getName().endsWith(".json")) {
          try (InputStream in = zip.getInputStream(entry)) {
            readEntries(in, where);
          }
        } else if (!entry.isDirectory()) {
          unchecked.add(where + ": not a .json file");
        }
      }
    }
  }

  private void readEntries(InputStream in, String where) throws Unreadable {
    try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), in)) {
      if (json.nextToken() == JsonToken.START_ARRAY) {
        while (json.nextToken() != JsonToken.END_ARRAY) {
          addEntry(value(json), where);
        }
      } else {
        addEntry(whole(json, where), where);
      }
      end(json, where);
    } catch (JacksonException e) {
      throw new Unreadable(where + ": " + reason(e));
    }
  }

  private void addEntry(Object value, String where) throws Unreadable {
    Map<String, Object> entry = object(value, where);
    String id = text(entry, "id", where);
    if (id == null) {
      throw new Unreadable(where + ": an entry without an id: not of the OSV schema.");
    }
    entries++;
    String at = where.contains(id) ? where : where + ": " + id;
    String modified = text(entry, "modified", at);
    if (modified != null && modified.compareTo(newest) > 0) {
      newest = modified;
    }
    if (entry.get("withdrawn") != null) {
      withdrawn++;
      return;
    }
    for (Object one : list(entry, "affected", at)) {
      Map<String, Object> affected = object(one, at + ": affected");
      for (Component component : components.getOrDefault(packageName(affected, at), Set.of())) {
        Verdict verdict = verdict(affected, component.version(), at);
        if (verdict != Verdict.UNAFFECTED) {
          add(
              new Finding(
                  component,
                  id,
                  joined(texts(entry, "aliases", at)),
                  severity(entry, affected, at),
                  verdict,
                  verdict == Verdict.AFFECTED
                      ? fixedAfter(component.version(), affected, at)
                      : null));
        }
      }
    }
  }

  /**
   * Keeps one finding for a component and an id: the decided one, and of two the one that states a
   * fixed version.
   */
  private void add(Finding finding) {
    Component component = finding.component();
    findings.merge(
        component.name() + "\t" + component.version() + "\t" + finding.id(),
        finding,
        (old, now) -> {
          int better = now.verdict().compareTo(old.verdict());
          return better > 0 || (better == 0 && old.fixed() == null) ? now : old;
        });
  }

  private static String packageName(Map<String, Object> affected, String where) throws Unreadable {
    if (affected.get("package") == null) {
      return ""; // ranges of a repository of sources only
    }
    Map<String, Object> pack = object(affected.get("package"), where + ": package");
    String ecosystem = text(pack, "ecosystem", where);
    String name = text(pack, "name", where);
    String purl = text(pack, "purl", where);
    if (name != null && ecosystem != null) {
      // a suffix names a repository, such as "Maven:https://repository"
      return ecosystem.equals("Maven") || ecosystem.startsWith("Maven:") ? name : "";
    }
    String named = purl == null ? null : purlName(purl);
    return named == null ? "" : named;
  }

  private static String severity(
      Map<String, Object> entry, Map<String, Object> affected, String where) throws Unreadable {
    Set<String> words = new LinkedHashSet<>();
    if (entry.get("database_specific") instanceof Map<?, ?> own
        && own.get("severity") instanceof String word) {
      words.add(word);
    }
    List<Object> scores = list(affected, "severity", where);
    for (Object one : scores.isEmpty() ? list(entry, "severity", where) : scores) {
      Map<String, Object> score = object(one, where + ": severity");
      String said = text(score, "score", where);
      if (said != null) {
        words.add(said.startsWith("CVSS:") ? said : text(score, "type", where) + " " + said);
      }
    }
    return joined(words);
  }

  private static String joined(Collection<String> words) {
    return words.isEmpty() ? "-" : String.join(", ", words);
  }

  // ---- versions

  private static Verdict verdict(Map<String, Object> affected, String version, String where)
      throws Unreadable {
    List<String> versions = texts(affected, "versions", where);
    if (versions.contains(version)) {
      return Verdict.AFFECTED;
    }
    boolean compared = !versions.isEmpty();
    boolean doubtful = false;
    for (Map<String, Object> range : ranges(affected, where)) {
      Verdict one = inRange(version, events(range, where));
      if (one == Verdict.AFFECTED) {
        return one;
      }
      compared = true;
      doubtful |= one == Verdict.UNDECIDED;
    }
    return compared && !doubtful ? Verdict.UNAFFECTED : Verdict.UNDECIDED;
  }

  private static List<Map<String, Object>> ranges(Map<String, Object> affected, String where)
      throws Unreadable {
    List<Map<String, Object>> ranges = new ArrayList<>();
    for (Object one : list(affected, "ranges", where)) {
      Map<String, Object> range = object(one, where + ": ranges");
      if ("ECOSYSTEM".equals(range.get("type"))) {
        ranges.add(range);
      }
    }
    return ranges;
  }

  /**
   * What happened to a package at a version: {@code introduced}, {@code fixed}, {@code
   * last_affected} or {@code limit}.
   */
  record Event(String kind, String version) {

    /**
     * Whether the event comes after a version: "0" introduces before every version, "*" limits
     * none.
     */
    boolean isAfter(String other) {
      return switch (version) {
        case "0" -> !kind.equals("introduced") && order(other, version) < 0;
        case "*" -> true;
        default -> order(other, version) < 0;
      };
    }
  }

  private static List<Event> events(Map<String, Object> range, String where) throws Unreadable {
    List<Event> events = new ArrayList<>();
    for (Object one : list(range, "events", where)) {
      Map<String, Object> event = object(one, where + ": events");
      for (String kind : event.keySet()) {
        String version = text(event, kind, where);
        events.add(new Event(kind, version == null ? "" : version));
      }
    }
    // "0" is the beginning, older than every version; events of one version keep their order
    events.sort(
        Comparator.comparing((Event event) -> !event.version().equals("0"))
            .thenComparing(Event::version, OsvCheck::order));
    return events;
  }

  private static Verdict inRange(String version, List<Event> events) {
    Set<String> kinds = Set.of("introduced", "fixed", "last_affected", "limit");
    if (events.stream().noneMatch(event -> event.kind().equals("introduced"))
        || !events.stream()
            .allMatch(event -> kinds.contains(event.kind()) && !event.version().isEmpty())) {
      return Verdict.UNDECIDED;
    }
    List<Event> limits = events.stream().filter(event -> event.kind().equals("limit")).toList();
    if (!limits.isEmpty() && limits.stream().noneMatch(limit -> limit.isAfter(version))) {
      return Verdict.UNAFFECTED;
    }
    boolean affected = false;
    for (Event event : events) {
      switch (event.kind()) {
        case "introduced" -> affected |= !event.isAfter(version);
        case "fixed" -> affected &= event.isAfter(version);
        case "last_affected" -> affected &= order(version, event.version()) <= 0;
        default -> {}
      }
    }
    return affected ? Verdict.AFFECTED : Verdict.UNAFFECTED;
  }

  private static String fixedAfter(String version, Map<String, Object> affected, String where)
      throws Unreadable {
    String first = null;
    for (Map<String, Object> range : ranges(affected, where)) {
      for (Event event : events(range, where)) {
        if (event.kind().equals("fixed")
            && order(event.version(), version) > 0
            && (first == null || order(event.version(), first) < 0)) {
          first = event.version();
        }
      }
    }
    return first;
  }

  private static int order(String one, String other) {
    return new ComparableVersion(one).compareTo(new ComparableVersion(other));
  }

  // ---- JSON

  private static Object single(Path file) throws Unreadable {
    try (InputStream in = new ByteArrayInputStream(Files.readAllBytes(file));
        JsonParser json = JSON.createParser(ObjectReadContext.empty(), in)) {
      json.nextToken();
      Object value = whole(json, file.toString());
      end(json, file.toString());
      return value;
    } catch (JacksonException e) {
      throw new Unreadable(file + ": " + reason(e));
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private static Object whole(JsonParser json, String where) throws Unreadable {
    if (json.currentToken() == null) {
      throw new Unreadable(where + ": empty.");
    }
    return value(json);
  }

  private static void end(JsonParser json, String where) throws Unreadable {
    if (json.nextToken() != null) {
      throw new Unreadable(where + ": something follows the JSON value.");
    }
  }

  /** Maps, lists, strings and null; numbers and truth values as they are written. */
  private static Object value(JsonParser json) {
    switch (json.currentToken()) {
      case START_OBJECT -> {
        Map<String, Object> fields = new LinkedHashMap<>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
          String name = json.currentName();
          json.nextToken();
          fields.put(name, value(json));
        }
        return fields;
      }
      case START_ARRAY -> {
        List<Object> items = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
          items.add(value(json));
        }
        return items;
      }
      case VALUE_NULL -> {
        return null;
      }
      default -> {
        return json.getString();
      }
    }
  }

  @SuppressWarnings("unchecked") // value() makes maps of strings only
  private static Map<String, Object> object(Object value, String where) throws Unreadable {
    if (value instanceof Map<?, ?> fields) {
      return (Map<String, Object>) fields;
    }
    throw new Unreadable(where + ": a JSON object is expected.");
  }

  @SuppressWarnings("unchecked") // value() makes lists of objects only
  private static List<Object> list(Map<String, Object> fields, String name, String where)
      throws Unreadable {
    Object value = fields.get(name);
    if (value == null) {
      return List.of();
    }
    if (value instanceof List<?> items) {
      return (List<Object>) items;
    }
    throw new Unreadable(where + ": " + name + " is not a list.");
  }

  private static List<String> texts(Map<String, Object> fields, String name, String where)
      throws Unreadable {
    List<String> texts = new ArrayList<>();
    for (Object one : list(fields, name, where)) {
      if (!(one instanceof String text)) {
        throw new Unreadable(where + ": " + name + " is not a list of strings.");
      }
      texts.add(text);
    }
    return texts;
  }

  private static String text(Map<String, Object> fields, String name, String where)
      throws Unreadable {
    Object value = fields.get(name);
    if (value == null || value instanceof String) {
      return (String) value;
    }
    throw new Unreadable(where + ": " + name + " is not a string.");
  }

  private static String reason(JacksonException e) {
    TokenStreamLocation at = e.getLocation();
    return "not JSON: "
        + (at == null ? "" : "line " + at.getLineNr() + ": ")
        + e.getOriginalMessage();
  }

  private static Unreadable unreadable(Path file, IOException e) {
    return new Unreadable(
        file
            + (e instanceof NoSuchFileException
                ? ": no such file."
                : ": cannot be read: " + e.getMessage()));
  }

  /** Without control characters, which a terminal would obey. */
  private static String printable(String text) {
    return text.replaceAll("\\p{Cntrl}", "?");
  }
}

package kz.tizilim.staffing.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import kz.tizilim.staffing.grid.Refusal;
import kz.tizilim.staffing.grid.Refusal.Kind;
import kz.tizilim.staffing.grid.RowSource;

/**
 * A workbook in the format of Excel 2007 and later, read as a stream. Elements are recognised by
 * their local names and parts by their relations, so that the workbooks of all programs are read.
 * Its shared strings are held in memory; {@link WorkbookFile} limits them.
 */
final class XlsxBook implements Book {
  private static final Pattern RELATION = Pattern.compile("<(?:\\w+:)?Relationship\\b([^>]*)>");
  private static final Pattern ATTRIBUTE =
      Pattern.compile("([\\w:]+)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')");

  private final String name;
  private final ZipFile zip;
  private final Map<String, ZipEntry> parts = new LinkedHashMap<>();
  private final List<Sheet> sheets = new ArrayList<>();
  private final List<String> paths = new ArrayList<>();
  private final Map<Integer, SheetFrame> frames = new HashMap<>();
  private List<String> strings = List.of();
  private boolean hasStrings;
  private XlsxStyles styles = XlsxStyles.NONE;
  private String main = "";
  private Optional<String> stylesPart = Optional.empty();
  private boolean from1904;

  private XlsxBook(String name, ZipFile zip) {
    this.name = name;
    this.zip = zip;
    for (ZipEntry entry : Collections.list(zip.entries())) {
      parts.putIfAbsent(key(entry.getName()), entry);
    }
  }

  static XlsxBook open(String name, Path file) {
    return damaged(
        name,
        () -> {
          ZipFile zip = new ZipFile(file.toFile());
          try {
            XlsxBook book = new XlsxBook(name, zip);
            book.read();
            return book;
          } catch (IOException | XMLStreamException | RuntimeException e) {
            zip.close();
            throw e;
          }
        });
  }

  static String key(String part) {
    String path = part.replace('\\', '/').toLowerCase(Locale.ROOT);
    return path.startsWith("/") ? path.substring(1) : path;
  }

  private void read() throws IOException, XMLStreamException {
    String workbook = workbook();
    main = workbook;
    Map<String, String> relations = relations(workbook);
    List<String> sheetIds = new ArrayList<>();
    readWorkbook(workbook, sheetIds);
    readSheets(relations, sheetIds);
    Optional<String> shared = related(relations, "sharedstrings", "xl/sharedstrings.xml");
    if (shared.isPresent()) {
      hasStrings = true;
      try (InputStream in = part(shared.get())) {
        strings = XlsxTexts.sharedStrings(in);
      }
    }
    Optional<String> style = related(relations, "styles", "xl/styles.xml");
    stylesPart = style;
    if (style.isPresent()) {
      try (InputStream in = part(style.get())) {
        styles = XlsxStyles.read(in);
      }
    }
    if (sheets.isEmpty()) {
      throw new Refusal(Kind.BROKEN, "broken.book", name);
    }
  }

  private String workbook() throws IOException {
    if (parts.containsKey("_rels/.rels")) {
      for (Map<String, String> relation : relationsIn("_rels/.rels")) {
        String type = relation.getOrDefault("Type", "");
        String target = resolved("", relation.getOrDefault("Target", ""));
        if (type.endsWith("/officeDocument") && parts.containsKey(target)) {
          return target;
        }
      }
    }
    return parts.keySet().stream()
        .filter(part -> part.matches("xl/workbook\\d*\\.xml"))
        .findFirst()
        .orElseThrow(() -> new Refusal(Kind.BROKEN, "broken.book", name));
  }

  static String folder(String part) {
    return part.substring(0, part.lastIndexOf('/') + 1);
  }

  private static String resolved(String folder, String target) {
    String path = target.replace('\\', '/');
    String whole = path.startsWith("/") ? path : folder + path;
    List<String> steps = new ArrayList<>();
    for (String step : whole.split("/", -1)) {
      if (step.equals("..") && !steps.isEmpty()) {
        steps.remove(steps.size() - 1);
      } else if (!step.isEmpty() && !step.equals(".") && !step.equals("..")) {
        steps.add(step);
      }
    }
    return key(String.join("/", steps));
  }

  /** The targets of the relations of a part, by their ids and by the ends of their types. */
  private Map<String, String> relations(String part) throws IOException {
    String folder = folder(part);
    String path = folder + "_rels/" + part.substring(folder.length()) + ".rels";
    Map<String, String> targets = new HashMap<>();
    if (parts.containsKey(path)) {
      for (Map<String, String> relation : relationsIn(path)) {
        String target = resolved(folder, relation.getOrDefault("Target", ""));
        String type = relation.getOrDefault("Type", "");
        targets.put("#" + relation.getOrDefault("Id", ""), target);
        targets.putIfAbsent(
            type.substring(type.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT), target);
      }
    }
    return targets;
  }

  private List<Map<String, String>> relationsIn(String path) throws IOException {
    String text;
    try (InputStream in = part(path)) {
      text = new String(in.readNBytes(16 << 20), StandardCharsets.UTF_8);
    }
    List<Map<String, String>> all = new ArrayList<>();
    Matcher relation = RELATION.matcher(text);
    while (relation.find()) {
      Map<String, String> attributes = new HashMap<>();
      Matcher attribute = ATTRIBUTE.matcher(relation.group(1));
      while (attribute.find()) {
        String value = attribute.group(2) == null ? attribute.group(3) : attribute.group(2);
        attributes.put(attribute.group(1), String.valueOf(value).replace("&amp;", "&"));
      }
      all.add(attributes);
    }
    return all;
  }

  private Optional<String> related(Map<String, String> relations, String type, String usual) {
    return Optional.ofNullable(relations.get(type))
        .filter(parts::containsKey)
        .or(() -> Optional.of(usual).filter(parts::containsKey));
  }

  private void readWorkbook(String part, List<String> sheetIds)
      throws IOException, XMLStreamException {
    try (InputStream in = part(part)) {
      XMLStreamReader xml = Xml.reader(in);
      while (xml.hasNext()) {
        if (xml.next() != XMLStreamConstants.START_ELEMENT) {
          continue;
        }
        if (xml.getLocalName().equals("workbookPr")) {
          from1904 = Xml.isTrue(Xml.attribute(xml, "date1904"));
        } else if (xml.getLocalName().equals("sheet")) {
          String state = Xml.attribute(xml, "state");
          boolean visible = state.isEmpty() || state.equals("visible");
          sheets.add(new Sheet(Optional.of(Xml.attribute(xml, "name")), visible, Set.of()));
          sheetIds.add(Xml.attribute(xml, "id"));
        }
      }
    }
  }

  private void readSheets(Map<String, String> relations, List<String> ids) {
    List<String> found =
        parts.keySet().stream()
            .filter(part -> part.matches("(.*/)?worksheets/[^/]*\\.xml"))
            .sorted(
                Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
            .toList();
    for (int i = 0; i < sheets.size(); i++) {
      String path = Optional.ofNullable(relations.get("#" + ids.get(i))).orElse("");
      if (!parts.containsKey(path)) {
        path =
            i < found.size() && relations.keySet().stream().noneMatch(k -> k.startsWith("#"))
                ? found.get(i)
                : "";
      }
      paths.add(path);
    }
  }

  @Override
  public List<Sheet> sheets() {
    List<Sheet> all = new ArrayList<>();
    for (int i = 0; i < sheets.size(); i++) {
      Sheet sheet = sheets.get(i);
      all.add(new Sheet(sheet.name(), sheet.isVisible(), frame(i).hidden()));
    }
    return all;
  }

  private SheetFrame frame(int sheet) {
    return frames.computeIfAbsent(sheet, this::frameOf);
  }

  private SheetFrame frameOf(int sheet) {
    String path = paths.get(sheet);
    return path.isEmpty() || !path.contains("worksheet")
        ? SheetFrame.EMPTY
        : damaged(
            name,
            () -> {
              try (InputStream in = part(path)) {
                return SheetFrame.read(in);
              }
            });
  }

  @Override
  public RowSource open(int sheet) {
    String path = paths.get(sheet);
    if (path.isEmpty() || !path.contains("worksheet")) {
      return Empty.ROWS;
    }
    return damaged(
        name,
        () -> new XlsxRows(name, part(path), frame(sheet), strings, hasStrings, styles, from1904));
  }

  @Override
  public List<Merge> merges(int sheet) {
    return frame(sheet).merges();
  }

  /** The archive, for a copy. */
  ZipFile zip() {
    return zip;
  }

  /** The key of the part that lists the sheets. */
  String mainPart() {
    return main;
  }

  /** The key of the part with the styles; empty if there is none. */
  Optional<String> stylesPart() {
    return stylesPart;
  }

  /** The key of the part of a sheet; empty if it is missing. */
  String sheetPart(int sheet) {
    return paths.get(sheet);
  }

  /** Whether there is a part with that key. */
  boolean has(String part) {
    return parts.containsKey(part);
  }

  private InputStream part(String path) throws IOException {
    ZipEntry entry = parts.get(path);
    if (entry == null) {
      throw new Refusal(Kind.BROKEN, "broken.book", name);
    }
    return zip.getInputStream(entry);
  }

  @Override
  public void close() {
    try {
      zip.close();
    } catch (IOException e) {
      throw new Refusal(Kind.BROKEN, "broken.book", name).because(e);
    }
  }

  /** The result of a reading; whatever a parser throws means a damaged workbook. */
  static <T> T damaged(String name, Reading<T> reading) {
    try {
      return reading.read();
    } catch (Refusal e) {
      throw e;
    } catch (IOException | XMLStreamException | RuntimeException e) {
      throw new Refusal(Kind.BROKEN, "broken.book", name).because(e);
    }
  }

  /** Reads something of a workbook. */
  interface Reading<T> {
    T read() throws IOException, XMLStreamException;
  }

  /** What frames the rows of a sheet: its merged cells and its hidden columns. */
  record SheetFrame(List<Merge> merges, Set<Integer> hidden) {
    static final SheetFrame EMPTY = new SheetFrame(List.of(), Set.of());

    private static final Pattern MERGE =
        Pattern.compile(
            "<(?:\\w+:)?mergeCell\\b[^>]*?\\bref=[\"']\\$?([A-Za-z]{1,3})\\$?(\\d{1,7}):\\$?([A-Za-z]{1,3})\\$?(\\d{1,7})[\"']");
    private static final Pattern COLUMN = Pattern.compile("<(?:\\w+:)?col\\b([^>]*)>");
    private static final byte[] WORD = "mergeCell".getBytes(StandardCharsets.US_ASCII);
    private static final int HEAD = 1 << 16;
    private static final int MOST_TAIL = 32 << 20;

    /*
     * Merged cells follow the rows, so the part is passed over once without parsing it: only the bytes
     * from the first «mergeCell» on are kept.
     */
    static SheetFrame read(InputStream in) throws IOException {
      byte[] buffer = new byte[1 << 16];
      ByteArrayOutputStream head = new ByteArrayOutputStream();
      ByteArrayOutputStream tail = new ByteArrayOutputStream();
      int matched = 0;
      boolean found = false;
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        if (head.size() < HEAD) {
          head.write(buffer, 0, Math.min(n, HEAD - head.size()));
        }
        int from = 0;
        for (int i = 0; !found && i < n; i++) {
          if (buffer[i] == WORD[matched]) {
            matched++;
          } else {
            matched = buffer[i] == WORD[0] ? 1 : 0;
          }
          if (matched == WORD.length) {
            found = true;
            from = i + 1;
            tail.write('<');
            tail.write(WORD, 0, WORD.length);
          }
        }
        if (found && tail.size() < MOST_TAIL) {
          tail.write(buffer, from, n - from);
        }
      }
      return new SheetFrame(
          merges(tail.toString(StandardCharsets.UTF_8)),
          hidden(head.toString(StandardCharsets.UTF_8)));
    }

    private static List<Merge> merges(String tail) {
      List<Merge> merges = new ArrayList<>();
      Matcher merge = MERGE.matcher(tail);
      while (merge.find()) {
        merges.add(
            new Merge(
                Integer.parseInt(merge.group(2)),
                Xml.column(merge.group(1)),
                Integer.parseInt(merge.group(4)),
                Xml.column(merge.group(3))));
      }
      merges.sort(Comparator.comparingInt(Merge::top));
      return merges;
    }

    private static Set<Integer> hidden(String head) {
      Set<Integer> hidden = new HashSet<>();
      int rows = head.indexOf("sheetData");
      Matcher column = COLUMN.matcher(rows < 0 ? head : head.substring(0, rows));
      while (column.find()) {
        Map<String, String> attributes = new HashMap<>();
        Matcher attribute = ATTRIBUTE.matcher(column.group(1));
        while (attribute.find()) {
          attributes.put(attribute.group(1), String.valueOf(attribute.group(2)));
        }
        if (Xml.isTrue(attributes.getOrDefault("hidden", ""))) {
          int min = Xml.number(attributes.getOrDefault("min", ""), 1);
          int max = Math.min(Xml.number(attributes.getOrDefault("max", ""), min), 16_384);
          for (int i = min; i <= max; i++) {
            hidden.add(i - 1);
          }
        }
      }
      return hidden;
    }
  }

  /** A sheet without rows. */
  private static final class Empty implements RowSource {
    static final Empty ROWS = new Empty();

    @Override
    public Optional<kz.tizilim.staffing.grid.GridRow> next() {
      return Optional.empty();
    }

    @Override
    public void close() {
      // there is nothing to close
    }
  }
}

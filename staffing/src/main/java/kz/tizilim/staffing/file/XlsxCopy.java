package kz.tizilim.staffing.file;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.StringReader;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Copies a workbook in the format of Excel 2007 and later, part by part. Only the cells that are
 * edited change; whatever else is in the workbook, known to us or not, is copied as it is:
 * formulas, formats, charts, macros. Edited cells are coloured, and sheets with lists are added at
 * the end.
 *
 * <p>The order of calculation is left out, which programs rebuild, and a workbook with formulas is
 * calculated afresh when it is opened. Memory does not grow with the sheets, only with the edits.
 */
public final class XlsxCopy {
  private static final String STRICT = "http://purl.oclc.org/ooxml/";
  private static final String SHEET_TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
  private static final Pattern ENCODING = Pattern.compile("encoding\\s*=\\s*[\"']([\\w-]+)[\"']");
  private static final Pattern IDS = Pattern.compile("\\bsheetId\\s*=\\s*[\"'](\\d{1,9})[\"']");
  private static final Pattern ID_PREFIX = Pattern.compile("\\s(\\w+):id\\s*=");
  private static final String FILL = "FFFFE699";
  private static final int LONGEST_NAME = 31;

  private final XlsxBook book;
  private final String folder;
  private final String relations;
  private final Map<String, Integer> marked = new LinkedHashMap<>();
  private int styles;

  private XlsxCopy(XlsxBook book) {
    this.book = book;
    this.folder = XlsxBook.folder(book.mainPart());
    this.relations = folder + "_rels/" + book.mainPart().substring(folder.length()) + ".rels";
  }

  /**
   * Copies a workbook.
   *
   * @param name what messages call it
   * @param lists the sheets to add, by what became of the edits; always as many
   * @return what became of the edits
   * @throws kz.tizilim.staffing.grid.Refusal if the workbook is damaged
   * @throws IOException if the copy cannot be written
   */
  public static Copied copy(
      String name,
      Path from,
      OutputStream out,
      List<CellEdit> edits,
      Function<Copied, List<ListSheet>> lists)
      throws IOException {
    try (XlsxBook book = XlsxBook.open(name, from)) {
      return new XlsxCopy(book).write(out, edits, lists);
    }
  }

  private Copied write(
      OutputStream out, List<CellEdit> edits, Function<Copied, List<ListSheet>> lists)
      throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out);
    Set<String> done = new HashSet<>();
    done.add(folder + "calcchain.xml");
    List<Copied.Unwritten> unwritten = new ArrayList<>();
    List<CellEdit> formulas = new ArrayList<>();
    styles = book.stylesPart().isPresent() ? countStyles(text(book.stylesPart().get())) : 0;
    Map<Integer, List<CellEdit>> bySheet = new HashMap<>();
    edits.forEach(
        edit -> bySheet.computeIfAbsent(edit.sheet(), key -> new ArrayList<>()).add(edit));
    // Programs expect the types of the parts first; of the sheets to come only the names are
    // needed.
    List<String> sheets = new ArrayList<>();
    int most = book.has(relations) ? lists.apply(new Copied(List.of(), List.of())).size() : 0;
    for (int i = 0, n = 1; i < most; n++) {
      if (!book.has(folder + "worksheets/tizilim" + n + ".xml")) {
        sheets.add("worksheets/tizilim" + n + ".xml");
        i++;
      }
    }
    put(zip, done, "[content_types].xml", text -> types(text, sheets));
    for (Map.Entry<Integer, List<CellEdit>> one : bySheet.entrySet()) {
      String part = book.sheetPart(one.getKey());
      ZipEntry entry = entry(part);
      zip.putNextEntry(new ZipEntry(entry.getName()));
      Copied copied = sheet(entry, zip, one.getValue());
      zip.closeEntry();
      unwritten.addAll(copied.unwritten());
      formulas.addAll(copied.formulas());
      done.add(part);
    }
    Copied copied = new Copied(unwritten, formulas);
    if (most > 0) {
      add(zip, done, lists.apply(copied), sheets);
    }
    if (book.stylesPart().isPresent()) {
      put(zip, done, book.stylesPart().get(), this::styled);
    }
    for (ZipEntry entry : Collections.list(book.zip().entries())) {
      if (done.add(XlsxBook.key(entry.getName())) && !entry.isDirectory()) {
        zip.putNextEntry(new ZipEntry(entry.getName()));
        try (InputStream in = book.zip().getInputStream(entry)) {
          in.transferTo(zip);
        }
        zip.closeEntry();
      }
    }
    zip.finish();
    return copied;
  }

  private ZipEntry entry(String key) {
    return Collections.list(book.zip().entries()).stream()
        .filter(entry -> XlsxBook.key(entry.getName()).equals(key))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("The workbook has no part " + key + "."));
  }

  private String text(String key) throws IOException {
    try (InputStream in = book.zip().getInputStream(entry(key))) {
      byte[] bytes = in.readAllBytes();
      return new String(bytes, charset(bytes));
    }
  }

  private void put(
      ZipOutputStream zip, Set<String> done, String key, Function<String, String> change)
      throws IOException {
    if (!book.has(key)) {
      return;
    }
    String text = text(key);
    Charset charset = charset(bytesOf(key));
    zip.putNextEntry(new ZipEntry(entry(key).getName()));
    zip.write(change.apply(text).getBytes(charset));
    zip.closeEntry();
    done.add(key);
  }

  private byte[] bytesOf(String key) throws IOException {
    try (InputStream in = book.zip().getInputStream(entry(key))) {
      return in.readNBytes(256);
    }
  }

  /** The charset of a part, by its mark or its declaration; UTF-8 is usual. */
  private static Charset charset(byte[] head) {
    if (head.length > 1 && (head[0] & 0xFF) == 0xFF && (head[1] & 0xFF) == 0xFE) {
      return StandardCharsets.UTF_16LE;
    }
    if (head.length > 1 && (head[0] & 0xFF) == 0xFE && (head[1] & 0xFF) == 0xFF) {
      return StandardCharsets.UTF_16BE;
    }
    Matcher named =
        ENCODING.matcher(
            new String(head, 0, Math.min(head.length, 200), StandardCharsets.ISO_8859_1));
    return named.find() && Charset.isSupported(named.group(1))
        ? Charset.forName(named.group(1))
        : StandardCharsets.UTF_8;
  }

  private Copied sheet(ZipEntry entry, ZipOutputStream zip, List<CellEdit> edits)
      throws IOException {
    byte[] head;
    try (InputStream in = book.zip().getInputStream(entry)) {
      head = in.readNBytes(256);
    }
    Charset charset = charset(head);
    try (Reader in =
        new BufferedReader(new InputStreamReader(book.zip().getInputStream(entry), charset))) {
      // Not closed, since the archive goes on.
      Writer out = new BufferedWriter(new OutputStreamWriter(zip, charset));
      Copied copied = new SheetCopy(in, out, edits, this::style).copy();
      out.flush();
      return copied;
    }
  }

  /* --- styles --------------------------------------------------------------------------------- */

  private String style(String style) {
    return styles > 0
        ? Integer.toString(
            styles + marked.computeIfAbsent(style.isEmpty() ? "0" : style, key -> marked.size()))
        : style;
  }

  private static int countStyles(String text) throws IOException {
    return xfs(text).size();
  }

  /** The formats of cells, each as it is written. */
  private static List<String> xfs(String text) throws IOException {
    List<String> all = new ArrayList<>();
    Markup markup = new Markup(new StringReader(text));
    boolean isInside = false;
    StringBuilder open = new StringBuilder();
    while (markup.next()) {
      if (markup.is("cellXfs")) {
        isInside = markup.kind() == Markup.Kind.START;
      } else if (isInside && markup.is("xf")) {
        open.append(markup.token());
        if (markup.kind() != Markup.Kind.START) {
          all.add(open.toString());
          open.setLength(0);
        }
      } else if (isInside && open.length() > 0) {
        open.append(markup.token());
      }
    }
    return all;
  }

  private String styled(String text) {
    if (marked.isEmpty() || styles == 0) {
      return text;
    }
    try {
      List<String> xfs = xfs(text);
      StringBuilder styled = new StringBuilder();
      Markup markup = new Markup(new StringReader(text));
      int fills = 0;
      boolean isFills = false;
      while (markup.next()) {
        boolean start = markup.kind() == Markup.Kind.START;
        if (markup.is("fills") && start) {
          isFills = true;
          styled.append(counted(markup.token(), 1));
          continue;
        }
        if (markup.is("fill") && isFills && markup.kind() != Markup.Kind.END) {
          fills++;
        }
        if (markup.is("fills") && markup.kind() == Markup.Kind.END) {
          isFills = false;
          styled.append(fill(markup.prefix()));
        } else if (markup.is("cellXfs") && start) {
          styled.append(counted(markup.token(), marked.size()));
          continue;
        } else if (markup.is("cellXfs") && markup.kind() == Markup.Kind.END) {
          for (String style : marked.keySet()) {
            int at = Math.min(Xml.number(style, 0), xfs.size() - 1);
            styled.append(filled(xfs.get(at), fills));
          }
        }
        styled.append(markup.token());
      }
      return styled.toString();
    } catch (IOException e) {
      throw new IllegalStateException("A text in memory cannot be read.", e);
    }
  }

  private static String counted(CharSequence tag, int more) {
    return Markup.attribute(tag, "count")
        .map(count -> Markup.with(tag, "count", Integer.toString(Xml.number(count, 0) + more)))
        .orElseGet(tag::toString);
  }

  private static String fill(String prefix) {
    return "<@fill><@patternFill patternType=\"solid\"><@fgColor rgb=\"#\"/><@bgColor indexed=\"64\"/></@patternFill></@fill>"
        .replace("#", FILL)
        .replace("@", prefix);
  }

  private static String filled(String xf, int fill) {
    int end = xf.indexOf('>') + 1;
    String tag = Markup.with(xf.substring(0, end), "fillId", Integer.toString(fill));
    return Markup.with(tag, "applyFill", "1") + xf.substring(end);
  }

  /* --- added sheets --------------------------------------------------------------------------- */

  private String types(String text, List<String> sheets) {
    StringBuilder more = new StringBuilder();
    for (String sheet : sheets) {
      more.append("<Override PartName=\"/").append(folderName()).append(sheet);
      more.append("\" ContentType=\"").append(SHEET_TYPE).append("\"/>");
    }
    String bare = text.replaceAll("<(?:\\w+:)?Override\\b[^>]*[cC]alc[cC]hain[^>]*/>", "");
    return before(bare, "Types", more.toString());
  }

  /** The folder of the workbook as the archive spells it. */
  private String folderName() {
    String name = entry(book.mainPart()).getName().replace('\\', '/');
    String plain = name.startsWith("/") ? name.substring(1) : name;
    return plain.substring(0, plain.lastIndexOf('/') + 1);
  }

  private void add(ZipOutputStream zip, Set<String> done, List<ListSheet> lists, List<String> parts)
      throws IOException {
    String main = text(book.mainPart());
    boolean isStrict = main.contains(STRICT + "spreadsheetml/main");
    for (int i = 0; i < lists.size(); i++) {
      zip.putNextEntry(new ZipEntry(folderName() + parts.get(i)));
      Writer out = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8));
      write(lists.get(i), isStrict, out);
      out.flush();
      zip.closeEntry();
    }
    put(zip, done, relations, text -> related(text, isStrict, parts));
    put(zip, done, book.mainPart(), text -> listed(text, lists));
  }

  private static String related(String text, boolean isStrict, List<String> parts) {
    String type =
        (isStrict
                ? STRICT + "officeDocument/"
                : "http://schemas.openxmlformats.org/officeDocument/2006/")
            + "relationships/worksheet";
    StringBuilder more = new StringBuilder();
    for (int i = 0; i < parts.size(); i++) {
      more.append("<Relationship Id=\"").append(id(i)).append("\" Type=\"").append(type);
      more.append("\" Target=\"").append(parts.get(i)).append("\"/>");
    }
    String bare = text.replaceAll("<(?:\\w+:)?Relationship\\b[^>]*[cC]alc[cC]hain[^>]*/>", "");
    return before(bare, "Relationships", more.toString());
  }

  private static String id(int list) {
    return "rIdTizilim" + (list + 1);
  }

  private String listed(String text, List<ListSheet> lists) {
    Set<String> names = new HashSet<>();
    book.sheets().forEach(sheet -> names.add(sheet.name().orElse("").toLowerCase(Locale.ROOT)));
    Matcher ids = IDS.matcher(text);
    int last = 0;
    while (ids.find()) {
      last = Math.max(last, Xml.number(ids.group(1), 0));
    }
    Matcher prefix = ID_PREFIX.matcher(text);
    String idPrefix = prefix.find() ? prefix.group(1) : "r";
    StringBuilder more = new StringBuilder();
    for (int i = 0; i < lists.size(); i++) {
      more.append("<sheet name=\"").append(Markup.escaped(free(lists.get(i).name(), names)));
      more.append("\" sheetId=\"").append(last + i + 1).append("\" ").append(idPrefix);
      more.append(":id=\"").append(id(i)).append("\"/>");
    }
    return recalculated(before(text, "sheets", more.toString()));
  }

  private static String free(String wanted, Set<String> names) {
    String name = wanted;
    for (int i = 2; !names.add(name.toLowerCase(Locale.ROOT)); i++) {
      String number = " " + i;
      name =
          wanted.substring(0, Math.min(wanted.length(), LONGEST_NAME - number.length())) + number;
    }
    return name;
  }

  private static String recalculated(String text) {
    Matcher calculation = Pattern.compile("<(?:\\w+:)?calcPr\\b[^>]*>").matcher(text);
    return calculation.find()
        ? text.substring(0, calculation.start())
            + Markup.with(calculation.group(), "fullCalcOnLoad", "1")
            + text.substring(calculation.end())
        : text;
  }

  /** The text with more elements before the end of an element, under its prefix. */
  private static String before(String text, String element, String more) {
    Matcher end = Pattern.compile("</(\\w+:)?" + element + "\\s*>").matcher(text);
    int at = -1;
    String prefix = "";
    while (end.find()) {
      at = end.start();
      prefix = end.group(1) == null ? "" : end.group(1);
    }
    return at < 0
        ? text
        : text.substring(0, at) + more.replaceAll("<(?=\\w)", "<" + prefix) + text.substring(at);
  }

  private static void write(ListSheet list, boolean isStrict, Writer out) throws IOException {
    String main =
        isStrict
            ? STRICT + "spreadsheetml/main"
            : "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    out.append(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<worksheet xmlns=\"");
    out.append(main).append("\"><sheetViews><sheetView workbookViewId=\"0\">");
    out.append(
        "<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>");
    out.append("</sheetView></sheetViews><cols>");
    for (int i = 0; i < list.widths().size(); i++) {
      String place = Integer.toString(i + 1);
      out.append("<col min=\"").append(place).append("\" max=\"").append(place);
      out.append("\" width=\"").append(Integer.toString(list.widths().get(i)));
      out.append("\" customWidth=\"1\"/>");
    }
    out.append("</cols><sheetData>");
    row(list.headings(), 1, out);
    for (int i = 0; i < list.rows().size(); i++) {
      row(list.rows().get(i), i + 2, out);
    }
    out.append("</sheetData>");
    if (list.headings().size() > 1 && !list.rows().isEmpty()) {
      out.append("<autoFilter ref=\"A1:").append(SheetCopy.letters(list.headings().size() - 1));
      out.append(Integer.toString(list.rows().size() + 1)).append("\"/>");
    }
    out.append("</worksheet>");
  }

  private static void row(List<String> cells, int line, Writer out) throws IOException {
    String number = Integer.toString(line);
    out.append("<row r=\"").append(number).append("\">");
    for (int i = 0; i < cells.size(); i++) {
      if (!cells.get(i).isEmpty()) {
        out.append("<c r=\"").append(SheetCopy.letters(i)).append(number);
        out.append("\" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
        out.append(Markup.escaped(cells.get(i))).append("</t></is></c>");
      }
    }
    out.append("</row>");
  }
}

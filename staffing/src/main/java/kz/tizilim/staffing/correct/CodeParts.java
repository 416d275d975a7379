package kz.tizilim.staffing.correct;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import kz.tizilim.core.register.Code;
import kz.tizilim.staffing.TableRow;
import kz.tizilim.staffing.sheet.FoundHeader;
import kz.tizilim.staffing.sheet.Meaning;

/**
 * Which part of a code each column of a sheet holds: the whole code, or its block, grade and step.
 * The headings say it, and where they do not, the cells of the first rows.
 */
final class CodeParts {
  private static final Pattern LETTER = Pattern.compile("[A-DАВСБД]");
  private static final Pattern DIGITS = Pattern.compile("\\d(?:\\s*-\\s*\\d)?");

  /** How a cell spells its part. */
  private enum Spelling {
    LETTER,
    DIGITS,
    GRADE,
    CODE
  }

  /** A part of a code. */
  private enum Part {
    WHOLE,
    BLOCK,
    GRADE,
    NUMBER,
    STEP
  }

  private final Map<List<Integer>, Map<Integer, Map<Spelling, Integer>>> seen = new HashMap<>();

  /** Looks at the cells of a row. */
  void look(FoundHeader header, TableRow row) {
    List<Integer> columns = header.mapping().claim();
    if (columns.size() > 1) {
      Map<Integer, Map<Spelling, Integer>> counts =
          seen.computeIfAbsent(columns, key -> new HashMap<>());
      for (int column : columns) {
        spelling(text(row, column))
            .ifPresent(one ->
                counts
                    .computeIfAbsent(column, key -> new EnumMap<>(Spelling.class))
                    .merge(one, 1, Integer::sum));
      }
    }
  }

  private static String text(TableRow row, int column) {
    return column < row.cells().size() ? row.cells().get(column).strip() : "";
  }

  private static Optional<Spelling> spelling(String text) {
    String upper = text.toUpperCase(Locale.ROOT);
    if (LETTER.matcher(upper).matches()) {
      return Optional.of(Spelling.LETTER);
    }
    if (DIGITS.matcher(upper).matches()) {
      return Optional.of(Spelling.DIGITS);
    }
    return Code.find(text).map(code -> code.step().isNone() ? Spelling.GRADE : Spelling.CODE);
  }

  /** The texts of the columns that differ when the row states a code; empty for an empty cell. */
  Map<Integer, String> texts(FoundHeader header, TableRow row, Code code) {
    List<Integer> columns = header.mapping().claim();
    Map<Integer, String> texts = new HashMap<>();
    List<Part> parts = parts(header);
    for (int i = 0; i < columns.size(); i++) {
      String was = text(row, columns.get(i));
      String is = text(parts.get(i), code);
      if (!says(parts.get(i), was, is)) {
        texts.put(columns.get(i), is);
      }
    }
    return texts;
  }

  private List<Part> parts(FoundHeader header) {
    List<Integer> columns = header.mapping().claim();
    List<Part> parts = new ArrayList<>();
    for (int column : columns) {
      Optional<Spelling> usual =
          seen.getOrDefault(columns, Map.of()).getOrDefault(column, Map.of()).entrySet().stream()
              .max(Map.Entry.comparingByValue())
              .map(Map.Entry::getKey);
      parts.add(columns.size() == 1 ? Part.WHOLE : part(meaning(header, column), usual, parts));
    }
    return parts;
  }

  private static Optional<Meaning> meaning(FoundHeader header, int column) {
    return header.evidence().stream()
        .filter(one -> one.column() == column && one.why() != FoundHeader.Why.LOSER)
        .map(FoundHeader.Evidence::meaning)
        .filter(one -> one == Meaning.BLOCK || one == Meaning.GRADE || one == Meaning.STEP)
        .findFirst();
  }

  private static Part part(Optional<Meaning> meaning, Optional<Spelling> usual, List<Part> before) {
    if (usual.filter(Spelling.CODE::equals).isPresent()) {
      return Part.WHOLE;
    }
    if (meaning.isPresent()) {
      return switch (meaning.get()) {
        case BLOCK -> Part.BLOCK;
        case GRADE -> usual.filter(Spelling.DIGITS::equals).isPresent() ? Part.NUMBER : Part.GRADE;
        default -> Part.STEP;
      };
    }
    if (usual.isEmpty()) {
      return before.contains(Part.GRADE) || before.contains(Part.NUMBER) ? Part.STEP : Part.GRADE;
    }
    return switch (usual.get()) {
      case LETTER -> Part.BLOCK;
      case GRADE -> Part.GRADE;
      case DIGITS ->
          before.contains(Part.BLOCK)
                  && !before.contains(Part.NUMBER)
                  && !before.contains(Part.GRADE)
              ? Part.NUMBER
              : Part.STEP;
      case CODE -> Part.WHOLE;
    };
  }

  private static String text(Part part, Code code) {
    return switch (part) {
      case WHOLE -> code.toString();
      case BLOCK -> code.grade().block().name();
      case GRADE -> code.grade().toString();
      case NUMBER -> code.grade().number() == 0 ? "" : Integer.toString(code.grade().number());
      case STEP -> code.step().toString();
    };
  }

  /** Whether a cell says a part already, in whatever spelling. */
  private static boolean says(Part part, String was, String is) {
    if (is.isEmpty()) {
      return spelling(was).isEmpty();
    }
    return switch (part) {
      case WHOLE, GRADE -> Code.find(was).map(Code::toString).filter(is::equals).isPresent();
      case BLOCK ->
          was.length() == 1
              && Code.find(was + "1")
                  .map(code -> code.grade().block().name())
                  .orElse("")
                  .equals(is);
      case NUMBER, STEP -> was.replaceAll("\\s", "").equals(is);
    };
  }
}

package kz.tizilim.documents.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import kz.tizilim.documents.grid.Limits;
import kz.tizilim.documents.grid.UnreadableDocumentException;
import kz.tizilim.documents.grid.UnreadableDocumentException.Reason;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.jspecify.annotations.Nullable;

/** Computes the decoded size of the fonts of a PDF before PDFBox decodes them. */
final class FontTables {

  /*
   * A few bytes of a font can decode to gigabytes, and PDFBox decodes them in loops without a time
   * limit: ranges of its character maps (ToUnicode, Encoding) and of its widths (W), and any number
   * of tables of its program, which may overlap. So everything that a page can show is checked
   * first: ranges are counted, and font programs are removed, because a reader of text draws
   * nothing. Characters come from ToUnicode and Encoding, widths from the dictionary. A font with
   * neither has no readable characters: at most its program knows them, and a substitute font would
   * give wrong ones.
   *
   * The largest regular map is that of a font with two-byte codes, 65,536 characters; a character
   * map refers to another (usecmap) once. The drawing operations of a page take about 40 times
   * their bytes as tokens.
   */
  private static final int MOST_OF_MAP = 4 << 20;
  private static final long MOST_MAPPED = 1 << 20;
  private static final int MOST_USED_MAPS = 64;
  private static final long MOST_DRAWN = 12 << 20;
  private static final Set<COSName> PROGRAMS =
      Set.of(COSName.FONT_FILE, COSName.FONT_FILE2, COSName.FONT_FILE3);
  private static final Set<COSName> NOT_DRAWN =
      Set.of(COSName.PARENT, COSName.ANNOTS, COSName.METADATA, COSName.THUMB, COSName.P);

  private final Limits limits;
  private final Limits.Meter meter;
  private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<COSBase> mute = Collections.newSetFromMap(new IdentityHashMap<>());
  private long mapped;
  private int usedMaps;
  private long unpacked;

  /** Checks the pages of one document. */
  FontTables(Limits limits, Limits.Meter meter) {
    this.limits = limits;
    this.meter = meter;
  }

  /** Refuses the document if the contents of {@code page} decode to too much. */
  void check(PDPage page) throws IOException, UnreadableDocumentException {
    Deque<COSBase> left = new ArrayDeque<>();
    left.push(page.getCOSObject());
    PDResources inherited = page.getResources();
    if (inherited != null) {
      left.push(inherited.getCOSObject());
    }
    while (!left.isEmpty()) {
      COSBase object = left.pop();
      if (!seen.add(object)) {
        continue;
      }
      meter.count();
      if (object instanceof COSDictionary dictionary) {
        meter.checkTime();
        dictionary(dictionary, left);
      } else if (object instanceof COSArray array) {
        for (int i = 0; i < array.size(); i++) {
          push(array.getObject(i), left);
        }
      }
    }
  }

  /** Whether only the program of {@code font} knows its characters. */
  boolean isMute(COSDictionary font) {
    return mute.contains(font);
  }

  private static void push(@Nullable COSBase object, Deque<COSBase> left) {
    if (object instanceof COSDictionary || object instanceof COSArray) {
      left.push(object);
    }
  }

  private void dictionary(COSDictionary dictionary, Deque<COSBase> left)
      throws IOException, UnreadableDocumentException {
    if (dictionary instanceof COSStream stream) {
      weigh(stream);
    }
    if (COSName.FONT.equals(dictionary.getCOSName(COSName.TYPE)) && saysNothing(dictionary)) {
      mute.add(dictionary);
    }
    PROGRAMS.forEach(dictionary::removeItem);
    widths(dictionary.getDictionaryObject(COSName.W));
    for (COSName key : List.copyOf(dictionary.keySet())) {
      if (NOT_DRAWN.contains(key)) {
        continue;
      }
      COSBase value = dictionary.getDictionaryObject(key);
      boolean map = COSName.TO_UNICODE.equals(key) || COSName.ENCODING.equals(key);
      if (map && value instanceof COSStream stream && !seen.contains(stream)) {
        characterMap(stream);
      }
      push(value, left);
    }
  }

  private static boolean saysNothing(COSDictionary font) {
    if (font.containsKey(COSName.TO_UNICODE)) {
      return false;
    }
    COSBase encoding = font.getDictionaryObject(COSName.ENCODING);
    if (COSName.TYPE0.equals(font.getCOSName(COSName.SUBTYPE))) {
      return !(encoding instanceof COSName name) || name.getName().startsWith("Identity");
    }
    COSDictionary descriptor = font.getCOSDictionary(COSName.FONT_DESC);
    return encoding == null
        && descriptor != null
        && PROGRAMS.stream().anyMatch(descriptor::containsKey);
  }

  private void weigh(COSStream stream) throws IOException, UnreadableDocumentException {
    long weight = PackedStreams.weight(stream, limits, meter);
    unpacked += weight;
    boolean picture = COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE));
    if (!picture && weight > MOST_DRAWN) {
      throw PackedStreams.tooMuch(MOST_DRAWN);
    }
    if (unpacked > limits.unpacked()) {
      throw PackedStreams.tooMuch(limits.unpacked());
    }
  }

  /** Counts the widths of a font: {@code first last width}, or {@code first [width …]}. */
  private void widths(@Nullable COSBase value) throws UnreadableDocumentException {
    if (!(value instanceof COSArray array)) {
      return;
    }
    // Parsed in the same way as by PDFBox, damaged ones too.
    for (int i = 0; i < array.size() - 2; ) {
      if (!(array.getObject(i++) instanceof COSNumber first)) {
        continue;
      }
      COSBase last = array.getObject(i++);
      if (!(last instanceof COSArray)) {
        i++;
      }
      if (last instanceof COSNumber number) {
        map(Math.max(0, (long) number.intValue() - first.intValue() + 1));
      }
    }
  }

  private void characterMap(COSStream stream) throws IOException, UnreadableDocumentException {
    weigh(stream);
    byte[] bytes;
    try (InputStream in = stream.createInputStream()) {
      bytes = in.readNBytes(MOST_OF_MAP + 1);
    }
    if (bytes.length > MOST_OF_MAP) {
      throw unfolds();
    }
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    for (int at = text.indexOf("usecmap"); at >= 0; at = text.indexOf("usecmap", at + 1)) {
      if (++usedMaps > MOST_USED_MAPS) {
        throw unfolds();
      }
    }
    CodeRanges ranges = new CodeRanges(text);
    for (OptionalLong size = ranges.next(); size.isPresent(); size = ranges.next()) {
      meter.checkTime();
      map(size.getAsLong());
    }
  }

  private void map(long characters) throws UnreadableDocumentException {
    mapped += characters;
    if (mapped > MOST_MAPPED) {
      throw unfolds();
    }
  }

  private static UnreadableDocumentException unfolds() {
    return new UnreadableDocumentException(Reason.TOO_LARGE, "large.fonts", MOST_MAPPED);
  }
}

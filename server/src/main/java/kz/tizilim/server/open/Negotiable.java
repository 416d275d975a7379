package kz.tizilim.server.open;

import static kz.tizilim.registrar.export.ExportFormat.AKN;
import static kz.tizilim.registrar.export.ExportFormat.CSV;
import static kz.tizilim.registrar.export.ExportFormat.CSVW;
import static kz.tizilim.registrar.export.ExportFormat.HTML;
import static kz.tizilim.registrar.export.ExportFormat.JSON;
import static kz.tizilim.registrar.export.ExportFormat.JSONLD;
import static kz.tizilim.registrar.export.ExportFormat.POSTS;
import static kz.tizilim.registrar.export.ExportFormat.TTL;

import io.vertx.ext.web.RoutingContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.tizilim.registrar.export.ExportFormat;
import org.jspecify.annotations.Nullable;

/**
 * A kind of address that has several forms, of which the first is the usual one. A suffix chooses
 * the form, else the parameter {@code format}, else the header {@code Accept}.
 *
 * @param path the paths without a suffix
 * @param forms its forms
 */
record Negotiable(Pattern path, List<ExportFormat> forms) {
  static final List<Negotiable> ALL =
      List.of(
          of("/api/v1/editions/[^/]+", JSON, TTL, JSONLD, CSV, CSVW, AKN, POSTS),
          of("/api/v1/positions/.+", JSON, TTL, JSONLD),
          of("/api/v1/registers(?:/[^/]+)?", JSON, TTL, JSONLD),
          of("/api/v1/changes", JSON, TTL, JSONLD, CSV),
          of("/api/v1/acts/[^/]+(?:/\\d{4}-\\d\\d-\\d\\d)?", JSON, TTL, JSONLD, AKN),
          of("/catalog", TTL, JSONLD, HTML),
          of("/ns/1", TTL, JSONLD, HTML));

  /** The forms to which the address of a thing leads. */
  static final Negotiable THINGS = of("/id/.+", JSON, HTML, TTL, JSONLD);

  private static Negotiable of(String path, ExportFormat... forms) {
    return new Negotiable(Pattern.compile(path), List.of(forms));
  }

  /** The path of a request as it was sent, encoded. */
  static String path(RoutingContext context) {
    String path = context.request().path();
    return path == null ? "/" : path;
  }

  /** The kind of address that {@code path} is, with or without a suffix. */
  static Optional<Negotiable> of(String path) {
    return ALL.stream().filter(one -> one.path.matcher(one.bare(path)).matches()).findFirst();
  }

  /** The form that the suffix of a path names. */
  Optional<ExportFormat> suffix(String path) {
    return forms.stream().filter(form -> path.endsWith("." + form.key())).findFirst();
  }

  /** The path without the suffix of a form. */
  String bare(String path) {
    return suffix(path)
        .map(form -> path.substring(0, path.length() - form.key().length() - 1))
        .orElse(path);
  }

  /**
   * The form that the header {@code Accept} asks for: that of the greatest weight; of several, the
   * one that is named most exactly, then the one that is named first; empty if none is acceptable.
   *
   * @param header the header (RFC 9110, section 12.5.1); none accepts everything
   */
  Optional<ExportFormat> accepted(@Nullable String header) {
    List<Range> accept = Range.all(header == null ? "" : header);
    if (accept.isEmpty()) {
      return Optional.of(forms.get(0));
    }
    return forms.stream()
        .filter(form -> Wish.of(form, accept).weight() > 0)
        .min(
            Comparator.comparing(
                form -> Wish.of(form, accept),
                Comparator.comparingDouble((Wish one) -> -one.weight())
                    .thenComparingInt(one -> -one.exactness())
                    .thenComparingInt(Wish::position)));
  }

  /**
   * A media range of the header.
   *
   * @param main the main type, or a star
   * @param sub the subtype, or a star
   * @param weight from 0 to 1
   */
  private record Range(String main, String sub, double weight) {
    private static final Pattern ONE =
        Pattern.compile("([^/;\\s]+)/([^/;\\s]+)\\s*(;.*)?", Pattern.DOTALL);
    private static final Pattern WEIGHT =
        Pattern.compile(
            ";\\s*q\\s*=\\s*([01](?:\\.\\d{0,3})?)\\s*(?:;|$)", Pattern.CASE_INSENSITIVE);

    /** The ranges of a header in their order; what is none is left out. */
    static List<Range> all(String header) {
      List<Range> all = new ArrayList<>();
      for (String part : header.split(",", -1)) {
        Matcher one = ONE.matcher(part.strip());
        if (one.matches()) {
          Matcher weight = WEIGHT.matcher(one.group(3) == null ? "" : one.group(3));
          all.add(
              new Range(
                  one.group(1).toLowerCase(Locale.ROOT),
                  one.group(2).toLowerCase(Locale.ROOT),
                  weight.find() ? Math.min(1, Double.parseDouble(weight.group(1))) : 1));
        }
      }
      return all;
    }

    /** 2 for the media type, 1 for its main type, 0 for any, -1 where it does not fit. */
    int exactness(String type) {
      String[] parts = type.split("/", -1);
      if (main.equals("*")) {
        return 0;
      }
      if (!main.equals(parts[0])) {
        return -1;
      }
      return sub.equals("*") ? 1 : sub.equals(parts[1]) ? 2 : -1;
    }
  }

  /**
   * How much a form is wished for.
   *
   * @param weight from 0 to 1
   * @param exactness that of the range that fits it most exactly
   * @param position where in the header
   */
  private record Wish(double weight, int exactness, int position) {
    static Wish of(ExportFormat form, List<Range> accept) {
      String type = form.mediaType().split(";", -1)[0];
      Wish best = new Wish(0, -1, Integer.MAX_VALUE);
      for (int i = 0; i < accept.size(); i++) {
        int exactness = accept.get(i).exactness(type);
        if (exactness > best.exactness()) {
          best = new Wish(accept.get(i).weight(), exactness, i);
        }
      }
      return best;
    }
  }
}

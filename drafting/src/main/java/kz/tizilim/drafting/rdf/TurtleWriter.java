package kz.tizilim.drafting.rdf;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Turtle in UTF-8: one paragraph a resource, one line a predicate. */
public final class TurtleWriter implements RdfWriter {
  private final RdfPrefixes prefixes;
  private final String base;
  private final BufferedWriter out;

  /**
   * Begins a document.
   *
   * @param base IRIs that begin with it are written without it; ends with a slash
   * @throws UncheckedIOException if it cannot be written
   */
  public TurtleWriter(RdfPrefixes prefixes, String base, OutputStream out) {
    this.prefixes = prefixes;
    this.base = base;
    this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    text("@base <" + base + "> .\n");
    prefixes
        .namespaces()
        .forEach((name, namespace) -> text("@prefix " + name + ": <" + namespace + "> .\n"));
  }

  private void text(String text) {
    try {
      out.write(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void write(RdfResource resource) {
    text("\n" + named(resource.iri()) + "\n    " + statements(resource, " ;\n    ") + " .\n");
  }

  private String statements(RdfResource resource, String between) {
    StringBuilder all = new StringBuilder();
    for (RdfResource.Statement one : resource.statements()) {
      all.append(all.length() == 0 ? "" : between);
      all.append(one.predicate().equals("rdf:type") ? "a" : one.predicate()).append(' ');
      all.append(terms(one.objects(), ", "));
    }
    return all.toString();
  }

  private String terms(List<RdfTerm> terms, String between) {
    StringBuilder all = new StringBuilder();
    for (RdfTerm term : terms) {
      all.append(all.length() == 0 ? "" : between).append(term(term));
    }
    return all.toString();
  }

  private String term(RdfTerm term) {
    if (term instanceof RdfTerm.Named named) {
      return named(named.iri());
    }
    if (term instanceof RdfTerm.Words words) {
      return quoted(words.text()) + "@" + words.language();
    }
    if (term instanceof RdfTerm.Literal literal) {
      String type = literal.datatype();
      return quoted(literal.text()) + (type.equals("xsd:string") ? "" : "^^" + type);
    }
    if (term instanceof RdfTerm.Items items) {
      return "( " + terms(items.terms(), " ") + " )";
    }
    return "[ " + statements(((RdfTerm.Unnamed) term).resource(), " ; ") + " ]";
  }

  private String named(String iri) {
    if (prefixes.isShort(iri)) {
      return iri;
    }
    return "<" + (iri.startsWith(base) ? iri.substring(base.length()) : iri) + ">";
  }

  /** A text in quotation marks; what Turtle does not allow between them is escaped. */
  private static String quoted(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          if (c < ' ' || c == 0x7F || c == 0x85 || c == 0x2028 || c == 0x2029) {
            out.append("\\u").append(hex(c));
          } else {
            out.append(c);
          }
        }
      }
    }
    return out.append('"').toString();
  }

  private static String hex(char c) {
    String digits = Integer.toHexString(c).toUpperCase(Locale.ROOT);
    return "0000".substring(digits.length()) + digits;
  }

  @Override
  public void close() {
    try {
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

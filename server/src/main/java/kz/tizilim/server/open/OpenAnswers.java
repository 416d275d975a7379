package kz.tizilim.server.open;

import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Consumer;
import kz.tizilim.drafting.open.EditionGraph;
import kz.tizilim.drafting.open.PublicAddresses;
import kz.tizilim.drafting.rdf.JsonLdWriter;
import kz.tizilim.drafting.rdf.RdfWriter;
import kz.tizilim.drafting.rdf.TurtleWriter;
import kz.tizilim.registrar.export.ExportFormat;

/** Answers in an open form, with a validator of their own for each form. */
final class OpenAnswers {
  private static final int A_YEAR = 365 * 24 * 60 * 60;
  private static final int TAG_BYTES = 8;

  private OpenAnswers() {}

  /** What writes an answer. */
  @FunctionalInterface
  interface Writing {
    void to(OutputStream out) throws IOException;
  }

  /** The bytes that {@code writing} writes. */
  static byte[] bytes(Writing writing) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      writing.to(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** A graph in Turtle or JSON-LD. */
  static byte[] graph(ExportFormat form, PublicAddresses addresses, Consumer<RdfWriter> writing) {
    return bytes(out -> {
      try (RdfWriter graph =
          form == ExportFormat.TTL
              ? new TurtleWriter(EditionGraph.prefixes(addresses), addresses.base() + "/", out)
              : new JsonLdWriter(EditionGraph.prefixes(addresses), out)) {
        writing.accept(graph);
      }
    });
  }

  /** An answer that may change when something is recorded: caches ask whether it has. */
  static Response changing(byte[] body, String mediaType, Request request) {
    CacheControl asked = new CacheControl();
    asked.setNoCache(true);
    asked.setNoTransform(false);
    return answer(body, mediaType, new EntityTag(tag(body)), asked, request);
  }

  /** An answer that never changes, with a name of its own. */
  static Response lasting(byte[] body, String mediaType, String name, Request request) {
    CacheControl kept = new CacheControl();
    kept.setMaxAge(A_YEAR);
    kept.setNoTransform(false);
    kept.getCacheExtension().put("immutable", "");
    return answer(
        body,
        mediaType,
        new EntityTag(URLEncoder.encode(name, StandardCharsets.UTF_8)),
        kept,
        request);
  }

  private static Response answer(
      byte[] body, String mediaType, EntityTag tag, CacheControl cache, Request request) {
    Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
    return unchanged == null
        ? Response.ok(body, mediaType).tag(tag).cacheControl(cache).build()
        : unchanged.tag(tag).cacheControl(cache).build();
  }

  private static String tag(byte[] body) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
      return HexFormat.of().formatHex(hash, 0, TAG_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }
}

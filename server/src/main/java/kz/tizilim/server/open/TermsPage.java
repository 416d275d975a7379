package kz.tizilim.server.open;

import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import kz.tizilim.drafting.open.EditionGraph;
import kz.tizilim.drafting.open.OpenFiles;
import kz.tizilim.drafting.open.PublicAddresses;
import kz.tizilim.drafting.open.Terms;
import kz.tizilim.drafting.rdf.JsonLdWriter;
import kz.tizilim.registrar.export.ExportFormat;
import kz.tizilim.server.desk.OpenSettings;
import kz.tizilim.server.page.Frame;
import kz.tizilim.server.request.UserRequest;

/** {@code GET /ns/1}: the terms of our own, the shapes, the context and the schema. */
@Path("/ns")
public class TermsPage {
  private final Frame frame;
  private final UserRequest asked;
  private final OpenSettings settings;

  @Inject
  TermsPage(Frame frame, UserRequest asked, OpenSettings settings) {
    this.frame = frame;
    this.asked = asked;
    this.settings = settings;
  }

  /** The terms for people. */
  @GET
  @Path("1.html")
  @Produces("text/html")
  public TemplateInstance page() {
    List<TermLine> terms =
        Terms.all(settings.addresses()).stream()
            .map(term -> new TermLine(term.address(), term.meaning(asked.language())))
            .toList();
    return OpenPages.terms(frame.of("api"), terms);
  }

  /** The terms as a graph. */
  @GET
  @Path("1.{form: ttl|jsonld}")
  @Produces("*/*")
  public Response graph(@PathParam("form") String form, @Context Request request) {
    ExportFormat format = ExportFormat.ofKey(form).orElseThrow();
    PublicAddresses addresses = settings.addresses();
    byte[] body = OpenAnswers.graph(format, addresses, out -> Terms.write(addresses, out));
    return OpenAnswers.changing(body, format.mediaType(), request);
  }

  /** A file that others refer to: it never changes, and pages of other sites may read it. */
  @GET
  @Path("1/{file: shapes\\.ttl|catalog-shapes\\.ttl|context\\.jsonld|posts\\.xsd}")
  @Produces("*/*")
  public Response file(@PathParam("file") String file, @Context Request request) {
    PublicAddresses addresses = settings.addresses();
    byte[] body =
        switch (file) {
          case "shapes.ttl" -> OpenFiles.shapes(addresses).getBytes(StandardCharsets.UTF_8);
          case "catalog-shapes.ttl" ->
              OpenFiles.catalogueShapes(addresses).getBytes(StandardCharsets.UTF_8);
          case "posts.xsd" -> OpenFiles.postsSchema(addresses).getBytes(StandardCharsets.UTF_8);
          default ->
              OpenAnswers.bytes(out -> JsonLdWriter.context(EditionGraph.prefixes(addresses), out));
        };
    String type =
        file.endsWith(".ttl")
            ? ExportFormat.TTL.mediaType()
            : file.endsWith(".xsd") ? "application/xml" : ExportFormat.JSONLD.mediaType();
    Response answer =
        file.equals("context.jsonld")
            ? OpenAnswers.lasting(body, type, "1-" + file, request)
            : OpenAnswers.changing(body, type, request);
    return Response.fromResponse(answer).header("Access-Control-Allow-Origin", "*").build();
  }

  /** A kind of evidence or of effect: described with the other terms. */
  @GET
  @Path("1/{kind: evidence|effect|shape}/{name}")
  public Response term() {
    return Response.seeOther(URI.create("/ns/1")).build();
  }
}

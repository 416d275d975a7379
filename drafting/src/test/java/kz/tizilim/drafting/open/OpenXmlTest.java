package kz.tizilim.drafting.open;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import kz.tizilim.acts.CarriedAct;
import kz.tizilim.acts.CarriedActs;
import kz.tizilim.core.history.History;
import kz.tizilim.core.history.HistoryRecord;
import kz.tizilim.core.history.RegisterHistory;
import kz.tizilim.core.register.Cell;
import kz.tizilim.core.register.Edition;
import kz.tizilim.core.register.Entry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Akoma Ntoso and the codes by post, read by a parser that knows neither. */
final class OpenXmlTest {
  private static final List<String> REFERENCES =
      List.of("refersTo", "period", "source", "href", "start");

  private static OpenEdition carried(String folder) {
    return one(CarriedActs.in(folder).edition().toString());
  }

  private static OpenEdition one(String edition) {
    RegisterHistory register =
        History.empty()
            .with(new HistoryRecord.Made(Edition.parse(edition), "", Histories.NOW))
            .registers()
            .get(0);
    return OpenEdition.of(register, register.editions().get(0));
  }

  private static byte[] akomaNtoso(OpenEdition one) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    AkomaNtoso.write(one, Graphs.ADDRESSES, bytes);
    return bytes.toByteArray();
  }

  private static byte[] posts(OpenEdition one) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PostsXml.write(one, Graphs.ADDRESSES, bytes);
    return bytes.toByteArray();
  }

  private static Document parsed(byte[] xml) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
      factory.setNamespaceAware(true);
      return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new AssertionError(e);
    }
  }

  private static List<Element> elements(Document document, String name) {
    NodeList nodes = document.getElementsByTagNameNS("*", name);
    List<Element> all = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      all.add((Element) nodes.item(i));
    }
    return all;
  }

  @ParameterizedTest
  @ValueSource(strings = {"mod-692-2024-07-01", "mcs-0-2023-03-01"})
  void the_text_of_akoma_ntoso_is_the_wording_entry_by_entry(String folder) throws IOException {
    OpenEdition one = carried(folder);
    byte[] xml = akomaNtoso(one);
    assertThat(akomaNtoso(one)).isEqualTo(xml);
    Document document = parsed(xml);
    List<String> words = new ArrayList<>();
    for (Element p : elements(document, "p")) {
      if (!p.getAttribute("refersTo").isEmpty()) {
        words.add(
            p.getAttribute("refersTo").substring(1).replaceFirst("\\.(\\d+)$", "/$1")
                + " "
                + p.getTextContent());
      }
    }
    assertThat(words).isEqualTo(one.edition().entries().stream().map(Entry::toString).toList());
    assertThat(elements(document, "tr")).hasSameSizeAs(one.edition().cells());
  }

  @Test
  void every_reference_of_akoma_ntoso_leads_somewhere() throws IOException {
    RegisterHistory two = Histories.two();
    Document document = parsed(akomaNtoso(Histories.edition(two, 1)));
    Set<String> ids = new HashSet<>();
    for (Element element : elements(document, "*")) {
      if (element.hasAttribute("eId")) {
        assertThat(ids.add(element.getAttribute("eId"))).as(element.getAttribute("eId")).isTrue();
        assertThat(element.getAttribute("eId")).doesNotContainAnyWhitespaces();
      }
    }
    for (Element element : elements(document, "*")) {
      for (String name : REFERENCES) {
        String to = element.getAttribute(name);
        if (to.startsWith("#")) {
          assertThat(ids).as(element.getTagName() + " " + name).contains(to.substring(1));
        }
      }
    }
    assertThat(elements(document, "eventRef"))
        .extracting(event -> event.getAttribute("date") + " " + event.getAttribute("type"))
        .containsExactly("2015-12-30 generation", "2024-07-16 amendment", "2025-01-24 amendment");
    assertThat(elements(document, "publication"))
        .extracting(one -> one.getAttribute("date"))
        .containsExactly("2025-01-13");
    assertThat(elements(document, "p"))
        .filteredOn(p -> p.getTextContent().equals("Архивист: Архива"))
        .extracting(p -> p.getAttribute("period"))
        .as("the act in whose text the entry stands")
        .containsExactly("#tg_2");
  }

  @Test
  void a_label_that_is_open_has_no_text_and_no_date_is_invented() throws IOException {
    Document document = parsed(akomaNtoso(one(Histories.FIRST)));
    assertThat(elements(document, "td"))
        .filteredOn(td -> td.getAttribute("status").equals("unknown"))
        .hasSize(1)
        .allMatch(td -> td.getTextContent().isBlank());
    assertThat(elements(document, "td"))
        .filteredOn(td -> td.getAttribute("status").equals("editorial"))
        .extracting(td -> td.getTextContent().strip())
        .containsExactly("2");
    assertThat(elements(document, "temporalData")).isEmpty();
    assertThat(elements(document, "publication")).isEmpty();
    assertThat(elements(document, "FRBRExpression").get(0).getTextContent()).isBlank();
  }

  @ParameterizedTest
  @ValueSource(strings = {"mod-692-2024-07-01", "mcs-0-2023-03-01"})
  void an_order_has_its_prose_and_a_modification_for_each_change(String folder) throws IOException {
    CarriedAct act = CarriedActs.in(folder);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    AkomaNtosoOrder.write(act.order(), act.life(), bytes);
    Document document = parsed(bytes.toByteArray());
    int changes =
        act.order().act().amendedAct().isPresent()
            ? act.order().provisions().amendments().size()
            : 0;
    assertThat(elements(document, "textualMod")).hasSize(changes);
    assertThat(elements(document, "mod")).hasSize(changes);
    Set<String> ids = new HashSet<>();
    elements(document, "*").forEach(one -> ids.add(one.getAttribute("eId")));
    assertThat(elements(document, "source"))
        .allMatch(one -> ids.contains(one.getAttribute("href").substring(1)));
    String words = elements(document, "content").get(0).getTextContent().replaceAll("\\s+", "");
    StringBuilder prose = new StringBuilder();
    act.order().prose().forEach(line -> prose.append(line.text()));
    assertThat(words).isEqualTo(prose.toString().replaceAll("\\s+", ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"mod-692-2024-07-01", "mcs-0-2023-03-01"})
  void posts_are_as_the_schema_says_and_have_every_title_and_institution(String folder)
      throws IOException, SAXException {
    OpenEdition one = carried(folder);
    byte[] xml = posts(one);
    SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
        .newSchema(new StreamSource(new StringReader(OpenFiles.postsSchema(Graphs.ADDRESSES))))
        .newValidator()
        .validate(new StreamSource(new ByteArrayInputStream(xml)));
    long expected = 0;
    for (Cell cell : one.edition().cells()) {
      for (Entry entry : cell.entries()) {
        expected +=
            (long) Math.max(1, entry.titles().size()) * Math.max(1, entry.institutions().size());
      }
    }
    assertThat(elements(parsed(xml), "post")).hasSize((int) expected);
  }

  @Test
  void an_odd_register_loses_no_entry() throws IOException {
    OpenEdition one = one(Histories.ODD);
    assertThat(elements(parsed(posts(one)), "post"))
        .extracting(post -> post.getAttribute("entry") + " " + post.getAttribute("title"))
        .containsExactly(
            "B2-1.gharysh/1 Инженер",
            "B2-1.gharysh/2 Инженер",
            "B2-1.gharysh/3 мұнда атау жоқ",
            "C3/1 Қоймашы",
            "C3/2 Қойма меңгерушісі",
            "D1/1 Хатшы");
    Document document = parsed(akomaNtoso(one));
    assertThat(elements(document, "FRBRlanguage").get(0).getAttribute("language")).isEqualTo("kaz");
    assertThat(elements(document, "original").get(0).getAttribute("href"))
        .isEqualTo("/akn/kz/act/order/mci/2025-03-04/qr-dsm-88");
  }

  @Test
  void a_post_whose_code_is_open_has_candidates_and_no_code() throws IOException {
    List<Element> posts = elements(parsed(posts(one(Histories.FIRST))), "post");
    assertThat(posts)
        .filteredOn(post -> post.getAttribute("title").equals("Завхоз"))
        .extracting(post -> post.getAttribute("code") + "|" + post.getAttribute("candidates"))
        .containsExactly("|C3 C2");
    assertThat(posts)
        .filteredOn(post -> post.getAttribute("title").equals("Лаборант"))
        .extracting(post ->
            post.getAttribute("level")
                + ", "
                + post.getAttribute("category")
                + ", "
                + post.getAttribute("evidence"))
        .containsExactly("высший, вторая, inferred");
  }

  @Test
  void text_that_needs_escaping_survives_xml() throws IOException {
    String nasty = "Глав\"ный \\ инженер\u2028строка \uD83D\uDE00 <b>&amp;]]> {x} 'апостроф'";
    OpenEdition one =
        one(
            Histories.FIRST
                .replace("Архивист: Архива", nasty)
                .replace("titles Архивист", "titles " + nasty));
    assertThat(elements(parsed(akomaNtoso(one)), "p"))
        .extracting(Element::getTextContent)
        .contains(nasty);
    assertThat(elements(parsed(posts(one)), "post"))
        .extracting(post -> post.getAttribute("title"))
        .contains(one.edition().entries().get(1).titles().get(0).base());
    assertThat(XmlOut.legal("a\u0000b\uD800c")).isEqualTo("a\uFFFDb\uFFFDc");
  }
}

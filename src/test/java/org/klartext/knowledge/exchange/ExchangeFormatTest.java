package org.klartext.knowledge.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.klartext.knowledge.Entity;
import org.klartext.knowledge.EntityJson;
import org.klartext.knowledge.EntityLine;
import org.klartext.knowledge.EntityType;
import org.klartext.knowledge.Garble;
import org.klartext.knowledge.Knowledge;
import org.klartext.knowledge.Mechanism;
import org.klartext.knowledge.Risk;
import org.klartext.knowledge.Role;
import org.klartext.knowledge.imports.ImportFormat;
import org.klartext.knowledge.imports.Importer;
import org.klartext.language.Language;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class ExchangeFormatTest {
  private static final int EVERY = 5;
  private static final String[] PIECES = {
    "a", "Ä", "é", "💡", "奥", "·", "|", ",", ";", "\"", "'", "=1", "+", "-", "@", "<b>", "&amp;", "]]>", "{", " ", "  ", "\t",
    "\n", "\r", "\u0000", "\u200b", "\ufffe"
  };

  private static List<Entity> read(ExchangeFormat format, List<Entity> entities) {
    return Importer.entities(format.write(entities), ImportFormat.valueOf(format.name()));
  }

  @ParameterizedTest
  @EnumSource
  void what_is_built_in_comes_back_as_it_was(ExchangeFormat format) {
    Knowledge known = Knowledge.builtIn();
    var entities = new ArrayList<Entity>();
    for (int i = 0; i < known.size(); i += EVERY) {
      entities.add(known.entity(i));
    }
    List<Entity> back = read(format, entities);
    assertThat(back).hasSameSizeAs(entities);
    for (int i = 0; i < entities.size(); i++) {
      assertThat(back.get(i)).isEqualTo(entities.get(i));
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatever_stands_in_an_entity_comes_back(ExchangeFormat format) {
    long seed = 20_261_129;
    var random = new Random(seed);
    for (int round = 0; round < 2_000; round++) {
      Entity entity = drawn(random);
      assertThat(read(format, List.of(entity))).as("seed %d, round %d: %s", seed, round, EntityLine.of(entity)).containsExactly(entity);
    }
  }

  private static String text(Random random) {
    var text = new StringBuilder();
    for (int piece = random.nextInt(5); piece >= 0; piece--) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return text.toString();
  }

  private static List<String> texts(Random random) {
    var texts = new ArrayList<String>();
    for (int count = random.nextInt(3); count > 0; count--) {
      texts.add(text(random));
    }
    return texts;
  }

  private static <T> T one(Random random, T[] values) {
    return values[random.nextInt(values.length)];
  }

  private static Map<Language, String> labels(Random random) {
    return random.nextBoolean() ? Map.of() : Map.of(one(random, Language.values()), text(random));
  }

  private static Optional<String> maybe(Random random) {
    return random.nextBoolean() ? Optional.empty() : Optional.of(text(random));
  }

  private static Entity drawn(Random random) {
    var garbles = new ArrayList<Garble>();
    for (String surface : texts(random)) {
      Optional<Language> language = random.nextBoolean() ? Optional.empty() : Optional.of(one(random, Language.values()));
      Optional<Risk> risk = random.nextBoolean() ? Optional.empty() : Optional.of(one(random, Risk.values()));
      garbles.add(new Garble(surface, one(random, Mechanism.values()), random.nextBoolean() ? "" : "奥", language, maybe(random), risk));
    }
    var drawn =
        new Entity(
            random.nextBoolean() ? "36kr" : "a-" + random.nextInt(100),
            one(random, EntityType.values()),
            "N" + text(random),
            maybe(random),
            labels(random),
            labels(random),
            Map.of(),
            labels(random),
            texts(random),
            random.nextBoolean() ? Optional.empty() : Optional.of("Q" + (1 + random.nextInt(99))),
            maybe(random),
            texts(random),
            random.nextBoolean() ? List.of() : List.of(new Role("openai", "ceo", "2019", "")),
            texts(random),
            texts(random),
            Optional.empty(),
            garbles,
            texts(random),
            texts(random),
            texts(random));
    // What a line of JSON makes of it: the wording of a garble without a language is a German one.
    return EntityJson.parse(EntityLine.of(drawn));
  }

  @Test
  void a_garble_is_added_and_struck_out_in_its_cell_and_the_details_of_the_others_stay() {
    Entity entity =
        EntityJson.parse(
            "{\"id\":\"c\",\"type\":\"term\",\"name\":\"cut-down\",\"de\":\"abgespeckt\",\"garbles\":["
                + "{\"surface\":\"kastriert\",\"how\":\"calque\",\"zh\":\"阉割\",\"lang\":\"de\"},"
                + "{\"surface\":\"entmannt\",\"how\":\"calque\"}]}");
    String edited = ExchangeFormat.CSV.write(List.of(entity)).replace("kastriert|entmannt", "kastriert|verstümmelt");
    Entity back = Importer.entities(edited, ImportFormat.CSV).getFirst();
    assertThat(back.garbles()).extracting(Garble::surface).containsExactly("kastriert", "verstümmelt");
    assertThat(back.garbles().getFirst()).isEqualTo(entity.garbles().getFirst());
  }

  @Test
  void a_term_base_says_which_terms_are_right() throws Exception {
    Entity kr = Knowledge.builtIn().entity("36kr").orElseThrow();
    String text = ExchangeFormat.TBX.write(List.of(kr));
    var factory = DocumentBuilderFactory.newDefaultNSInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    Document xml = factory.newDocumentBuilder().parse(new InputSource(new StringReader(text)));
    Element root = xml.getDocumentElement();
    assertThat(root.getNamespaceURI()).isEqualTo("urn:iso:std:iso:30042:ed-2");
    assertThat(root.getAttribute("type")).isEqualTo("TBX-Basic");
    NodeList concepts = root.getElementsByTagName("conceptEntry");
    assertThat(concepts.getLength()).isEqualTo(1);
    assertThat(((Element) concepts.item(0)).getAttribute("id")).isEqualTo("klartext.36kr");
    NodeList terms = root.getElementsByTagName("termSec");
    var said = new ArrayList<String>();
    for (int i = 0; i < terms.getLength(); i++) {
      Element term = (Element) terms.item(i);
      String language = ((Element) term.getParentNode()).getAttribute("xml:lang");
      said.add(language + " " + content(term, "term") + " " + content(term, "termNote"));
    }
    assertThat(said).contains("en 36Kr preferredTerm-admn-sts", "zh 36氪 preferredTerm-admn-sts");
  }

  private static String content(Element element, String name) {
    return element.getElementsByTagName(name).item(0).getTextContent();
  }
}

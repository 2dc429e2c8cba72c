package org.klartext.web.reconcile;

import java.io.IOException;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.klartext.knowledge.Entity;
import org.klartext.web.site.Site;

/** A small page on an entity, shown inside other pages. */
final class Preview {
  private static final List<Property> SHOWN =
      List.of(Property.CHINESE, Property.GERMAN, Property.FRENCH, Property.ROLE_AT, Property.WIKIDATA, Property.ARTICLES);
  private static final int FEW = 4;

  private Preview() {}

  static String of(Entity entity, Site site) throws IOException {
    Document page = Document.createShell("");
    page.outputSettings().prettyPrint(false);
    page.prependChild(new org.jsoup.nodes.DocumentType("html", "", ""));
    page.expectFirst("html").attr("lang", "en");
    page.title(entity.name());
    Element body = page.body();
    body.appendElement("h1").text(entity.name());
    body.appendElement("p").text(entity.type().code());
    Element facts = body.appendElement("dl");
    for (Property property : SHOWN) {
      List<String> values = property.of(entity, site).stream().limit(FEW).map(Preview::text).toList();
      if (!values.isEmpty()) {
        facts.appendElement("dt").text(property.title());
        facts.appendElement("dd").text(String.join(", ", values));
      }
    }
    return page.outerHtml();
  }

  private static String text(Property.Value value) {
    return switch (value) {
      case Property.Value.Text text -> text.text();
      case Property.Value.Count number -> Long.toString(number.number());
      case Property.Value.Other other -> other.entity().name();
    };
  }
}

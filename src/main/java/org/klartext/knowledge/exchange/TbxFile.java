package org.klartext.knowledge.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.klartext.knowledge.Entity;
import org.klartext.knowledge.Garble;
import org.klartext.knowledge.imports.ImportFormat;
import org.klartext.knowledge.imports.Importer;
import org.klartext.knowledge.imports.Rest;
import org.klartext.knowledge.imports.TbxConcept;
import org.klartext.language.Language;

/**
 * A concept an entity: the right names are preferred terms, other right forms admitted ones, garbles deprecated ones, Chinese
 * names the terms of {@code zh}. A name that no language has for itself stands as the English one.
 */
final class TbxFile {
  static final String HEAD =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">
        <tbxHeader>
          <fileDesc>
            <titleStmt><title>Knowledge of Klartext</title></titleStmt>
            <sourceDesc><p>Right names, and what machines made of them (deprecated terms)</p></sourceDesc>
          </fileDesc>
        </tbxHeader>
        <text>
          <body>
      """;
  static final String FOOT =
      """
          </body>
        </text>
      </tbx>
      """;

  private static final String PREFERRED = "preferredTerm-admn-sts";
  private static final String ADMITTED = "admittedTerm-admn-sts";
  private static final String DEPRECATED = "deprecatedTerm-admn-sts";
  private static final String ENGLISH = "en";
  private static final String CHINESE = "zh";

  private TbxFile() {}

  private record Term(String text, String status) {}

  static String concept(Entity entity) {
    List<Entity> read = Importer.entities(HEAD + concept(entity, "") + FOOT, ImportFormat.TBX);
    if (read.isEmpty()) {
      throw new IllegalStateException("cannot be written as a concept: " + entity);
    }
    return concept(entity, Rest.of(entity, read.getFirst()));
  }

  private static String concept(Entity entity, String note) {
    var xml = new StringBuilder();
    xml.append("      <conceptEntry id=\"").append(TbxConcept.ID_PREFIX).append(entity.id()).append("\">\n");
    xml.append("        <descrip type=\"subjectField\">").append(entity.type().code()).append("</descrip>\n");
    entity
        .wikidata()
        .ifPresent(
            item ->
                xml.append("        <xref type=\"externalCrossReference\" target=\"")
                    .append(TbxConcept.WIKIDATA)
                    .append(escaped(item))
                    .append("\">Wikidata</xref>\n"));
    if (!note.isEmpty()) {
      xml.append("        <note>").append(escaped(plain(note))).append("</note>\n");
    }
    terms(entity).forEach((language, terms) -> section(language, terms, xml));
    return xml.append("      </conceptEntry>\n").toString();
  }

  private static Map<String, Set<Term>> terms(Entity entity) {
    Map<String, Set<Term>> terms = new LinkedHashMap<>();
    add(terms, ENGLISH, entity.name(), PREFERRED);
    entity.aliases().forEach(alias -> add(terms, ENGLISH, alias, ADMITTED));
    for (Language language : Language.values()) {
      if (entity.labels().containsKey(language)) {
        add(terms, language.code(), entity.name(language), PREFERRED);
      }
    }
    for (Garble garble : entity.garbles()) {
      for (Language language : garble.language().map(List::of).orElse(List.of(Language.values()))) {
        add(terms, language.code(), garble.surface(), DEPRECATED);
      }
    }
    List<String> pivots = new ArrayList<>(entity.chinese());
    pivots.forEach(pivot -> add(terms, CHINESE, pivot, pivot.equals(pivots.getFirst()) ? PREFERRED : ADMITTED));
    return terms;
  }

  private static void add(Map<String, Set<Term>> terms, String language, String text, String status) {
    if (Rest.isListed(text) || status.equals(PREFERRED)) {
      terms.computeIfAbsent(language, key -> new LinkedHashSet<>()).add(new Term(text, status));
    }
  }

  private static void section(String language, Set<Term> terms, StringBuilder xml) {
    xml.append("        <langSec xml:lang=\"").append(language).append("\">\n");
    for (Term term : terms) {
      xml.append("          <termSec>\n            <term>").append(escaped(term.text())).append("</term>\n");
      xml.append("            <termNote type=\"administrativeStatus\">").append(term.status()).append("</termNote>\n");
      xml.append("          </termSec>\n");
    }
    xml.append("        </langSec>\n");
  }

  /** As character data of XML 1.0, which has no room for some characters: those are left out, and stand in the note. */
  private static String escaped(String text) {
    var escaped = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                case '"' -> escaped.append("&quot;");
                default -> {
                  if (isAllowed(c)) {
                    escaped.appendCodePoint(c);
                  }
                }
              }
            });
    return escaped.toString();
  }

  /** JSON without the characters that XML has no room for. */
  private static String plain(String json) {
    var plain = new StringBuilder();
    json.codePoints()
        .forEach(
            c -> {
              if (isAllowed(c)) {
                plain.appendCodePoint(c);
              } else {
                plain.append(String.format(Locale.ROOT, "\\u%04x", c));
              }
            });
    return plain.toString();
  }

  private static boolean isAllowed(int c) {
    return c == '\t' || c == '\n' || c >= ' ' && c <= '\ud7ff' || c >= '\ue000' && c <= '\ufffd' || c > '\uffff';
  }
}

package org.klartext.export;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.klartext.article.Article;
import org.klartext.export.ExportFormat.ArticleWriter;
import org.klartext.export.ExportOptions.EntityNames;
import org.klartext.export.ExportOptions.TextLayer;
import org.klartext.export.Interleaving.Visitor;
import org.klartext.knowledge.EntityType;
import org.klartext.record.CleanArticle;
import org.klartext.resolve.Mention;
import org.klartext.text.Cause;
import org.klartext.text.Edit;

/**
 * TEI P5: a corpus with an article a {@code TEI}, both layers in one text.
 *
 * <pre>
 * Der OpenAI-Chef &lt;choice&gt;&lt;sic&gt;Ultraman&lt;/sic&gt;&lt;corr cert="0.98" resp="#klartext"&gt;&lt;persName
 * ref="klartext:sam-altman"&gt;Altman&lt;/persName&gt;&lt;/corr&gt;&lt;/choice&gt; sprach.
 * </pre>
 *
 * <p>The text of an {@code ab} with every {@code choice} read as its {@code sic} is the source, as its {@code corr} the
 * clean text, white space included. A character that XML cannot hold is {@code <g n="U+0001"/>}.
 */
final class TeiFormat implements ExportFormat {
  private static final String CORPUS_HEADER =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <teiCorpus xmlns="http://www.tei-c.org/ns/1.0" version="4.9.0">
      <teiHeader>
      <fileDesc>
      <titleStmt><title>News made clear by Klartext</title><respStmt xml:id="klartext"><resp>Corrected by machine; \
      cert is the probability that a correction is right</resp><name>Klartext</name></respStmt></titleStmt>
      <publicationStmt><p>Exported by Klartext.</p></publicationStmt>
      <sourceDesc><p>News that a machine translated; each article names its source.</p></sourceDesc>
      </fileDesc>
      <encodingDesc>
      <listPrefixDef><prefixDef ident="klartext" matchPattern="(.+)" replacementPattern="#$1"><p>Ids of entities in the \
      knowledge of Klartext.</p></prefixDef></listPrefixDef>
      </encodingDesc>
      </teiHeader>
      """;

  @Override
  public String name() {
    return "tei";
  }

  @Override
  public String description() {
    return "TEI P5 with choice/sic/corr and names, one corpus";
  }

  @Override
  public Packing packing() {
    return Packing.STREAM;
  }

  @Override
  public ArticleWriter stream(OutputStream out, ExportOptions options) throws IOException {
    print(out, CORPUS_HEADER);
    return new ArticleWriter() {
      @Override
      public void write(CleanArticle article) throws IOException {
        print(out, article(options.applied(article), options));
      }

      @Override
      public void close() throws IOException {
        print(out, "</teiCorpus>\n");
      }
    };
  }

  private static String article(CleanArticle clean, ExportOptions options) {
    Article article = clean.article();
    String language = article.language().code();
    var tei = new StringBuilder("<TEI>\n<teiHeader>\n<fileDesc>\n");
    tei.append("<titleStmt><title>").append(Markup.escaped(clean.heading())).append("</title></titleStmt>\n");
    tei.append("<publicationStmt><p>Exported by Klartext.</p></publicationStmt>\n<sourceDesc><bibl>");
    article.title().ifPresent(title -> tei.append("<title>").append(Markup.escaped(title)).append("</title>"));
    article.outlet().ifPresent(outlet -> tei.append("<publisher>").append(Markup.escaped(outlet)).append("</publisher>"));
    article.date().ifPresent(date -> tei.append("<date when=\"").append(date).append("\"/>"));
    tei.append("<idno type=\"id\">").append(Markup.escaped(article.id())).append("</idno>");
    tei.append("<idno type=\"path\">").append(Markup.escaped(article.path())).append("</idno>");
    tei.append("</bibl></sourceDesc>\n</fileDesc>\n");
    tei.append("<profileDesc><langUsage><language ident=\"").append(language).append("\"/></langUsage></profileDesc>\n");
    tei.append("</teiHeader>\n<text xml:lang=\"").append(language).append("\"><body><ab xml:space=\"preserve\">");
    LayerText layer = LayerText.of(clean, TextLayer.CLEAN);
    new Interleaving(layer, clean.text().edits())
        .walk(0, layer.text().length(), new Writer(tei, options.entities() == EntityNames.CANONICAL));
    return tei.append("</ab></body></text>\n</TEI>\n").toString();
  }

  private static void print(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Writes the text. */
  private record Writer(StringBuilder tei, boolean named) implements Visitor {
    @Override
    public void text(String text) {
      tei.append(Markup.escaped(text, c -> "<g n=\"U+%04X\"/>".formatted(c)));
    }

    @Override
    public void begin(Edit edit) {
      Cause cause = edit.weakestCause();
      tei.append("<choice><sic>");
      text(edit.before());
      tei.append("</sic><corr type=\"").append(Markup.escaped(cause.rule().replaceAll("\\s+", "_")));
      tei.append("\" cert=\"").append(number(cause.confidence())).append("\" resp=\"#klartext\">");
    }

    @Override
    public void end(Edit edit) {
      tei.append("</corr></choice>");
    }

    @Override
    public void begin(Mention mention) {
      tei.append('<').append(element(mention.type())).append(" type=\"").append(mention.type().code());
      tei.append("\" subtype=\"").append(mention.status().code());
      if (named) {
        tei.append("\" key=\"").append(Markup.escaped(mention.name()));
      }
      tei.append("\" ref=\"klartext:").append(Markup.escaped(mention.entity()));
      tei.append("\" cert=\"").append(number(mention.confidence())).append("\" resp=\"#klartext\">");
    }

    @Override
    public void end(Mention mention) {
      tei.append("</").append(element(mention.type())).append('>');
    }

    private static String element(EntityType type) {
      return switch (type) {
        case PERSON -> "persName";
        case COMPANY, ORG, CLUB, MEDIA -> "orgName";
        case PLACE -> "placeName";
        case TERM -> "term";
        case PRODUCT, WORK, FICTIONAL, EVENT, COMMON -> "name";
      };
    }

    private static String number(double probability) {
      return new BigDecimal(String.valueOf(probability)).toPlainString();
    }
  }
}

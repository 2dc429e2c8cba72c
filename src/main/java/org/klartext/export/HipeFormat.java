package org.klartext.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.klartext.article.Article;
import org.klartext.export.LayerText.Place;
import org.klartext.export.Tokens.Token;
import org.klartext.knowledge.EntityType;
import org.klartext.record.CleanArticle;
import org.klartext.resolve.Mention;
import org.klartext.resolve.Status;

/**
 * The columns of HIPE-2022, a token a line: named entities in IOB, and what each is linked to.
 *
 * <pre>
 * Altman     B-pers  O  _  O  O  O  sam-altman  _  NoSpaceAfter
 * </pre>
 *
 * <p>The link is the entity's id; a mention in doubt is linked to {@code NIL}. A mention that covers part of a token, as of
 * a German compound, says which: {@code Partial-0:6}, in code points of the token; of two in one token the first is told. Terms and ordinary things are no named
 * entities.
 */
final class HipeFormat implements ExportFormat {
  private static final String COLUMNS =
      "TOKEN\tNE-COARSE-LIT\tNE-COARSE-METO\tNE-FINE-LIT\tNE-FINE-METO\tNE-FINE-COMP\tNE-NESTED\tNEL-LIT\tNEL-METO\tMISC\n";

  @Override
  public String name() {
    return "conll";
  }

  @Override
  public String description() {
    return "tokens with named entities and links, the columns of HIPE-2022";
  }

  @Override
  public Packing packing() {
    return Packing.STREAM;
  }

  @Override
  public ArticleWriter stream(OutputStream out, ExportOptions options) throws IOException {
    print(out, COLUMNS);
    return article -> print(out, document(article, options));
  }

  private static String document(CleanArticle clean, ExportOptions options) {
    Article article = clean.article();
    LayerText layer = LayerText.of(clean, options);
    var out = new StringBuilder();
    comment(out, "document_id", article.id());
    article.date().ifPresent(date -> comment(out, "date", date.toString()));
    comment(out, "language", article.language().code());
    comment(out, "dataset", "klartext");
    comment(out, "document_type", "newspaper");
    var tokens = new Tokens(layer.text(), article.language().locale());
    List<Place> places = new ArrayList<>(layer.disjoint());
    places.removeIf(place -> tag(place.mention().type()).isEmpty());
    int next = 0;
    for (int i = 0; i < tokens.all().size(); i++) {
      Token token = tokens.all().get(i);
      while (next < places.size() && places.get(next).end() <= token.start()) {
        next++;
      }
      boolean named = next < places.size() && token.overlaps(places.get(next).start(), places.get(next).end());
      line(out, tokens, i, named ? Optional.of(places.get(next)) : Optional.empty(), options);
    }
    return out.append('\n').toString();
  }

  private static void comment(StringBuilder out, String key, String value) {
    out.append("# hipe2022:").append(key).append(" = ").append(value.replaceAll("\\s+", " ")).append('\n');
  }

  private static void line(StringBuilder out, Tokens tokens, int number, Optional<Place> place, ExportOptions options) {
    Token token = tokens.all().get(number);
    String form = tokens.form(token);
    var flags = new ArrayList<String>();
    out.append(form);
    if (place.isPresent()) {
      Mention mention = place.get().mention();
      boolean first = number == 0 || !tokens.all().get(number - 1).overlaps(place.get().start(), place.get().end());
      String link = mention.status() == Status.UNSURE ? "NIL" : options.label(mention).replaceAll("\\s+", "_");
      out.append(first ? "\tB-" : "\tI-").append(tag(mention.type())).append("\tO\t_\tO\tO\tO\t").append(link).append("\t_\t");
      partial(token, form, place.get()).ifPresent(flags::add);
    } else {
      out.append("\tO\tO\t_\tO\tO\tO\t_\t_\t");
    }
    String gap = tokens.gapAfter(number);
    if (gap.isEmpty()) {
      flags.add("NoSpaceAfter");
    }
    if (gap.contains("\n")) {
      flags.add("EndOfLine");
    }
    if (tokens.endsSentence(number)) {
      flags.add("EndOfSentence");
    }
    out.append(flags.isEmpty() ? "_" : String.join("|", flags)).append('\n');
  }

  private static Optional<String> partial(Token token, String form, Place place) {
    int from = Math.max(place.start(), token.start()) - token.start();
    int to = Math.min(place.end(), token.end()) - token.start();
    return from == 0 && to == form.length()
        ? Optional.empty()
        : Optional.of("Partial-" + form.codePointCount(0, from) + ":" + form.codePointCount(0, to));
  }

  /** The coarse type; empty for what is no named entity. */
  private static String tag(EntityType type) {
    return switch (type) {
      case PERSON, FICTIONAL -> "pers";
      case COMPANY, ORG, CLUB, MEDIA -> "org";
      case PLACE -> "loc";
      case PRODUCT, WORK -> "prod";
      case EVENT, COMMON, TERM -> "";
    };
  }

  private static void print(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }
}

package org.klartext.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.klartext.export.ExportOptions.TextLayer;
import org.klartext.export.LayerText.Place;
import org.klartext.export.Tokens.Token;
import org.klartext.record.CleanArticle;

/**
 * CoNLL-U: the tokens of the source, with what each should read.
 *
 * <pre>
 * 3  Step  _  _  _  Typo=Yes  _  _  _  CorrectForm=StepFun|Entity=B-stepfun|TokenRange=12:16
 * 4  Star  _  _  _  Typo=Yes  _  _  _  CorrectForm=_|Entity=I-stepfun|SpaceAfter=No|TokenRange=17:21
 * </pre>
 *
 * <p>Where several tokens became one text, the first has it and the others have none. {@code TokenRange} counts code points
 * of the source. No tags, no tree: for a parser to fill in.
 */
final class ConlluFormat implements ExportFormat {
  @Override
  public String name() {
    return "conllu";
  }

  @Override
  public String description() {
    return "CoNLL-U: the source's tokens with CorrectForm";
  }

  @Override
  public Packing packing() {
    return Packing.STREAM;
  }

  @Override
  public ArticleWriter stream(OutputStream out, ExportOptions options) {
    return article ->
        out.write(new Document(options.applied(article), options).text().getBytes(StandardCharsets.UTF_8));
  }

  /** One article. */
  private static final class Document {
    private final CleanArticle clean;
    private final ExportOptions options;
    private final LayerText source;
    private final List<Place> places;
    private final Tokens tokens;
    private final List<List<String>> corrections;
    private final StringBuilder out = new StringBuilder();
    private int nextPlace;

    Document(CleanArticle clean, ExportOptions options) {
      this.clean = clean;
      this.options = options;
      source = LayerText.of(clean, TextLayer.SOURCE);
      places = source.disjoint();
      tokens = new Tokens(source.text(), clean.article().language().locale());
      corrections = Corrections.of(tokens, source.text(), clean.text().edits());
    }

    String text() {
      out.append("# newdoc id = ").append(oneLine(clean.article().id())).append('\n');
      int sentence = 1;
      int from = 0;
      for (int i = 0; i < tokens.all().size(); i++) {
        if (tokens.endsSentence(i)) {
          sentence(sentence++, from, i + 1);
          from = i + 1;
        }
      }
      return out.toString();
    }

    private void sentence(int number, int from, int to) {
      out.append("# sent_id = ").append(oneLine(clean.article().id())).append('-').append(number).append("\n# text = ");
      for (int i = from; i < to; i++) {
        out.append(tokens.form(tokens.all().get(i))).append(i + 1 < to && !tokens.gapAfter(i).isEmpty() ? " " : "");
      }
      out.append('\n');
      for (int i = from; i < to; i++) {
        token(i, i - from + 1);
      }
      out.append('\n');
    }

    private void token(int index, int number) {
      Token token = tokens.all().get(index);
      var misc = new ArrayList<String>(corrections.get(index));
      boolean wrong = misc.stream().anyMatch(feature -> feature.startsWith("Correct"));
      entity(index).ifPresent(misc::add);
      String gap = tokens.gapAfter(index);
      if (gap.isEmpty()) {
        misc.add("SpaceAfter=No");
      } else if (!gap.equals(" ")) {
        misc.add("SpacesAfter=" + Corrections.escaped(gap));
      }
      misc.add("TokenRange=" + source.unit().toCodePoint(token.start()) + ":" + source.unit().toCodePoint(token.end()));
      out.append(number).append('\t').append(tokens.form(token)).append("\t_\t_\t_\t");
      out.append(wrong ? "Typo=Yes" : "_").append("\t_\t_\t_\t").append(String.join("|", misc)).append('\n');
    }

    private Optional<String> entity(int index) {
      Token token = tokens.all().get(index);
      while (nextPlace < places.size() && places.get(nextPlace).end() <= token.start()) {
        nextPlace++;
      }
      if (nextPlace == places.size() || !token.overlaps(places.get(nextPlace).start(), places.get(nextPlace).end())) {
        return Optional.empty();
      }
      Place place = places.get(nextPlace);
      boolean first = index == 0 || !tokens.all().get(index - 1).overlaps(place.start(), place.end());
      return Optional.of("Entity=" + (first ? "B-" : "I-") + Corrections.escaped(options.label(place.mention())));
    }

    private static String oneLine(String text) {
      return text.replaceAll("\\s+", "_");
    }
  }
}

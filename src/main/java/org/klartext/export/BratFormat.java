package org.klartext.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.klartext.export.LayerText.Place;
import org.klartext.knowledge.EntityType;
import org.klartext.record.CleanArticle;
import org.klartext.resolve.Mention;
import org.klartext.resolve.Status;

/**
 * Standoff files for brat: the text, and an {@code .ann} beside it with the mentions, their entities and their status.
 *
 * <pre>
 * T1   Person 12 18    Altman
 * N1   Reference T1 klartext:sam-altman    Sam Altman
 * A1   Status T1 applied
 * #1   AnnotatorNotes T1   was: Ultraman (homograph, 奥特曼) 0.98
 * </pre>
 *
 * <p>Offsets are code points, as brat counts. A mention that goes over a line end has a fragment a line.
 */
final class BratFormat implements ExportFormat {
  @Override
  public String name() {
    return "brat";
  }

  @Override
  public String description() {
    return "standoff files for brat, in a folder";
  }

  @Override
  public Packing packing() {
    return Packing.FOLDER;
  }

  @Override
  public ArticleWriter folder(ArticleFiles files, ExportOptions options) throws IOException {
    try (OutputStream out = files.shared("annotation.conf")) {
      print(out, configuration());
    }
    return article -> write(article, files, options);
  }

  private static String configuration() {
    var types = new StringBuilder();
    for (EntityType type : EntityType.values()) {
      types.append(label(type)).append('\n');
    }
    var statuses = new StringBuilder();
    for (Status status : Status.values()) {
      statuses.append(statuses.isEmpty() ? "" : "|").append(status.code());
    }
    return """
        [entities]
        %s
        [relations]

        [events]

        [attributes]
        Status	Arg:<ENTITY>, Value:%s
        """
        .formatted(types, statuses);
  }

  private static void write(CleanArticle article, ArticleFiles files, ExportOptions options) throws IOException {
    LayerText layer = LayerText.of(article, options);
    try (ArticleFiles.Opened opened = files.of(article.article(), ".txt", ".ann")) {
      print(opened.streams().getFirst(), layer.text());
      var annotations = new StringBuilder();
      int number = 1;
      for (Place place : layer.places()) {
        String fragments = fragments(layer, place);
        if (!fragments.isEmpty()) {
          annotation(annotations, number++, place, fragments, layer.surface(place));
        }
      }
      print(opened.streams().getLast(), annotations.toString());
    }
  }

  private static void annotation(StringBuilder out, int number, Place place, String fragments, String surface) {
    Mention mention = place.mention();
    String text = Stream.of(surface.split("\n")).filter(line -> !line.isEmpty()).collect(Collectors.joining(" "));
    out.append("T%d\t%s %s\t%s\n".formatted(number, label(mention.type()), fragments, text));
    out.append("N%d\tReference T%d klartext:%s\t%s\n".formatted(number, number, mention.entity(), mention.name()));
    out.append("A%d\tStatus T%d %s\n".formatted(number, number, mention.status().code()));
    if (mention.status() != Status.KEPT) {
      out.append(
          String.format(
              Locale.ROOT,
              "#%d\tAnnotatorNotes T%d\t%s %s (%s%s) %.2f\n",
              number,
              number,
              mention.status() == Status.APPLIED ? "was:" : "perhaps:",
              oneLine(mention.status() == Status.APPLIED ? mention.surface() : mention.name()),
              mention.mechanism().code(),
              mention.pivot().isEmpty() ? "" : ", " + mention.pivot(),
              mention.confidence()));
    }
  }

  /** {@code 12 18}, or {@code 12 18;19 25} where a line ends in between; empty if nothing but line ends is left. */
  private static String fragments(LayerText layer, Place place) {
    var fragments = new StringBuilder();
    int from = place.start();
    while (from < place.end()) {
      int lineEnd = layer.text().indexOf('\n', from);
      int to = lineEnd < 0 ? place.end() : Math.min(lineEnd, place.end());
      if (to > from) {
        fragments
            .append(fragments.isEmpty() ? "" : ";")
            .append(layer.unit().toCodePoint(from))
            .append(' ')
            .append(layer.unit().toCodePoint(to));
      }
      from = to + 1;
    }
    return fragments.toString();
  }

  private static String label(EntityType type) {
    return type.code().substring(0, 1).toUpperCase(Locale.ROOT) + type.code().substring(1);
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ");
  }

  private static void print(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }
}

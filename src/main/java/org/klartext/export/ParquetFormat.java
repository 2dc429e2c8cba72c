package org.klartext.export;

import com.jerolba.carpet.CarpetWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.klartext.article.Article;
import org.klartext.export.ExportFormat.ArticleWriter;
import org.klartext.record.CleanArticle;
import org.klartext.resolve.Mention;
import org.klartext.text.Cause;
import org.klartext.text.CodePoints;

/**
 * A Parquet file, an article a row, its edits and mentions as nested columns. Offsets are code points.
 *
 * <p>In DuckDB: {@code select m.name, count(*) from (select unnest(mentions) m from 'clean.parquet') group by all}.
 */
final class ParquetFormat implements ExportFormat {
  /** Bytes of a row group, which is held in memory until it is written. */
  private static final int ROW_GROUP = 16 << 20;

  @Override
  public String name() {
    return "parquet";
  }

  @Override
  public String description() {
    return "columns for DuckDB, Spark or pandas, an article a row, edits and mentions nested";
  }

  @Override
  public Packing packing() {
    return Packing.STREAM;
  }

  @Override
  public ArticleWriter stream(OutputStream out, ExportOptions options) throws IOException {
    var writer =
        new CarpetWriter.Builder<>(new Unclosed(out), Row.class)
            .withRowGroupSize(ROW_GROUP)
            .withBloomFilterEnabled(false)
            .build();
    return new ArticleWriter() {
      @Override
      public void write(CleanArticle article) throws IOException {
        writer.write(Row.of(options.applied(article)));
      }

      @Override
      public void close() throws IOException {
        writer.close();
      }
    };
  }

  /** The stream stays open for whoever gave it. */
  private static final class Unclosed extends OutputStream {
    private final OutputStream out;

    Unclosed(OutputStream out) {
      this.out = out;
    }

    @Override
    public void write(int b) throws IOException {
      out.write(b);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
      out.write(bytes, from, count);
    }
  }

  /** An article as a row; unknown facts are null there. */
  record Row(
      String id,
      String path,
      String language,
      @Nullable String title,
      @Nullable LocalDate date,
      @Nullable String outlet,
      double garble_score,
      String source,
      String text,
      List<EditRow> edits,
      List<MentionRow> mentions) {

    static Row of(CleanArticle clean) {
      Article article = clean.article();
      var inSource = CodePoints.of(article.source().value());
      var inClean = CodePoints.of(clean.text().clean());
      var edits = new ArrayList<EditRow>();
      Shift.of(clean.text().edits()).forEach(placed -> edits.add(EditRow.of(placed, inSource, inClean)));
      var mentions = new ArrayList<MentionRow>();
      clean.mentions().forEach(mention -> mentions.add(MentionRow.of(mention, inSource, inClean)));
      return new Row(
          article.id(),
          article.path(),
          article.language().code(),
          article.title().orElse(null),
          article.date().orElse(null),
          article.outlet().orElse(null),
          clean.garbleScore(),
          article.source().value(),
          clean.text().clean(),
          edits,
          mentions);
    }
  }

  /** An edit. */
  record EditRow(
      String rule,
      String stage,
      int source_start,
      int source_end,
      int clean_start,
      int clean_end,
      String from,
      String to,
      double confidence,
      String why) {

    static EditRow of(Shift.Placed placed, CodePoints inSource, CodePoints inClean) {
      Cause cause = placed.edit().weakestCause();
      return new EditRow(
          cause.rule(),
          cause.stage(),
          inSource.toCodePoint(placed.edit().start()),
          inSource.toCodePoint(placed.edit().end()),
          inClean.toCodePoint(placed.cleanStart()),
          inClean.toCodePoint(placed.cleanEnd()),
          placed.edit().before(),
          placed.edit().after(),
          cause.confidence(),
          cause.why());
    }
  }

  /** A mention. */
  record MentionRow(
      String entity,
      String name,
      String type,
      String surface,
      int source_start,
      int source_end,
      int clean_start,
      int clean_end,
      String written,
      String mechanism,
      String pivot,
      String status,
      double confidence) {

    static MentionRow of(Mention mention, CodePoints inSource, CodePoints inClean) {
      return new MentionRow(
          mention.entity(),
          mention.name(),
          mention.type().code(),
          mention.surface(),
          inSource.toCodePoint(mention.source().start()),
          inSource.toCodePoint(mention.source().end()),
          inClean.toCodePoint(mention.clean().start()),
          inClean.toCodePoint(mention.clean().end()),
          mention.written(),
          mention.mechanism().code(),
          mention.pivot(),
          mention.status().code(),
          mention.confidence());
    }
  }
}

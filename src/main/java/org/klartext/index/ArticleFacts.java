package org.klartext.index;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.klartext.index.schema.Schema;
import org.klartext.record.CleanArticle;
import org.klartext.resolve.Mention;
import org.klartext.text.Cause;
import org.klartext.text.Edit;

/**
 * Facts about an article that are not read off it at once.
 *
 * <p>An outlet may be garbled like any name: it is found as it was read, and counted under the name put right.
 *
 * @param outlet the name put right
 * @param outletsRead as it was read, in small letters, where that is something else
 */
record ArticleFacts(Optional<String> outlet, List<String> outletsRead) {
  static ArticleFacts of(CleanArticle clean) {
    Optional<String> read = clean.article().outlet();
    Optional<String> name = read.map(outlet -> clean.outlet().orElse(outlet));
    boolean isRight = name.isEmpty() || name.get().equalsIgnoreCase(read.orElseThrow());
    return new ArticleFacts(name, isRight ? List.of() : List.of(read.orElseThrow().toLowerCase(Locale.ROOT)));
  }

  /** Gives the field and value of each mention and edit, as often as they stand there. */
  static void forEach(CleanArticle clean, BiConsumer<String, String> sink) {
    for (Mention mention : clean.mentions()) {
      sink.accept(Schema.ENTITY, mention.entity());
      sink.accept(Schema.MECHANISM, mention.mechanism().code());
      sink.accept(Schema.STATUS, mention.status().code());
      sink.accept(Schema.MENTION, MentionTerm.of(mention).term());
      DoubtTerm.of(mention).ifPresent(doubt -> sink.accept(Schema.DOUBT, doubt.term()));
    }
    for (Edit edit : clean.text().edits()) {
      Cause cause = edit.weakestCause();
      sink.accept(Schema.RULE, cause.rule());
      sink.accept(Schema.STAGE, cause.stage());
    }
  }
}

package org.klartext.normalize;

import java.util.List;
import org.klartext.article.Article;
import org.klartext.resolve.Mention;
import org.klartext.text.EditScript;
import org.klartext.text.SourceSpan;

/** One step of the pipeline: a pure function from text to proposed changes. Safe for use by many threads. */
public interface Stage {
  /** The name that stands in records, such as {@code typography}. */
  String name();

  Proposal propose(Input input);

  /**
   * What a stage sees.
   *
   * @param text what the stages before it made
   * @param article where the text came from
   * @param foreign places in {@code text} that are in a language Klartext does not repair, in order
   * @param repairs how many edits the stages before it made
   */
  record Input(String text, Article article, List<SourceSpan> foreign, int repairs) {
    public boolean isForeign(int start, int end) {
      for (SourceSpan span : foreign) {
        if (span.start() < end && start < span.end()) {
          return true;
        }
      }
      return false;
    }
  }

  /**
   * What a stage proposes.
   *
   * @param script its changes to the text it saw
   * @param mentions entities it found; their source spans are offsets in the text it saw, their clean spans in what its
   *     script makes of it
   */
  record Proposal(EditScript script, List<Mention> mentions) {
    public static Proposal of(EditScript script) {
      return new Proposal(script, List.of());
    }
  }
}

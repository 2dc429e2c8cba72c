package org.klartext.web.pages;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.klartext.record.CleanArticle;
import org.klartext.resolve.Candidate;
import org.klartext.web.pages.MarkedText.Row;

/**
 * What the templates of an article show, one of the index or one that was typed in.
 *
 * @param frame around it
 * @param title as it should read
 * @param clean the article
 * @param rows its paragraphs
 * @param legend how many marks of each kind there are
 * @param whys an explanation for each mark
 * @param judgements what people judged of it
 * @param isStored whether it is in the index and can be judged
 * @param back the result it was found in, if it was
 */
record ArticlePage(
    Frame frame,
    String title,
    CleanArticle clean,
    List<Row> rows,
    Map<MarkKind, Long> legend,
    List<Why> whys,
    List<JudgementView> judgements,
    boolean isStored,
    Optional<Address> back) {
  /**
   * Why something is marked.
   *
   * @param mark what
   * @param sentence why, in the language of the interface; empty where only the causes say it
   * @param entity the card of what is meant, if something is
   * @param others what else it may mean
   * @param previous the mark before, if there is one
   * @param next the mark after, if there is one
   */
  record Why(
      Mark mark, String sentence, Optional<Address> entity, List<Other> others, String previous, String next) {
    /** Of a rule that can be told to leave this article alone. */
    String rule() {
      return mark.causes().isEmpty() ? "" : mark.causes().getLast().rule();
    }
  }

  /** Another reading, with its name. */
  record Other(Candidate candidate, String name, Address address) {}

  /**
   * A judgement that holds here.
   *
   * @param id in the ledger
   * @param verdict the key of what was said
   * @param what was judged
   * @param scope the key of where it holds
   * @param signature who and when
   * @param why in the person's words; may be empty
   */
  record JudgementView(String id, String verdict, String what, String scope, String signature, String why) {}

  boolean mayJudge() {
    return isStored && frame.mayChange();
  }

  String language() {
    return clean.article().language().code();
  }

  long changes() {
    return whys.stream().filter(why -> why.mark().isChange()).count();
  }

  long doubts() {
    return whys.stream().filter(why -> why.mark().isDoubt()).count();
  }

  long rights() {
    return whys.stream().filter(why -> why.mark().isRight()).count();
  }
}

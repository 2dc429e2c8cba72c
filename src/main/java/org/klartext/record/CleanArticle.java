package org.klartext.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.klartext.article.Article;
import org.klartext.resolve.Mention;
import org.klartext.resolve.Status;
import org.klartext.text.CleanSpan;
import org.klartext.text.Edit;
import org.klartext.text.NormalizedText;
import org.klartext.text.Reach;
import org.klartext.text.SourceSpan;
import org.klartext.text.Undone;

/**
 * An article made clear: what flows from the pipeline into the index and out to every reader. Made once.
 *
 * @param article as it was read
 * @param text the source, each stage's edits, the clean text
 * @param mentions entities in the order they stand in the source
 * @param garbleScore share of the source's characters that stood in garbled places, boilerplate left out, in [0, 1]
 * @param outlet by its right name, where that is known; else as it was read
 */
public record CleanArticle(
    Article article, NormalizedText text, List<Mention> mentions, double garbleScore, Optional<String> outlet) {
  private static final String NAMES = "names";

  public CleanArticle {
    if (!(garbleScore >= 0 && garbleScore <= 1)) {
      throw new IllegalArgumentException("garble score " + garbleScore + " of " + article.id() + " is not in [0, 1]");
    }
    if (!text.source().equals(article.source())) {
      throw new IllegalArgumentException("the clean text of " + article.id() + " was made from another source");
    }
    mentions = List.copyOf(mentions);
  }

  /** An article whose outlet is called as a mention put right has it, or as it was read. */
  public CleanArticle(Article article, NormalizedText text, List<Mention> mentions, double garbleScore) {
    this(article, text, mentions, garbleScore, article.outlet().map(read -> rightName(read, mentions)));
  }

  private static String rightName(String read, List<Mention> mentions) {
    return mentions.stream()
        .filter(mention -> mention.status() == Status.APPLIED && mention.surface().equalsIgnoreCase(read))
        .map(Mention::name)
        .findFirst()
        .orElse(read);
  }

  /** The title: as it reads in the clean text where the source begins with it, else as it was read. */
  public Optional<String> title() {
    return article
        .title()
        .map(
            read ->
                article.source().value().strip().startsWith(read)
                    ? text.clean().strip().lines().findFirst().orElse(read)
                    : read);
  }

  /** What the article is called: its title or, where it has none, its path. */
  public String heading() {
    return title().orElse(article.path());
  }

  /**
   * The article as it is without some of its edits, and without those made over them. A mention whose name no longer
   * stands where it was written is a doubt again. The garble score stays: it is a fact about the source.
   *
   * <p>Without {@code names.homograph}: {@code "OpenAI-Chef Altman"} → {@code "OpenAI-Chef Ultraman"}, and the mention of
   * Sam Altman is {@link Status#UNSURE}.
   *
   * @param chosen takes a stage's name and one of its edits
   */
  public CleanArticle without(BiPredicate<String, Edit> chosen) {
    Undone undone = text.without(chosen);
    if (undone.text().equals(text)) {
      return this;
    }
    var moved = new ArrayList<Mention>(mentions.size());
    for (Mention mention : mentions) {
      moved.add(moved(mention, undone));
    }
    return new CleanArticle(article, undone.text(), moved, garbleScore, outlet);
  }

  /**
   * The edits that put mentions right.
   *
   * @param chosen which mentions
   * @return edits of the stage {@code names}, in order
   */
  public List<Edit> nameEdits(Predicate<Mention> chosen) {
    var found = new ArrayList<Edit>();
    for (int i = 0; i < text.stages().size(); i++) {
      if (text.stages().get(i).stage().equals(NAMES)) {
        var before = new NormalizedText(text.source(), text.stages().subList(0, i));
        List<CleanSpan> places =
            mentions.stream()
                .filter(mention -> mention.status() == Status.APPLIED && chosen.test(mention))
                .map(mention -> before.toClean(mention.source(), Reach.TIGHT))
                .toList();
        for (Edit edit : text.stages().get(i).script().edits()) {
          if (places.stream().anyMatch(new CleanSpan(edit.start(), edit.end())::overlaps)) {
            found.add(edit);
          }
        }
      }
    }
    return found;
  }

  /**
   * The article without what one thing did to it.
   *
   * @param what a stage ({@code typography}), a rule ({@code names.homograph}) or an entity ({@code sam-altman})
   */
  public CleanArticle without(String what) {
    List<Edit> names = nameEdits(mention -> mention.entity().equals(what));
    return without(
        (stage, edit) ->
            stage.equals(what)
                || edit.causes().stream().anyMatch(cause -> cause.rule().equals(what))
                || stage.equals(NAMES) && names.contains(edit));
  }

  private static Mention moved(Mention mention, Undone undone) {
    var before = new SourceSpan(mention.clean().start(), mention.clean().end());
    CleanSpan after = undone.change().toClean(before, Reach.TIGHT);
    String stands = after.in(undone.text().clean());
    if (mention.status() != Status.APPLIED || stands.equals(mention.written())) {
      return mention.at(mention.source(), after).as(mention.status(), stands);
    }
    CleanSpan surface = undone.text().toClean(mention.source(), Reach.TIGHT);
    return mention.at(mention.source(), surface).as(Status.UNSURE, surface.in(undone.text().clean()));
  }
}

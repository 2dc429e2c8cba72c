package org.klartext.normalize;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.klartext.article.Article;
import org.klartext.record.CleanArticle;
import org.klartext.resolve.Mention;
import org.klartext.text.CleanSpan;
import org.klartext.text.NormalizedText;
import org.klartext.text.NormalizedText.StageScript;
import org.klartext.text.Reach;
import org.klartext.text.SourceSpan;

/** Runs each stage once, in order. Safe for use by many threads. */
public final class Pipeline {
  private final List<Stage> stages;
  private final Optional<OutletNames> outlets;

  public Pipeline(List<Stage> stages) {
    this(stages, Optional.empty());
  }

  Pipeline(List<Stage> stages, Optional<OutletNames> outlets) {
    this.stages = List.copyOf(stages);
    this.outlets = outlets;
  }

  public List<Stage> stages() {
    return stages;
  }

  public CleanArticle run(Article article) {
    var scripts = new ArrayList<StageScript>(stages.size());
    var mentions = List.<Mention>of();
    String text = article.source().value();
    List<SourceSpan> foreign = article.foreign();
    int repairs = 0;
    for (Stage stage : stages) {
      Stage.Proposal proposal = stage.propose(new Stage.Input(text, article, foreign, repairs));
      text = proposal.script().apply(text);
      repairs += proposal.script().edits().size();
      foreign = mapped(foreign, proposal);
      if (!proposal.mentions().isEmpty()) {
        mentions = inSource(proposal.mentions(), new NormalizedText(article.source(), scripts), article);
      }
      scripts.add(new StageScript(stage.name(), proposal.script()));
    }
    var normalized = new NormalizedText(article.source(), scripts);
    return named(new CleanArticle(article, normalized, mentions, GarbleScore.of(normalized)));
  }

  /** An outlet that the text does not mention is called as it is known. */
  private CleanArticle named(CleanArticle clean) {
    Article article = clean.article();
    if (outlets.isEmpty() || !clean.outlet().equals(article.outlet())) {
      return clean;
    }
    return new CleanArticle(
        article,
        clean.text(),
        clean.mentions(),
        clean.garbleScore(),
        article.outlet().map(read -> outlets.get().rightName(read, article.language())));
  }

  private static List<SourceSpan> mapped(List<SourceSpan> spans, Stage.Proposal proposal) {
    if (spans.isEmpty() || proposal.script().isUnchanged()) {
      return spans;
    }
    var mapped = new ArrayList<SourceSpan>(spans.size());
    for (SourceSpan span : spans) {
      CleanSpan clean = proposal.script().toClean(span, Reach.TIGHT);
      mapped.add(new SourceSpan(clean.start(), clean.end()));
    }
    return mapped;
  }

  /** The mentions of the last stage, whose spans are offsets in what the stages before it made. */
  private static List<Mention> inSource(List<Mention> mentions, NormalizedText before, Article article) {
    var found = new ArrayList<Mention>(mentions.size());
    for (Mention mention : mentions) {
      var seen = new CleanSpan(mention.source().start(), mention.source().end());
      SourceSpan source = before.toSource(seen, Reach.TIGHT);
      found.add(
          new Mention(
              mention.entity(),
              mention.name(),
              mention.type(),
              source.in(article.source().value()),
              source,
              mention.clean(),
              mention.written(),
              mention.mechanism(),
              mention.pivot(),
              mention.status(),
              mention.confidence(),
              mention.evidence(),
              mention.candidates()));
    }
    return found;
  }
}

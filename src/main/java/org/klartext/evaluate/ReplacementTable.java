package org.klartext.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.klartext.knowledge.Alias;
import org.klartext.knowledge.Entity;
import org.klartext.knowledge.Gazetteer;
import org.klartext.knowledge.Knowledge;
import org.klartext.knowledge.Mechanism;
import org.klartext.knowledge.Risk;
import org.klartext.knowledge.Surface;
import org.klartext.language.Language;
import org.klartext.language.LanguagePack;
import org.klartext.record.CleanArticle;
import org.klartext.resolve.Mention;
import org.klartext.resolve.Status;
import org.klartext.text.Cause;
import org.klartext.text.CleanSpan;
import org.klartext.text.EditScript;
import org.klartext.text.NormalizedText;
import org.klartext.text.NormalizedText.StageScript;
import org.klartext.text.Reach;
import org.klartext.text.SourceSpan;

/**
 * What a plain replacement table does: every surface it holds becomes its name, wherever it stands.
 *
 * <p>For comparison only. The table has the surfaces of the knowledge, each with the one of its readings whose entity most
 * others name. What is mostly an ordinary word ({@code Byte}) no sensible person would put in, and it is left out.
 */
public final class ReplacementTable {
  private static final String STAGE = "table";

  private final Knowledge knowledge;

  public ReplacementTable(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  /**
   * The same article with names replaced by the table.
   *
   * @param clean made by the program; its last stage, that of names, is undone
   */
  public CleanArticle apply(CleanArticle clean) {
    List<StageScript> stages = clean.text().stages();
    var scripts = new ArrayList<>(stages.subList(0, Math.max(0, stages.size() - 1)));
    var before = new NormalizedText(clean.article().source(), scripts);
    String text = before.clean();
    Language language = clean.article().language();
    EditScript.Builder edits = EditScript.builder(text);
    var replaced = new ArrayList<Replaced>();
    for (Gazetteer.Match match : knowledge.gazetteer().scan(text, LanguagePack.of(language).morphology())) {
      entry(match, language)
          .ifPresent(
              alias -> {
                String written = written(alias, language) + text.substring(match.end(), match.tail());
                var cause = new Cause(STAGE, STAGE + ".replace", 1, "it stands in the table");
                edits.replace(match.start(), match.tail(), written, cause);
                replaced.add(new Replaced(match, alias, written));
              });
    }
    EditScript script = edits.build();
    scripts.add(new StageScript(STAGE, script));
    var mentions = replaced.stream().map(one -> mention(one, before, script, language)).toList();
    return new CleanArticle(
        clean.article(), new NormalizedText(clean.article().source(), scripts), mentions, clean.garbleScore(), clean.outlet());
  }

  private record Replaced(Gazetteer.Match match, Alias alias, String written) {}

  private Optional<Alias> entry(Gazetteer.Match match, Language language) {
    List<Alias> readings = knowledge.aliases(match).stream().filter(alias -> alias.isFor(language)).toList();
    if (readings.stream().anyMatch(alias -> alias.surface().risk() == Risk.HIGH)) {
      return Optional.empty();
    }
    return readings.stream()
        .max(Comparator.comparingInt(this::popularity).thenComparing(alias -> alias.how() == Mechanism.EXACT))
        .filter(alias -> alias.how() != Mechanism.EXACT);
  }

  private int popularity(Alias alias) {
    return knowledge.popularity(alias.entity());
  }

  private String written(Alias alias, Language language) {
    Entity entity = knowledge.entity(alias.entity());
    Surface surface = alias.surface();
    return surface.written().orElse(surface.isShort() ? entity.shortName(language) : entity.name(language));
  }

  private Mention mention(Replaced one, NormalizedText before, EditScript script, Language language) {
    Entity entity = knowledge.entity(one.alias().entity());
    var seen = new SourceSpan(one.match().start(), one.match().tail());
    SourceSpan source = before.toSource(new CleanSpan(seen.start(), seen.end()), Reach.TIGHT);
    return new Mention(
        entity.id(),
        entity.name(language),
        entity.type(),
        source.in(before.source().value()),
        source,
        script.toClean(seen, Reach.TIGHT),
        one.written(),
        one.alias().how(),
        one.alias().surface().pivot(),
        Status.APPLIED,
        1,
        List.of(),
        List.of());
  }
}

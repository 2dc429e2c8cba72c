package org.klartext.normalize;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.klartext.language.Language;
import org.klartext.language.LanguagePack;
import org.klartext.rule.Guard;
import org.klartext.rule.Rule;
import org.klartext.rule.RuleException;
import org.klartext.rule.RuleLoader;
import org.klartext.rule.RuleSet;
import org.klartext.text.EditScript;

/** The rules of a stage: those for a language, then those for both. */
final class StageRules implements Finder {
  private static final String FOLDER = "/org/klartext/rules/";

  private final String stage;

  /** Read when the first text of a language comes. */
  private final Map<Language, RuleSet> sets = new ConcurrentHashMap<>();

  private StageRules(String stage) {
    this.stage = stage;
  }

  static StageRules load(String stage) {
    return new StageRules(stage);
  }

  /** The rules of one folder: {@code common}, {@code de} or {@code fr}. */
  static List<Rule> of(String folder, String stage) {
    String name = FOLDER + folder + "/" + stage + ".json";
    List<Rule> rules = RuleLoader.resource(name);
    for (Rule rule : rules) {
      if (!rule.stage().equals(stage)) {
        throw new RuleException(name + ": rule " + rule.id() + " belongs to another stage");
      }
    }
    return rules;
  }

  /** A rule set runs until none of its rules finds anything. */
  @Override
  public boolean isThorough() {
    return true;
  }

  @Override
  public EditScript propose(String text, Language language, Guard guard) {
    return set(language).propose(text, guard, new Words(LanguagePack.of(language).lexicon()));
  }

  @Override
  public Search search(Language language, Guard guard) {
    return set(language).search(guard, new Words(LanguagePack.of(language).lexicon()))::propose;
  }

  private RuleSet set(Language language) {
    return sets.computeIfAbsent(
        language,
        key -> {
          var rules = new ArrayList<Rule>(of(key.code(), stage));
          rules.addAll(of("common", stage));
          return RuleSet.of(rules);
        });
  }
}

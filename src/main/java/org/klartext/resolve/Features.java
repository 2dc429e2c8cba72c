package org.klartext.resolve;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.klartext.knowledge.EntityType;
import org.klartext.knowledge.Mechanism;
import org.klartext.knowledge.Risk;

/** The names of the features that come in kinds, such as {@code literal.some}; put together once. */
final class Features {
  private static final Map<Mechanism, Map<Risk, String>> PRIOR = prior();
  private static final Map<EntityType, String> PINYIN = names(EntityType.class, type -> "pinyin." + type.code());
  private static final Map<Risk, String> ALONE = names(Risk.class, risk -> "alone." + risk.code());
  private static final Map<Risk, String> TRANSLATED = names(Risk.class, risk -> "translated." + risk.code());
  private static final Map<Risk, String> UNTRANSLATED = names(Risk.class, risk -> "untranslated." + risk.code());

  private Features() {}

  private static Map<Mechanism, Map<Risk, String>> prior() {
    Map<Mechanism, Map<Risk, String>> prior = new EnumMap<>(Mechanism.class);
    for (Mechanism how : Mechanism.values()) {
      prior.put(how, names(Risk.class, risk -> how.code() + "." + risk.code()));
    }
    return prior;
  }

  private static <E extends Enum<E>> Map<E, String> names(Class<E> kinds, Function<E, String> name) {
    Map<E, String> names = new EnumMap<>(kinds);
    for (E kind : kinds.getEnumConstants()) {
      names.put(kind, name.apply(kind));
    }
    return names;
  }

  private static <E> String of(Map<E, String> names, E kind) {
    return Objects.requireNonNull(names.get(kind));
  }

  static String prior(Mechanism how, Risk risk) {
    return of(Objects.requireNonNull(PRIOR.get(how)), risk);
  }

  static String pinyin(EntityType type) {
    return of(PINYIN, type);
  }

  static String alone(Risk risk) {
    return of(ALONE, risk);
  }

  static String translated(Risk risk) {
    return of(TRANSLATED, risk);
  }

  static String untranslated(Risk risk) {
    return of(UNTRANSLATED, risk);
  }
}

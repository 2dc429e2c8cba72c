package org.klartext.knowledge.compile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.klartext.knowledge.Entity;
import org.klartext.knowledge.EntityType;
import org.klartext.knowledge.Folding;
import org.klartext.knowledge.SoundKey;
import org.klartext.knowledge.derive.Pinyin;

/** Chinese forms that spell a foreign name by its sounds, as 克雷桑 does Cryzan. */
final class Transliterations {
  private Transliterations() {}

  /** The pivots that spell a foreign name by sound, with their syllables: those without a dot. */
  static Map<String, List<String>> of(Entity entity) {
    Map<String, List<String>> found = new LinkedHashMap<>();
    boolean isName = entity.type() == EntityType.PERSON || entity.type() == EntityType.PLACE;
    for (String zh : entity.chinese()) {
      String last = zh.substring(zh.lastIndexOf('·') + 1);
      boolean likely = zh.indexOf('·') >= 0 || entity.isShortPivot(zh);
      boolean spelt = likely || isName && isSpelling(last, entity);
      if (isName && spelt && last.length() > 1 && Pinyin.isHan(last)) {
        found.putIfAbsent(last, Pinyin.syllables(last));
      }
    }
    return found;
  }

  /** Whether a pivot spells the name by sound, as 克雷桑 does Cryzan, and does not read it or mean it, as 狮城 does Singapore. */
  private static boolean isSpelling(String zh, Entity entity) {
    if (!Pinyin.isHan(zh)) {
      return false;
    }
    List<String> syllables = Pinyin.syllables(zh);
    boolean read = Folding.fold(entity.name()).replace(" ", "").equals(String.join("", syllables));
    Set<String> keys = SoundKey.ofPinyin(syllables);
    return !read
        && (keys.contains(SoundKey.ofLatin(entity.name()))
            || entity.labels().values().stream().anyMatch(label -> keys.contains(SoundKey.ofLatin(label))));
  }
}

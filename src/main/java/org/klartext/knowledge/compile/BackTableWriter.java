package org.klartext.knowledge.compile;

import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.klartext.knowledge.Entity;
import org.klartext.knowledge.EntityType;
import org.klartext.knowledge.derive.Pinyin;

/** Writes the way back from translations; {@link org.klartext.knowledge.Backward} reads it. */
final class BackTableWriter {
  /** Longer ones are descriptions more than names. */
  private static final int LONGEST_NAME = 10;

  private final StringTable strings;

  BackTableWriter(StringTable strings) {
    this.strings = strings;
  }

  /**
   * @param signs the Chinese words that each stem, with the code of its language before it, may render
   * @param kinds Chinese words that say what kind of thing a name names
   */
  void write(SortedMap<String, SortedSet<String>> signs, Collection<String> kinds, List<Entity> entities, DataOutputStream out)
      throws IOException {
    Lists.write(signs, strings, out, strings::add);
    out.writeInt(kinds.size());
    for (String kind : kinds) {
      out.writeInt(strings.add(kind));
    }
    writeNames(entities, out);
  }

  private void writeNames(List<Entity> entities, DataOutputStream out) throws IOException {
    record Name(int entity, String zh) {}
    var names = new ArrayList<Name>();
    SortedMap<String, TreeSet<Integer>> holding = new TreeMap<>();
    for (int i = 0; i < entities.size(); i++) {
      for (String zh : isTranslated(entities.get(i)) ? entities.get(i).chinese() : List.<String>of()) {
        if (isName(zh)) {
          for (String sign : han(zh).split("")) {
            holding.computeIfAbsent(sign, key -> new TreeSet<>()).add(names.size());
          }
          names.add(new Name(i, zh));
        }
      }
    }
    out.writeInt(names.size());
    for (Name name : names) {
      out.writeInt(name.entity());
      out.writeInt(strings.add(name.zh()));
      out.writeInt(strings.add(String.join(" ", Pinyin.syllables(han(name.zh())))));
    }
    Lists.write(holding, strings, out, Integer::intValue);
  }

  private static boolean isTranslated(Entity entity) {
    EntityType type = entity.type();
    return type != EntityType.PERSON && type != EntityType.COMMON && type != EntityType.TERM;
  }

  private static boolean isName(String zh) {
    return zh.length() > 1 && zh.length() <= LONGEST_NAME && zh.indexOf('·') < 0 && !han(zh).isEmpty();
  }

  private static String han(String zh) {
    var han = new StringBuilder();
    zh.chars().filter(c -> Pinyin.isHan((char) c)).forEach(c -> han.append((char) c));
    return han.toString();
  }
}

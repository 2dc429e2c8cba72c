package org.klartext.knowledge.compile;

import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.klartext.knowledge.Entity;
import org.klartext.knowledge.EntityType;
import org.klartext.knowledge.Folding;
import org.klartext.knowledge.Role;
import org.klartext.knowledge.derive.Pinyin;

/** Writes who of those whom Chinese spells by sound is called what and stands with whom; {@link org.klartext.knowledge.Knowledge#called} asks for it. */
final class PeopleTableWriter {
  private final StringTable strings;
  private final List<Sound> sounds = new ArrayList<>();
  private final SortedMap<String, TreeSet<Integer>> byGivenName = new TreeMap<>();
  private final SortedMap<String, TreeSet<Integer>> byCompany = new TreeMap<>();

  private record Sound(int entity, String zh, String syllables) {}

  PeopleTableWriter(StringTable strings) {
    this.strings = strings;
  }

  void write(List<Entity> entities, DataOutputStream out) throws IOException {
    for (int i = 0; i < entities.size(); i++) {
      if (entities.get(i).type() == EntityType.PERSON) {
        add(i, entities.get(i));
      }
    }
    out.writeInt(sounds.size());
    for (Sound sound : sounds) {
      out.writeInt(sound.entity());
      out.writeInt(strings.add(sound.zh()));
      out.writeInt(strings.add(sound.syllables()));
    }
    Lists.write(byGivenName, strings, out, Integer::intValue);
    Lists.write(byCompany, strings, out, Integer::intValue);
  }

  private void add(int number, Entity person) {
    Map<String, List<String>> spelt = Transliterations.of(person);
    String name = Folding.fold(person.name()).replace(" ", "");
    boolean isRead =
        person.chinese().stream()
            .anyMatch(zh -> Pinyin.isHan(zh) && name.equals(String.join("", Pinyin.syllables(zh))));
    if (!isRead) {
      spelt.forEach((zh, syllables) -> add(number, person, zh, syllables));
    }
  }

  private void add(int number, Entity person, String zh, List<String> syllables) {
    int at = sounds.size();
    sounds.add(new Sound(number, zh, String.join(" ", syllables)));
    int space = person.name().indexOf(' ');
    if (space > 0) {
      String given = Folding.fold(person.name().substring(0, space));
      byGivenName.computeIfAbsent(given, key -> new TreeSet<>()).add(at);
    }
    for (Role role : person.roles()) {
      byCompany.computeIfAbsent(role.at(), key -> new TreeSet<>()).add(at);
    }
    for (String related : person.related()) {
      byCompany.computeIfAbsent(related, key -> new TreeSet<>()).add(at);
    }
  }
}

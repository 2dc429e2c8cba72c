package org.klartext.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.klartext.knowledge.Knowledge;
import org.klartext.language.Language;

/** The people whom Chinese spells by sound, by whom they stand with and by given name. Safe for use by many threads. */
final class People {
  private final Knowledge knowledge;
  private final Language language;
  private final Map<Integer, List<Person>> byCompany = new ConcurrentHashMap<>();
  private final Map<String, List<Person>> byGivenName = new ConcurrentHashMap<>();

  People(Knowledge knowledge, Language language) {
    this.knowledge = knowledge;
    this.language = language;
  }

  /** Someone with one Chinese form, ready for comparing. */
  record Person(Knowledge.Sound sound, Likeness.Heard heard) {}

  /** Those with a role at an entity, or related to it. */
  List<Person> with(int entity) {
    List<Person> known = byCompany.get(entity);
    return known == null
        ? byCompany.computeIfAbsent(entity, key -> people(knowledge.peopleWith(knowledge.id(key))))
        : known;
  }

  /** Those with a given name, folded. */
  List<Person> called(String givenName) {
    List<Person> known = byGivenName.get(givenName);
    if (known != null) {
      return known;
    }
    List<Person> found = people(knowledge.called(givenName));
    if (!found.isEmpty()) {
      byGivenName.put(givenName, found);
    }
    return found;
  }

  private List<Person> people(List<Knowledge.Sound> sounds) {
    var people = new ArrayList<Person>(sounds.size());
    for (Knowledge.Sound sound : sounds) {
      people.add(new Person(sound, Likeness.Heard.of(sound, knowledge.entity(sound.entity()), language)));
    }
    return List.copyOf(people);
  }
}

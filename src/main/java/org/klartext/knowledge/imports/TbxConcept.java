package org.klartext.knowledge.imports;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.klartext.knowledge.Entity;
import org.klartext.knowledge.EntityType;
import org.klartext.language.Language;

/** A concept of a term base, as it is read element by element. */
public final class TbxConcept {
  /** Stands before an entity's id in a file: an XML id may not begin with a digit, as {@code 36kr} does. */
  public static final String ID_PREFIX = "klartext.";

  /** Where Wikidata keeps an item; what follows is its id. */
  public static final String WIKIDATA = "https://www.wikidata.org/wiki/";

  private static final String ENGLISH = "en";
  private static final String CHINESE = "zh";

  private final String id;
  private final List<Term> terms = new ArrayList<>();
  private String language = "";
  private String subject = "";
  private String item = "";
  private String note = "";
  private boolean isInTerm;
  private String term = "";
  private Status status = Status.NOT_SAID;

  TbxConcept(String id) {
    this.id = id;
  }

  private enum Status {
    PREFERRED,
    ADMITTED,
    DEPRECATED,
    NOT_SAID;

    /** Of {@code preferredTerm-admn-sts} and its like; version 3 lets the ending out. */
    static Status of(String value) {
      if (value.startsWith("preferred")) {
        return PREFERRED;
      }
      return value.startsWith("deprecated") || value.startsWith("superseded") ? DEPRECATED : ADMITTED;
    }
  }

  private record Term(String language, String text, Status status) {
    boolean isIn(String code) {
      return language.equals(code);
    }
  }

  /** The terms that follow are of the language with this tag, such as {@code de-AT}. */
  void language(String tag) {
    language = tag.toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
  }

  void beginTerm() {
    isInTerm = true;
    term = "";
    status = Status.NOT_SAID;
  }

  /** An element ends. */
  void take(String element, String type, String target, String text) {
    switch (element) {
      case "term" -> term = text;
      case "termNote" -> status = type.equals("administrativeStatus") ? Status.of(text) : status;
      case "termSec", "tig", "ntig" -> {
        if (!term.isEmpty()) {
          terms.add(new Term(language, term, status));
        }
        isInTerm = false;
      }
      case "descrip" -> subject = type.equals("subjectField") && !isInTerm ? text : subject;
      case "xref" -> item = target.startsWith(WIKIDATA) ? target.substring(WIKIDATA.length()) : item;
      case "note" -> note = text.startsWith("{") && !isInTerm ? text : note;
      default -> {}
    }
  }

  /**
   * The entity; none for a concept without a name in a language that is known.
   *
   * @throws IllegalArgumentException if something in it cannot be used
   */
  Optional<Entity> entity() {
    String german = name("de");
    String french = name("fr");
    String english = name(ENGLISH);
    String name = english.isEmpty() ? german.isEmpty() ? french : german : english;
    if (name.isEmpty()) {
      return Optional.empty();
    }
    var draft = new EntityDraft(name).type(type()).wikidata(item).label("de", german).label("fr", french);
    if (id.startsWith(ID_PREFIX)) {
      draft.id(id.substring(ID_PREFIX.length()));
    }
    Predicate<Term> isRight = one -> one.status() != Status.DEPRECATED;
    terms.stream().filter(isRight).filter(one -> one.isIn(CHINESE)).forEach(one -> draft.chinese(one.text()));
    terms.stream()
        .filter(isRight)
        .filter(TbxConcept::isKnown)
        .map(Term::text)
        .filter(text -> !text.equals(german) && !text.equals(french))
        .forEach(draft::alias);
    garbles(draft);
    Entity entity = draft.entity();
    return Optional.of(note.isEmpty() ? entity : Rest.over(entity, note));
  }

  private static boolean isKnown(Term term) {
    return term.isIn(ENGLISH) || Language.ofCode(term.language()).isPresent();
  }

  private EntityType type() {
    try {
      return subject.isEmpty() ? EntityType.TERM : Types.ofTable(subject.toLowerCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      // Other term bases name fields there, such as "finance": what they hold are terms.
      return EntityType.TERM;
    }
  }

  private String name(String code) {
    List<Term> right = terms.stream().filter(one -> one.isIn(code) && one.status() != Status.DEPRECATED).toList();
    return right.stream()
        .filter(one -> one.status() == Status.PREFERRED)
        .findFirst()
        .or(() -> right.stream().filter(one -> one.status() == Status.NOT_SAID).findFirst())
        .map(Term::text)
        .orElse("");
  }

  /** A garble that stands in both languages, or among the English terms, may stand in either. */
  private void garbles(EntityDraft draft) {
    Set<String> surfaces = new LinkedHashSet<>();
    terms.stream()
        .filter(one -> one.status() == Status.DEPRECATED && isKnown(one))
        .map(Term::text)
        .forEach(surfaces::add);
    for (String surface : surfaces) {
      List<String> codes =
          terms.stream()
              .filter(one -> one.status() == Status.DEPRECATED && one.text().equals(surface))
              .map(Term::language)
              .distinct()
              .toList();
      Optional<Language> only = codes.size() == 1 ? Language.ofCode(codes.getFirst()) : Optional.empty();
      draft.garble(TableReader.garble(surface, only));
    }
  }
}

package org.klartext.web.pages;

import java.util.List;

/**
 * What every page has around its content.
 *
 * @param messages the texts of the interface
 * @param theme light or dark
 * @param here the page's own address
 * @param mayChange whether whoever asked may judge
 * @param shelf what is in the index
 */
record Frame(Messages messages, Theme theme, Address here, boolean mayChange, Shelf shelf) {
  /**
   * What is in the index.
   *
   * @param articles how many
   * @param version of the commit that is shown; empty if there is none
   */
  record Shelf(long articles, String version) {
    static final Shelf NONE = new Shelf(0, "");
  }

  /** The places of the navigation, each the first part of a path and the end of a message's key. */
  static final List<String> PLACES = List.of("search", "entity", "review", "profile", "paste");

  static final String LANGUAGE = "lang";
  static final String THEME = "theme";

  String text(String key, Object... arguments) {
    return messages.get(key, arguments);
  }

  /** Another page in the same language. */
  Address to(String... parts) {
    return here.value(LANGUAGE).map(code -> Address.of(parts).with(LANGUAGE, code)).orElseGet(() -> Address.of(parts));
  }

  Address toPlace(String place) {
    return place.equals("search") ? to() : to(place);
  }

  boolean isAt(String place) {
    String path = here.path();
    return place.equals("search") ? path.equals("/") || path.startsWith("/article/") : path.startsWith("/" + place);
  }

  Address in(UiLanguage language) {
    return here.with(LANGUAGE, language.code());
  }

  Address in(Theme other) {
    return here.with(THEME, other.code());
  }

  String asset(String name) {
    return Assets.address(name);
  }
}

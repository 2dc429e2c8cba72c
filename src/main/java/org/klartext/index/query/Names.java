package org.klartext.index.query;

import java.util.List;

/** What words of a query may name. */
@FunctionalInterface
public interface Names {
  /** Knows no name. */
  Names NONE = surface -> List.of();

  /** The ids of the entities that {@code surface} (a right form, a garbled one, Chinese, pinyin) stands for. */
  List<String> entities(String surface);

  /**
   * All ids under which articles may mention the entity with this id: those too that turned out to be the same thing after
   * the articles were written.
   */
  default List<String> ids(String entity) {
    return List.of(entity);
  }
}

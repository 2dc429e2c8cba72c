package org.klartext.web.pages;

import java.util.List;
import java.util.Optional;
import org.klartext.app.EntityAnswer.Reading;
import org.klartext.article.Article;
import org.klartext.index.EntityMentions;
import org.klartext.index.SurfaceCount;

/**
 * What the template of the entity page shows: one entity, or who a name can mean.
 *
 * @param frame around it
 * @param asked the name that was typed; empty where an entity is shown
 * @param card the entity, if one is shown
 * @param readings who the name can mean
 * @param similar names like it, where it means nobody
 */
record EntityPage(Frame frame, String asked, Optional<Card> card, List<ReadingView> readings, List<Found> similar) {
  /**
   * An entity.
   *
   * @param reading what is known of it
   * @param labels its names in other languages, each with the language's
   * @param roles what it is at others
   * @param related what stands in the same articles, as far as is known
   * @param mentions where it stands
   * @param surfaces what it is called there
   * @param months each with the articles that mention it
   * @param neighbours what stands with it in the index
   * @param examples lines of articles
   */
  record Card(
      Reading reading,
      List<Label> labels,
      List<RoleView> roles,
      List<Named> related,
      EntityMentions mentions,
      List<SurfaceView> surfaces,
      List<Month> months,
      List<Neighbour> neighbours,
      List<Example> examples) {}

  /** A name in a language. */
  record Label(String language, String code, String name) {}

  /** A role, the other's name and the years. */
  record RoleView(String as, Named at, String years) {}

  /** Something with a card. */
  record Named(String name, Address address) {}

  /** What the entity is called somewhere, and the search for it. */
  record SurfaceView(SurfaceCount counted, Address search) {}

  /** A month, the articles that mention the entity in it, and the search for them. */
  record Month(String label, long articles, Address search) {}

  /**
   * What stands in the same articles.
   *
   * @param closeness twice the articles together, over the sum of those of each: the coefficient of Dice, in [0, 1]
   */
  record Neighbour(Named entity, long together, long articles, double closeness, Address search) {}

  /** A line of an article that mentions the entity. */
  record Example(Address address, Article article, String title, int mentions, String left, String match, String was, String right) {}

  /** One that a name can mean. */
  record ReadingView(Reading reading, Address address, long articles) {}

  /** One whose name is like what was typed. */
  record Found(String id, String name, String type, String origin, Address address) {}
}

package org.klartext.web.pages;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.klartext.app.EntityAnswer.Reading;
import org.klartext.app.OpenIndex;
import org.klartext.app.RankedEntity;
import org.klartext.app.Review;
import org.klartext.index.EntityMentions;
import org.klartext.index.concordance.KwicLine;
import org.klartext.knowledge.Entity;
import org.klartext.knowledge.Role;
import org.klartext.web.pages.EntityPage.Card;
import org.klartext.web.pages.EntityPage.Example;
import org.klartext.web.pages.EntityPage.Found;
import org.klartext.web.pages.EntityPage.Label;
import org.klartext.web.pages.EntityPage.Month;
import org.klartext.web.pages.EntityPage.Named;
import org.klartext.web.pages.EntityPage.Neighbour;
import org.klartext.web.pages.EntityPage.ReadingView;
import org.klartext.web.pages.EntityPage.RoleView;
import org.klartext.web.pages.EntityPage.SurfaceView;
import org.klartext.web.site.ProblemException;
import org.klartext.web.site.Site;

/** Makes the pages of entities. */
final class EntityPages {
  private static final int EXAMPLES = 10;
  private static final int MOST_NEIGHBOURS = 12;
  private static final int SIMILAR = 12;
  private static final int WORDS = 14;
  private static final double LARGEST_LOG_DICE = 14;

  private final Site site;

  EntityPages(Site site) {
    this.site = site;
  }

  /**
   * The card of an entity.
   *
   * @throws ProblemException if none has that id
   */
  EntityPage card(Frame frame, String id) throws IOException {
    Reading reading =
        site.workbench().entity(id).readings().stream()
            .filter(one -> one.entity().id().equals(id))
            .findFirst()
            .orElseThrow(() -> ProblemException.notFound("no entity has the id " + id));
    return new EntityPage(frame, "", Optional.of(card(frame, reading)), List.of(), List.of());
  }

  /** Whom a name can mean. */
  EntityPage readings(Frame frame, String name) throws IOException {
    if (name.isEmpty()) {
      return new EntityPage(frame, "", Optional.empty(), List.of(), List.of());
    }
    OpenIndex index = site.index().open();
    var readings = new ArrayList<ReadingView>();
    for (Reading reading : site.workbench().entity(name).readings()) {
      String id = reading.entity().id();
      readings.add(new ReadingView(reading, frame.to("entity", id), index.mentions(id, 0).articles()));
    }
    return new EntityPage(
        frame, name, Optional.empty(), readings, readings.isEmpty() ? found(frame, site.workbench().candidates(name, SIMILAR)) : List.of());
  }

  /** Those of which somebody may be typing the name. */
  List<Found> suggestions(Frame frame, String typed, int most) {
    return found(frame, site.workbench().suggestions(typed, most));
  }

  private static List<Found> found(Frame frame, List<RankedEntity> entities) {
    return entities.stream()
        .map(
            ranked -> {
              Entity entity = ranked.candidate().entity();
              return new Found(
                  entity.id(), entity.name(), entity.type().code(), ranked.origin(), frame.to("entity", entity.id()));
            })
        .toList();
  }

  private Card card(Frame frame, Reading reading) throws IOException {
    Entity entity = reading.entity();
    EntityMentions mentions = site.index().open().mentions(entity.id(), EXAMPLES);
    return new Card(
        reading,
        labels(frame, entity),
        reading.roles().stream()
            .map(
                named ->
                    new RoleView(
                        role(named.role()),
                        new Named(named.name(), frame.to("entity", named.role().at())),
                        years(named.role())))
            .toList(),
        reading.related().stream().map(one -> new Named(one.name(), frame.to("entity", one.id()))).toList(),
        mentions,
        mentions.surfaces().stream()
            .map(one -> new SurfaceView(one, frame.to().with("q", "source:" + Review.quoted(one.surface()))))
            .toList(),
        mentions.months().stream()
            .map(
                month ->
                    new Month(
                        frame.messages().month(month.value()),
                        month.count(),
                        frame.to().with("q", mentioned(entity.id())).and("f", "month:" + month.value())))
            .toList(),
        neighbours(frame, entity.id(), mentions),
        mentions.examples().stream().map(example -> example(frame, entity.id(), example)).toList());
  }

  private static String mentioned(String id) {
    return "entity:" + id;
  }

  private static List<Label> labels(Frame frame, Entity entity) {
    return entity.labels().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(
            label ->
                new Label(
                    label.getKey().locale().getDisplayLanguage(frame.messages().language().locale()),
                    label.getKey().code(),
                    label.getValue()))
        .toList();
  }

  private static String role(Role role) {
    return role.as().equals("ceo") ? "CEO" : role.as().replace('-', ' ');
  }

  private static String years(Role role) {
    return role.from().isEmpty() && role.to().isEmpty() ? "" : role.from() + "–" + role.to();
  }

  private List<Neighbour> neighbours(Frame frame, String id, EntityMentions mentions) {
    return mentions.company().stream()
        .limit(MOST_NEIGHBOURS)
        .map(
            other ->
                new Neighbour(
                    new Named(site.workbench().nameOf(other.entity()), frame.to("entity", other.entity())),
                    other.together(),
                    other.articles(),
                    Math.clamp(Math.pow(2, other.logDice() - LARGEST_LOG_DICE), 0, 1),
                    frame.to().with("q", mentioned(id) + " AND " + mentioned(other.entity()))))
        .toList();
  }

  private static Example example(Frame frame, String id, EntityMentions.Example example) {
    KwicLine line = example.line(example.mentions().getFirst(), WORDS);
    String match = line.clean().match();
    String was = line.source().match();
    return new Example(
        frame.to("article", example.article().article().id()).with("q", mentioned(id)),
        example.article().article(),
        example.article().heading(),
        example.mentions().size(),
        line.clean().left(),
        match,
        match.equals(was) ? "" : was,
        line.clean().right());
  }
}

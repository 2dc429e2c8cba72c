package org.klartext.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.klartext.app.EntityAnswer.Reading;
import org.klartext.app.Workbench;
import org.klartext.knowledge.Entity;
import org.klartext.knowledge.EntityLine;
import org.klartext.knowledge.Knowledge;
import org.klartext.knowledge.Mechanism;
import org.klartext.knowledge.layer.EntityEdit;
import org.klartext.knowledge.layer.LayerFolder;

/** Merges and splits entities in the user's own knowledge; a line taken out of its file again undoes it. */
final class EntityEditing {
  private final Console console;
  private final Workbench workbench;
  private final KnowledgeOptions folder;
  private final boolean isDry;

  EntityEditing(Console console, Workbench workbench, KnowledgeOptions folder, boolean isDry) {
    this.console = console;
    this.workbench = workbench;
    this.folder = folder;
    this.isDry = isDry;
  }

  void merge(String name, String otherName) throws IOException {
    Entity kept = one(name);
    Entity other = one(otherName);
    Entity merged = EntityEdit.merge(kept, other);
    Output out = console.out();
    out.line(called(other) + " becomes part of " + called(kept));
    gained("also", kept.aliases(), merged.aliases());
    gained("Chinese", kept.chinese(), merged.chinese());
    gained(
        "roles",
        kept.roles().stream().map(role -> role.as() + " at " + role.at()).toList(),
        merged.roles().stream().map(role -> role.as() + " at " + role.at()).toList());
    gained(
        "garbles",
        kept.garbles().stream().map(garble -> garble.surface()).toList(),
        merged.garbles().stream().map(garble -> garble.surface()).toList());
    gained("ids", kept.merged(), merged.merged());
    write(List.of(merged));
  }

  void split(String name, String surface, String intoName) throws IOException {
    Entity from = one(name);
    boolean isNew = readings(intoName).isEmpty();
    Entity into = isNew ? EntityEdit.named(fresh(intoName), from.type(), surface) : one(intoName);
    List<Entity> both = EntityEdit.split(from, into, surface);
    String what = isNew ? called(into) + ", which is new" : called(into);
    console.out().line("“" + surface + "” goes from " + called(from) + " to " + what);
    write(both);
  }

  private void gained(String label, List<String> before, List<String> after) {
    List<String> more = after.stream().filter(value -> !before.contains(value)).map(Columns::shown).toList();
    if (!more.isEmpty()) {
      console.out().line("  gains " + label + ": " + String.join(", ", more));
    }
  }

  private void write(List<Entity> entities) throws IOException {
    for (Entity entity : entities) {
      checkCanBeChanged(entity.id());
    }
    List<String> lines = entities.stream().map(EntityLine::of).toList();
    if (isDry) {
      lines.forEach(line -> console.out().line("  would write: " + line));
      return;
    }
    Path file = folder.folder(console).edit(lines);
    String what = lines.size() == 1 ? "a line" : lines.size() + " lines";
    console.note(what + " added to " + file + "; taking it out again undoes this — run klartext index to apply it");
  }

  /** A layer above would have the last word. */
  private void checkCanBeChanged(String id) {
    Knowledge knowledge = workbench.knowledge();
    OptionalInt number = knowledge.number(id);
    if (number.isEmpty() || knowledge.isImported(number.getAsInt())) {
      return;
    }
    String origin = knowledge.origin(number.getAsInt());
    boolean isGlossary = origin.contains(".");
    if (!origin.equals(Knowledge.BUILT_IN) && (isGlossary || origin.compareTo(LayerFolder.EDITED) > 0)) {
      throw new CommandFailure(
          ExitStatus.WRONG_USAGE, id + " stands in " + origin + ", which lies over your edits — change it there");
    }
  }

  private static String called(Entity entity) {
    return Columns.shown(entity.name()) + " (" + entity.id() + ")";
  }

  private static String fresh(String id) {
    if (!id.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      throw new CommandFailure(
          ExitStatus.WRONG_USAGE, "nothing is called “" + id + "”; a new entity takes an id, written like-this");
    }
    return id;
  }

  /** The entity with this id, or the only one that is really called so. */
  private Entity one(String name) {
    List<Entity> called = readings(name);
    if (called.size() == 1) {
      return called.getFirst();
    }
    throw new CommandFailure(
        ExitStatus.WRONG_USAGE,
        called.isEmpty()
            ? "nothing is called “" + name + "”; give an id as klartext entity shows it"
            : "“" + name + "” can be "
                + called.stream().map(Entity::id).collect(Collectors.joining(", "))
                + "; give one of these ids");
  }

  private List<Entity> readings(String name) {
    Optional<Entity> byId = workbench.knowledge().entity(name);
    if (byId.isPresent()) {
      return List.of(byId.get());
    }
    return workbench.entity(name).readings().stream()
        .filter(reading -> reading.surfaces().stream().anyMatch(surface -> surface.how() == Mechanism.EXACT))
        .map(Reading::entity)
        .toList();
  }
}

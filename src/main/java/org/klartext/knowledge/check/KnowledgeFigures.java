package org.klartext.knowledge.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.klartext.knowledge.Alias;
import org.klartext.knowledge.Knowledge;

/**
 * What is known, counted.
 *
 * @param layers the layers, the lowest first
 * @param types entities by type
 * @param domains entities by the field they belong to
 * @param mechanisms readings of surfaces by mechanism
 */
public record KnowledgeFigures(
    List<LayerFigures> layers, Map<String, Integer> types, Map<String, Integer> domains, Map<String, Integer> mechanisms) {

  /**
   * One layer.
   *
   * @param origin where it comes from
   * @param isImported whether it was imported from a table
   * @param entities how many it has
   * @param replaced how many of those a layer above replaces
   * @param mechanisms readings by which its entities are found, by mechanism
   * @param merged ids that it leads to another entity, each with that one's
   */
  public record LayerFigures(
      String origin, boolean isImported, int entities, int replaced, Map<String, Integer> mechanisms, Map<String, String> merged) {}

  public static KnowledgeFigures of(Knowledge knowledge) {
    List<String> origins = knowledge.origins();
    var entities = new int[origins.size()];
    var replaced = new int[origins.size()];
    var imported = new boolean[origins.size()];
    Map<String, Integer> types = new TreeMap<>();
    Map<String, Integer> domains = new TreeMap<>();
    var merged = new ArrayList<Map<String, String>>();
    origins.forEach(origin -> merged.add(new TreeMap<>()));
    for (int i = 0; i < knowledge.size(); i++) {
      int layer = knowledge.layer(i);
      entities[layer]++;
      imported[layer] |= knowledge.isImported(i);
      if (knowledge.isReplaced(i)) {
        replaced[layer]++;
      } else {
        types.merge(knowledge.entity(i).type().code(), 1, Integer::sum);
        domains.merge(knowledge.domain(i), 1, Integer::sum);
        String id = knowledge.id(i);
        knowledge.entity(i).merged().forEach(other -> merged.get(layer).put(other, id));
      }
    }
    Map<String, Integer> mechanisms = new TreeMap<>();
    var byLayer = new ArrayList<Map<String, Integer>>();
    origins.forEach(origin -> byLayer.add(new TreeMap<>()));
    for (int group = 0; group < knowledge.surfaces(); group++) {
      for (Alias alias : knowledge.aliases(group)) {
        String how = alias.how().code();
        mechanisms.merge(how, 1, Integer::sum);
        byLayer.get(knowledge.layer(alias.entity())).merge(how, 1, Integer::sum);
      }
    }
    var layers = new ArrayList<LayerFigures>();
    for (int i = 0; i < origins.size(); i++) {
      layers.add(new LayerFigures(origins.get(i), imported[i], entities[i], replaced[i], byLayer.get(i), merged.get(i)));
    }
    return new KnowledgeFigures(layers, types, domains, mechanisms);
  }
}

package org.klartext.index;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.klartext.index.plan.Plan;
import org.klartext.index.query.Names;
import org.klartext.index.query.QueryException;
import org.klartext.index.query.QueryNode;
import org.klartext.index.query.QueryParser;

/**
 * A request, understood, whoever carries it out.
 *
 * @param plan what is looked for
 * @param expansions words that were taken for names
 */
public record PlannedSearch(Plan plan, List<Expansion> expansions) {
  public PlannedSearch {
    expansions = List.copyOf(expansions);
  }

  /**
   * @throws QueryException if the query cannot be understood
   */
  public static PlannedSearch of(SearchRequest request) {
    Map<String, List<String>> expansions = new LinkedHashMap<>();
    Names names =
        new Names() {
          @Override
          public List<String> entities(String surface) {
            List<String> entities = request.names().entities(surface);
            if (!entities.isEmpty()) {
              expansions.put(surface, entities);
            }
            return entities;
          }

          @Override
          public List<String> ids(String entity) {
            return request.names().ids(entity);
          }
        };
    QueryNode asked = new QueryParser(names, request.layer().field()).parse(request.query());
    return new PlannedSearch(
        new QueryBuilder(request.layer(), request.language()).build(asked),
        expansions.entrySet().stream().map(entry -> new Expansion(entry.getKey(), entry.getValue())).toList());
  }
}

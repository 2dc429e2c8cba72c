package org.klartext.knowledge.compile;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.klartext.knowledge.KnowledgeException;
import org.klartext.language.Language;

/**
 * Lines that stand for a whole family of terms: 万卡集群, 千卡集群, 十万卡集群; A轮, B轮, C+轮.
 *
 * <p>A template is an entity's line with a slot in its id. It stands for as many entities as the table {@code slots.json}
 * has fillings for the slot. Chinese forms and names take a filling's own, wordings its right form in the language, and a
 * surface is taken once for each form that a machine makes of it:
 *
 * <pre>
 *   {"id":"gpu-cluster-{cards}","zh":["{cards}卡集群"],"de":"{cards}-GPU-Cluster",
 *    "garbles":[{"surface":"{cards}-Karten-Cluster","lang":"de", …}]}
 *   {"cards":[{"id":"10k","name":"10,000-","zh":["万"],"de":["10.000","Zehntausend"], …}, …]}
 *
 *   → gpu-cluster-10k, with 10.000-Karten-Cluster and Zehntausend-Karten-Cluster for 10.000-GPU-Cluster
 * </pre>
 *
 * <p>A filling may have forms for other places in a phrase: {@code "de.two":["95"]} fills {@code {born.two}}. Examples go
 * to the first entity. When not: terms that only look alike, and each have a wording of their own.
 */
final class Templates {
  private static final String RESOURCE = "/org/klartext/knowledge/slots.json";
  private static final Pattern SLOT = Pattern.compile("\"id\"\\s*:\\s*\"[^\"{]*\\{([a-z]+)}");
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY).build();
  private static final List<String> EXAMPLES = List.of("changed", "untouched");

  /** By the slot's name: what fills it, each by field: {@code id}, {@code zh}, {@code de}, {@code de.two}. */
  private final Map<String, List<Map<String, List<String>>>> slots;

  private Templates(Map<String, List<Map<String, List<String>>>> slots) {
    this.slots = slots;
  }

  /** The templates over the slots that come with the program. */
  static Templates builtIn() {
    try (InputStream in = Objects.requireNonNull(Templates.class.getResourceAsStream(RESOURCE), RESOURCE)) {
      return new Templates(JSON.readValue(in, new TypeReference<>() {}));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Templates over a table of slots as JSON. */
  static Templates of(String slots) {
    try {
      return new Templates(JSON.readValue(slots, new TypeReference<>() {}));
    } catch (JacksonException e) {
      throw new KnowledgeException(e.getOriginalMessage(), e);
    }
  }

  /**
   * The lines that {@code line} stands for: itself, if there is no slot in its id.
   *
   * @throws KnowledgeException if a slot has no table
   */
  List<String> expand(String line) {
    Matcher matcher = SLOT.matcher(line);
    if (!matcher.find()) {
      return List.of(line);
    }
    String slot = matcher.group(1);
    List<Map<String, List<String>>> fillings = slots.get(slot);
    if (fillings == null) {
      throw new KnowledgeException("no slot \"" + slot + "\"; there are " + String.join(", ", slots.keySet()));
    }
    var lines = new ArrayList<String>();
    for (Map<String, List<String>> filling : fillings) {
      ObjectNode filled = new Filler(slot, filling).fill(read(line));
      if (!lines.isEmpty()) {
        filled.remove(EXAMPLES);
      }
      lines.addAll(expand(filled.toString()));
    }
    return lines;
  }

  private static ObjectNode read(String line) {
    try {
      JsonNode read = JSON.readTree(line);
      return read instanceof ObjectNode object ? object : JSON.createObjectNode();
    } catch (JacksonException e) {
      throw new KnowledgeException(e.getOriginalMessage(), e);
    }
  }

  /** Puts one filling into one line. */
  private record Filler(String slot, Map<String, List<String>> filling) {
    ObjectNode fill(ObjectNode line) {
      ObjectNode filled = line.deepCopy();
      for (Map.Entry<String, JsonNode> field : line.properties()) {
        String name = field.getKey();
        if (EXAMPLES.contains(name)) {
          continue;
        }
        filled.set(name, name.equals("garbles") ? garbles(field.getValue()) : filled(name, field.getValue()));
      }
      return filled;
    }

    private JsonNode filled(String field, JsonNode value) {
      if (value.isTextual()) {
        return TextNode.valueOf(forms(field, value.asText()).getFirst());
      }
      ArrayNode all = JSON.createArrayNode();
      value.forEach(one -> forms(field, one.asText()).forEach(all::add));
      return value.isArray() ? all : value;
    }

    private ArrayNode garbles(JsonNode garbles) {
      ArrayNode all = JSON.createArrayNode();
      for (JsonNode garble : garbles) {
        String language = garble.path("lang").asText(Language.GERMAN.code());
        for (String surface : forms(language, garble.path("surface").asText())) {
          ObjectNode one = garble.deepCopy();
          one.put("surface", surface);
          for (String field : List.of("zh", language)) {
            if (one.has(field)) {
              one.put(field, forms(field, one.path(field).asText()).getFirst());
            }
          }
          all.add(one);
        }
      }
      return all;
    }

    /** What a text becomes with each form that the filling has for a field; the right one first. */
    private List<String> forms(String field, String text) {
      Matcher matcher = Pattern.compile("\\{" + slot + "(\\.[a-z]+)?}").matcher(text);
      if (!matcher.find()) {
        return List.of(text);
      }
      String part = Objects.requireNonNullElse(matcher.group(1), "");
      List<String> forms = filling.getOrDefault(field + part, filling.getOrDefault("name" + part, List.of()));
      if (forms.isEmpty()) {
        throw new KnowledgeException("a filling of {" + slot + "} has no \"" + field + part + "\" for \"" + text + "\"");
      }
      return forms.stream().map(form -> text.replace(matcher.group(), form)).toList();
    }
  }
}

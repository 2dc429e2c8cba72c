package org.klartext;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The bill of materials that the build writes: what is shipped beside the program may be shipped there. */
class LicencesTest {
  private static final Path BILL = Path.of("target", "klartext-bom.json");

  /** What a work under Apache-2.0 may be shipped beside. */
  private static final Set<String> ALLOWED =
      Set.of(
          "Apache-2.0", "MIT", "MIT-0", "BSD-2-Clause", "BSD-3-Clause", "0BSD", "ISC", "Unicode-3.0", "Unicode-DFS-2016", "CC0-1.0",
          "EPL-2.0", "EPL-1.0", "CDDL-1.0", "CDDL-1.1", "MPL-2.0", "Unlicense", "Public Domain", "Go License", "BSD");

  /** Looked at by a person, since what their POMs say is no licence, or the name of several. */
  private static final Map<String, String> LOOKED_AT =
      Map.of(
          "german-pos-dict", "CC BY-SA 4.0: data, used as it comes, in a jar of its own",
          "french-pos-dict", "CC BY-SA 4.0 by its POM: data, used as it comes, in a jar of its own",
          "english-pos-dict", "LGPL 2.1 by its POM: data, used as it comes, in a jar of its own",
          "jline-terminal", "BSD of three clauses",
          "jline-native", "BSD of three clauses",
          "morfologik-stemming", "BSD of three clauses",
          "morfologik-fsa", "BSD of three clauses",
          "stax2-api", "BSD of two clauses",
          "javax.annotation-api", "CDDL 1.0, if one does not choose the GPL");

  private static List<String> licences(JsonNode component) {
    var licences = new ArrayList<String>();
    for (JsonNode one : component.path("licenses")) {
      JsonNode licence = one.path("license");
      licences.add(one.has("expression") ? one.path("expression").asText() : licence.path("id").asText(licence.path("name").asText()));
    }
    return licences;
  }

  @Test
  void everything_shipped_has_a_licence_that_may_stand_beside_apache_2() throws IOException {
    JsonNode bill = new JsonMapper().readTree(Files.readString(BILL));
    assertThat(bill.path("bomFormat").asText()).isEqualTo("CycloneDX");
    var strangers = new ArrayList<String>();
    int count = 0;
    for (JsonNode component : bill.path("components")) {
      count++;
      String name = component.path("name").asText();
      List<String> licences = licences(component);
      if (licences.stream().noneMatch(ALLOWED::contains) && !LOOKED_AT.containsKey(name)) {
        strangers.add(name + " " + component.path("version").asText() + ": " + licences);
      }
    }
    assertThat(strangers).isEmpty();
    assertThat(count).isGreaterThan(20);
  }
}

package org.klartext;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.base.DescribedPredicate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Imports flow one way: this is the table of the tour in ARCHITECTURE.md. */
class ArchitectureTest {
  private static final String ROOT = "org.klartext";
  private static final Set<String> ALL_BELOW_APP =
      Set.of(
          "text", "rule", "language", "article", "table", "knowledge", "resolve", "record", "normalize", "ingest", "index",
          "export", "evaluate", "discover");

  /** What each package may import, itself aside. */
  private static final Map<String, Set<String>> MAY_IMPORT =
      Map.ofEntries(
          Map.entry("text", Set.of()),
          Map.entry("table", Set.of()),
          Map.entry("rule", Set.of("text")),
          Map.entry("language", Set.of("text", "rule")),
          Map.entry("article", Set.of("text", "language")),
          Map.entry("knowledge", Set.of("text", "language", "table")),
          Map.entry("resolve", Set.of("text", "language", "article", "knowledge", "table")),
          Map.entry("record", Set.of("text", "language", "article", "knowledge", "resolve")),
          Map.entry(
              "normalize", Set.of("text", "rule", "language", "article", "knowledge", "resolve", "record")),
          Map.entry("ingest", Set.of("text", "language", "article", "knowledge")),
          Map.entry("index", Set.of("text", "language", "article", "knowledge", "resolve", "record")),
          Map.entry("export", Set.of("text", "language", "article", "knowledge", "resolve", "record", "table")),
          Map.entry("discover", Set.of("text", "language", "article", "knowledge", "resolve", "record")),
          Map.entry("evaluate", Set.of("text", "language", "article", "knowledge", "resolve", "record")),
          Map.entry("app", ALL_BELOW_APP),
          Map.entry("web", with(ALL_BELOW_APP, "app")),
          Map.entry("cluster", with(ALL_BELOW_APP, "app")),
          Map.entry("cli", with(with(with(ALL_BELOW_APP, "app"), "web"), "cluster")));

  private static final JavaClasses CLASSES =
      new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages(ROOT);

  @TestFactory
  Stream<DynamicTest> imports_flow_one_way() {
    return MAY_IMPORT.keySet().stream()
        .sorted()
        .map(
            room ->
                DynamicTest.dynamicTest(
                    room,
                    () ->
                        noClasses()
                            .that()
                            .resideInAPackage(ROOT + "." + room + "..")
                            .should()
                            .dependOnClassesThat(residesInForbidden(room))
                            .allowEmptyShould(true)
                            .check(CLASSES)));
  }

  @Test
  void every_package_has_a_room_in_the_table() {
    List<String> strangers = new ArrayList<>();
    for (JavaClass type : CLASSES) {
      if (!MAY_IMPORT.containsKey(room(type))) {
        strangers.add(type.getName());
      }
    }
    Assertions.assertThat(strangers).isEmpty();
  }

  @Test
  void only_the_index_knows_how_lucene_searches() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + ".index..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.apache.lucene.index..", "org.apache.lucene.search..", "org.apache.lucene.analysis..")
        .check(CLASSES);
  }

  private static DescribedPredicate<JavaClass> residesInForbidden(String room) {
    Set<String> allowed = with(MAY_IMPORT.getOrDefault(room, Set.of()), room);
    return DescribedPredicate.describe(
        "live outside " + allowed,
        type -> type.getPackageName().startsWith(ROOT) && !allowed.contains(room(type)));
  }

  private static String room(JavaClass type) {
    String name = type.getPackageName();
    if (!name.startsWith(ROOT + ".")) {
      return name;
    }
    String rest = name.substring(ROOT.length() + 1);
    int dot = rest.indexOf('.');
    return dot < 0 ? rest : rest.substring(0, dot);
  }

  private static Set<String> with(Set<String> some, String one) {
    var all = new java.util.HashSet<>(some);
    all.add(one);
    return Set.copyOf(all);
  }
}

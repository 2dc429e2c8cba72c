package org.klartext.knowledge.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.klartext.knowledge.Entity;
import org.klartext.knowledge.EntityJson;
import org.klartext.knowledge.EntityType;
import org.klartext.knowledge.Garble;
import org.klartext.knowledge.KnowledgeException;
import org.klartext.knowledge.imports.Importer.Imported;
import org.klartext.language.Language;

class TbxReaderTest {
  private static final String VERSION_2 =
      """
      <?xml version='1.0'?>
      <martif type="TBX-Basic" xml:lang="en"><text><body>
       <termEntry id="c1"><descrip type="subjectField">manufacturing</descrip><note>Seen in May.</note>
        <langSet xml:lang="en-US"><tig><term>cut-down version</term></tig></langSet>
        <langSet xml:lang="de"><tig><term>abgespeckte <![CDATA[Version]]></term>
          <termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></tig>
         <tig><term>kastrierte Version</term>
          <termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></tig></langSet>
        <langSet xml:lang="zh-CN"><tig><term>阉割版</term></tig></langSet>
        <langSet xml:lang="it"><tig><term>versione ridotta</term></tig></langSet>
       </termEntry>
       <termEntry id="c2"><langSet xml:lang="it"><tig><term>solo</term></tig></langSet></termEntry>
      </body></text></martif>
      """;

  @TempDir private Path folder;

  private Imported read(String content) throws IOException {
    return Importer.readAll(Files.writeString(folder.resolve("terms.tbx"), content), ImportFormat.TBX);
  }

  @Test
  void the_terms_of_another_program_become_terms() throws IOException {
    Imported imported = read(VERSION_2);
    assertThat(imported.bad()).isEmpty();
    assertThat(imported.passed()).isEqualTo(1);
    Entity entity = EntityJson.parse(imported.lines().getFirst());
    assertThat(entity.type()).isEqualTo(EntityType.TERM);
    assertThat(entity.id()).isEqualTo("cut-down-version");
    assertThat(entity.name(Language.GERMAN)).isEqualTo("abgespeckte Version");
    assertThat(entity.chinese()).containsExactly("阉割版");
    assertThat(entity.aliases()).isEmpty();
    assertThat(entity.garbles()).extracting(Garble::surface).containsExactly("kastrierte Version");
    assertThat(entity.garbles().getFirst().language()).isEqualTo(Optional.of(Language.GERMAN));
  }

  @Test
  void a_doctype_is_refused_and_nothing_is_fetched_or_expanded() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "hidden");
    Imported imported =
        read(
            "<!DOCTYPE tbx [<!ENTITY a SYSTEM \"" + secret.toUri() + "\"><!ENTITY b \"&a;&a;\">]>\n"
                + "<tbx><conceptEntry><langSec xml:lang='en'><termSec><term>&b;</term></termSec></langSec></conceptEntry></tbx>");
    assertThat(imported.lines()).isEmpty();
    assertThat(imported.bad()).singleElement().satisfies(bad -> assertThat(bad.reason()).contains("DOCTYPE"));
  }

  @ParameterizedTest
  @CsvSource({"'<tbx><conceptEntry></tbx>', 1", "'<tbx>\n\n&nothing;</tbx>', 3", "'\n\nno xml', 3", "'', 1"})
  void a_broken_file_is_told_by_its_line(String text, int line) throws IOException {
    assertThat(read(text).bad()).singleElement().satisfies(bad -> assertThat(bad.line()).isEqualTo(line));
  }

  @Test
  void what_stands_before_the_break_is_taken() throws IOException {
    Imported imported = read(VERSION_2.replace("<termEntry id=\"c2\">", "<termEntry id=\"c2\"><"));
    assertThat(imported.lines()).hasSize(1);
    assertThat(imported.badRows()).isEqualTo(1);
  }

  @Test
  void another_charset_is_refused() throws IOException {
    Path file = folder.resolve("terms.tbx");
    Files.write(file, VERSION_2.replace("Seen", "M\u00fcller").getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> Importer.readAll(file, ImportFormat.TBX))
        .isInstanceOf(KnowledgeException.class)
        .hasMessageContaining("UTF-8");
  }

  @Test
  void a_note_that_is_wrong_is_told() throws IOException {
    Imported imported =
        read("<tbx>\n<conceptEntry><note>{\"type\":\"hero\"}</note><langSec xml:lang='de'><termSec><term>Altman</term></termSec></langSec></conceptEntry></tbx>");
    assertThat(imported.bad()).singleElement().satisfies(bad -> assertThat(bad.reason()).contains("hero"));
  }
}

package org.klartext.knowledge.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.klartext.knowledge.EntityType;

/**
 * CC-CEDICT: {@code 傳統 传统 [chuan2 tong3] /tradition/traditional/}.
 *
 * <p>A word whose pinyin has a capital is a proper noun and becomes an entity, named by what stands before the first comma
 * or bracket: {@code Jakarta, capital of Indonesia}. Of the other words those with a short meaning become glosses, for
 * names taken word by word. Surnames, variants and abbreviations of other words are passed over.
 */
final class CedictReader implements EntityReader {
  private static final Pattern LINE = Pattern.compile("(\\S+) (\\S+) \\[([^]]*)] /(.+)/\\s*");
  private static final Pattern REFERENCE =
      Pattern.compile("^(surname|variant|old variant|see|abbr\\.|used in|also written|erhua|CL:|\\().*");
  private static final Pattern NAME = Pattern.compile("\\p{Lu}[\\p{L}\\p{N}.'’&-]*( [\\p{Lu}\\p{N}][\\p{L}\\p{N}.'’&-]*| of| the| and){0,5}");
  private static final Pattern GLOSS = Pattern.compile("\\p{Ll}[\\p{L}-]*( \\p{Ll}[\\p{L}-]*)?");
  private static final int MOST_GLOSSES = 3;

  @Override
  public void read(BufferedReader rows, RowSink sink) throws IOException {
    int number = 0;
    for (String row = rows.readLine(); row != null; row = rows.readLine()) {
      number++;
      if (row.isBlank() || row.charAt(0) == '#') {
        continue;
      }
      Matcher line = LINE.matcher(row);
      if (line.matches()) {
        word(line, sink);
      } else {
        sink.bad(number, "not of the form 傳統 传统 [chuan2 tong3] /tradition/");
      }
    }
  }

  private static void word(Matcher line, RowSink sink) {
    String zh = line.group(2);
    String pinyin = line.group(3);
    List<String> meanings = meanings(line.group(4));
    boolean proper = !pinyin.isEmpty() && Character.isUpperCase(pinyin.charAt(0));
    if (proper && zh.length() > 1 && !meanings.isEmpty()) {
      String name = meanings.getFirst().split("[,;(]", 2)[0].strip();
      if (NAME.matcher(name).matches()) {
        var draft = new EntityDraft(name).type(EntityType.COMMON).chinese(zh);
        if (draft.hasChinese()) {
          sink.entity(draft.entity());
          return;
        }
      }
    }
    List<String> glosses =
        meanings.stream().map(CedictReader::plain).filter(text -> GLOSS.matcher(text).matches()).limit(MOST_GLOSSES).toList();
    if (proper || zh.length() < 2 || glosses.isEmpty()) {
      sink.passed();
    } else {
      glosses.forEach(gloss -> sink.gloss(zh, gloss));
    }
  }

  private static List<String> meanings(String cell) {
    var meanings = new ArrayList<String>();
    for (String meaning : cell.split("/")) {
      if (!meaning.isBlank() && !REFERENCE.matcher(meaning).matches()) {
        meanings.add(meaning.strip());
      }
    }
    return meanings;
  }

  /** {@code to develop} as {@code develop}. */
  private static String plain(String meaning) {
    return meaning.startsWith("to ") ? meaning.substring(3) : meaning;
  }
}

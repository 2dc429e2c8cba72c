package org.klartext.resolve;

import java.util.Set;
import java.util.regex.Pattern;

/** Tells whether a word can be read as Mandarin syllables. */
public final class PinyinSyllables {
  private static final Pattern SYLLABLE =
      Pattern.compile(
          "(?:[bpmf](?:a|o|ai|ei|ao|ou|an|en|ang|eng|i|ie|iao|in|ian|ing|u)|me|miu|fou"
              + "|[dtnl](?:a|e|ai|ei|ao|ou|an|en|ang|eng|ong|i|ie|iao|iu|ian|in|ing|u|uo|un|uan|ia|iang)|[nl](?:ue|v)"
              + "|[gkh](?:a|e|ai|ei|ao|ou|an|en|ang|eng|ong|u|ua|uo|uai|ui|un|uan|uang)"
              + "|[jqx](?:i|ia|ie|iao|iu|ian|in|iang|ing|iong|u|ue|uan|un)"
              + "|(?:zh|ch|sh|r|z|c|s)(?:i|a|e|ai|ei|ao|ou|an|en|ang|eng|ong|u|ua|uo|uai|ui|un|uan|uang)"
              + "|y(?:a|e|ao|ou|an|in|ang|ing|ong|i|u|ue|uan|un)|w(?:a|o|ai|ei|an|en|ang|eng|u)"
              + "|a|o|e|ai|ei|ao|ou|an|en|ang|er)+");
  private static final Set<String> NOT = Set.of("a", "e", "o", "er");

  private PinyinSyllables() {}

  /** Whether {@code word}, folded, is nothing but syllables. */
  public static boolean isPinyin(String word) {
    return !NOT.contains(word) && SYLLABLE.matcher(word).matches();
  }
}

package org.klartext.export;

import java.util.ArrayList;
import java.util.List;
import org.klartext.export.Tokens.Token;
import org.klartext.text.Edit;

/** What edits of a text mean for its tokens, in the words of Universal Dependencies. */
final class Corrections {
  private final Tokens tokens;
  private final String source;
  private final List<List<String>> features;

  private Corrections(Tokens tokens, String source) {
    this.tokens = tokens;
    this.source = source;
    features = new ArrayList<>(tokens.all().size());
    tokens.all().forEach(token -> features.add(new ArrayList<>(1)));
  }

  /** For each token {@code CorrectForm=…} or {@code CorrectSpaceAfter=…}, mostly nothing. */
  static List<List<String>> of(Tokens tokens, String source, List<Edit> edits) {
    var corrections = new Corrections(tokens, source);
    int next = 0;
    while (next < edits.size()) {
      next = corrections.group(edits, next);
    }
    return corrections.features;
  }

  /** Handles the edit with this number and those that meet its tokens; gives the number of the next one. */
  private int group(List<Edit> edits, int number) {
    Edit edit = edits.get(number);
    int first = firstTouched(edit);
    int last = lastTouched(edit);
    if (first > last) {
      between(edit, last);
      return number + 1;
    }
    int next = number + 1;
    while (next < edits.size() && meets(edits.get(next), last)) {
      last = Math.max(last, lastTouched(edits.get(next)));
      next++;
    }
    int from = Math.min(edit.start(), tokens.all().get(first).start());
    int to = Math.max(edits.get(next - 1).end(), tokens.all().get(last).end());
    String form = applied(from, to, edits.subList(number, next)).strip();
    for (int i = first; i <= last; i++) {
      features.get(i).add("CorrectForm=" + (i > first || form.isEmpty() ? "_" : escaped(form)));
    }
    if (isSpacing(edits.get(next - 1))) {
      between(edits.get(next - 1), last);
    }
    return next;
  }

  /** Whether the edit changes this token or what stands between it and the next. */
  private boolean meets(Edit edit, int token) {
    return firstTouched(edit) <= token || lastTouched(edit) == token;
  }

  /** An edit that touches no token: it joins two or parts them. */
  private void between(Edit edit, int before) {
    if (before < 0) {
      return;
    }
    String gap = tokens.gapAfter(before);
    if (edit.after().isEmpty() && gap.equals(edit.before())) {
      features.get(before).add("CorrectSpaceAfter=No");
    } else if (edit.before().isEmpty() && gap.isEmpty()) {
      features.get(before).add("CorrectSpaceAfter=Yes");
    }
  }

  private boolean isSpacing(Edit edit) {
    return tokens.firstEndingAfter(edit.start()) > tokens.firstStartingFrom(edit.end()) - 1 && edit.after().isBlank();
  }

  /** The number of the first token that the edit changes. What is put between two tokens belongs to the one before. */
  private int firstTouched(Edit edit) {
    int first = tokens.firstEndingAfter(edit.start());
    int last = tokens.firstStartingFrom(edit.end()) - 1;
    return first > last && !edit.after().isBlank() ? Math.max(0, last) : first;
  }

  /** Of the last one; the one before the edit if it changes none. */
  private int lastTouched(Edit edit) {
    int last = tokens.firstStartingFrom(edit.end()) - 1;
    return last < 0 && !edit.after().isBlank() && !tokens.all().isEmpty() ? 0 : last;
  }

  private String applied(int from, int to, List<Edit> edits) {
    var text = new StringBuilder();
    int at = from;
    for (Edit edit : edits) {
      text.append(source, at, edit.start()).append(edit.after());
      at = edit.end();
    }
    return text.append(source, at, to).toString();
  }

  /** The signs that part fields are written with a backslash, as UDPipe does. */
  static String escaped(String value) {
    return value
        .replace("\\", "\\\\")
        .replace("|", "\\p")
        .replace("\t", "\\t")
        .replace("\r", "\\r")
        .replace("\n", "\\n")
        .replace(" ", "\\s");
  }
}

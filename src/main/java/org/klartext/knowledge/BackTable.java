package org.klartext.knowledge;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.klartext.language.Language;

/** One layer's part of {@link Backward}, read where it lies. */
final class BackTable {
  private static final int NAME = 3;

  private final Strings strings;
  private final Lists signs;
  private final Set<String> kinds = new HashSet<>();
  private final Ints names;
  private final Lists holding;

  private BackTable(ByteBuffer in, Strings strings) {
    this.strings = strings;
    signs = Lists.read(in, strings);
    Ints suffixes = Ints.read(in, in.getInt());
    for (int i = 0; i < suffixes.size(); i++) {
      kinds.add(strings.get(suffixes.get(i)));
    }
    names = Ints.read(in, in.getInt() * NAME);
    holding = Lists.read(in, strings);
  }

  /** Reads the table and leaves {@code in} behind it. */
  static BackTable read(ByteBuffer in, Strings strings) {
    return new BackTable(in, strings);
  }

  List<String> signs(Language language, String stem) {
    var rendered = new ArrayList<String>();
    for (int sign : signs.of(language.code() + stem)) {
      rendered.add(strings.get(sign));
    }
    return rendered;
  }

  /** The names of this layer that hold {@code sign}, with the numbers that their entities have in it. */
  List<Backward.Name> holding(String sign) {
    var found = new ArrayList<Backward.Name>();
    for (int number : holding.of(sign.substring(0, 1))) {
      int at = number * NAME;
      String zh = strings.get(names.get(at + 1));
      if (zh.contains(sign)) {
        List<String> syllables = List.of(strings.get(names.get(at + 2)).split(" "));
        found.add(new Backward.Name(names.get(at), zh, syllables));
      }
    }
    return found;
  }

  boolean isKind(String sign) {
    return kinds.contains(sign);
  }
}

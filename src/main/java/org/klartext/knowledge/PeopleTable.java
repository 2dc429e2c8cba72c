package org.klartext.knowledge;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** The people of one layer, by what they are called and whom they stand with; read where it lies. */
final class PeopleTable {
  private static final int SOUND = 3;

  private final Strings strings;
  private final Ints sounds;
  private final Lists byGivenName;
  private final Lists byCompany;

  private PeopleTable(ByteBuffer in, Strings strings) {
    this.strings = strings;
    sounds = Ints.read(in, in.getInt() * SOUND);
    byGivenName = Lists.read(in, strings);
    byCompany = Lists.read(in, strings);
  }

  /** Reads the table and leaves {@code in} behind it. */
  static PeopleTable read(ByteBuffer in, Strings strings) {
    return new PeopleTable(in, strings);
  }

  /** Those with a given name, folded. */
  List<Knowledge.Sound> called(String givenName) {
    return sounds(byGivenName.of(givenName));
  }

  /** Those with a role at the entity of this id, or related to it. */
  List<Knowledge.Sound> with(String id) {
    return sounds(byCompany.of(id));
  }

  private List<Knowledge.Sound> sounds(int[] numbers) {
    var found = new ArrayList<Knowledge.Sound>(numbers.length);
    for (int number : numbers) {
      int at = number * SOUND;
      found.add(
          new Knowledge.Sound(sounds.get(at), strings.get(sounds.get(at + 1)), strings.get(sounds.get(at + 2))));
    }
    return found;
  }
}

package org.klartext.knowledge.compile;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Each string once, by number. */
final class StringTable {
  private final List<String> strings = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();

  int add(String string) {
    Integer known = numbers.putIfAbsent(string, strings.size());
    if (known != null) {
      return known;
    }
    strings.add(string);
    return strings.size() - 1;
  }

  String get(int number) {
    return strings.get(number);
  }

  void write(DataOutputStream out) throws IOException {
    var bytes = new ByteArrayOutputStream();
    out.writeInt(strings.size());
    out.writeInt(0);
    for (String string : strings) {
      bytes.write(string.getBytes(StandardCharsets.UTF_8));
      out.writeInt(bytes.size());
    }
    bytes.writeTo(out);
  }
}

package org.klartext.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import org.klartext.app.IndexProgress.State;

/**
 * A note beside the index of what the process that writes it is doing, for others to show. Nothing hangs on it: where it
 * cannot be written or read, there is none.
 */
final class ProgressFile {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String NAME = "progress.json";

  private final Path path;

  ProgressFile(Path folder) {
    path = folder.resolve(NAME);
  }

  void write(IndexProgress progress) {
    ObjectNode json = JSON.createObjectNode();
    json.put("pid", ProcessHandle.current().pid());
    json.put("state", progress.state().code());
    json.put("since", progress.since().toString());
    json.put("files", progress.files());
    json.put("bytes", progress.bytes());
    progress.totalBytes().ifPresent(total -> json.put("total_bytes", total));
    try {
      Path part = path.resolveSibling(NAME + ".part");
      Files.writeString(part, json.toString());
      Files.move(part, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      // A full disk is told by whoever writes the index.
    }
  }

  void remove() {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      // It is not believed once this process has ended.
    }
  }

  /** Empty if nobody is at work: a note of a process that has ended says nothing. */
  Optional<IndexProgress> read() {
    try {
      JsonNode json = JSON.readTree(Files.readString(path));
      if (ProcessHandle.of(json.path("pid").asLong(-1)).isEmpty()) {
        return Optional.empty();
      }
      String code = json.path("state").asText();
      OptionalLong total =
          json.has("total_bytes") ? OptionalLong.of(json.path("total_bytes").asLong()) : OptionalLong.empty();
      return Arrays.stream(State.values())
          .filter(state -> state.code().equals(code))
          .findFirst()
          .map(
              state ->
                  new IndexProgress(
                      state,
                      Instant.parse(json.path("since").asText()),
                      json.path("files").asLong(),
                      json.path("bytes").asLong(),
                      total));
    } catch (IOException | DateTimeException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}

package org.klartext.knowledge;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Optional;

/**
 * Compiled knowledge on disk, mapped into memory: what is not read costs nothing.
 *
 * <p>A jar cannot be mapped. So the build puts a copy of the built-in knowledge beside it; where that copy is missing or of
 * another build, the knowledge is read from the jar, which takes a little longer.
 */
public final class CompiledFile {
  private static final String RESOURCE = "/org/klartext/knowledge/compiled.bin";
  private static final String BESIDE = "klartext-knowledge.bin";

  private CompiledFile() {}

  /** A file mapped for reading; it may be replaced by another meanwhile, but must not be written to. */
  public static ByteBuffer map(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      return channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
    }
  }

  /**
   * The built-in knowledge.
   *
   * @throws KnowledgeException if the program was built without it
   */
  static ByteBuffer builtIn() {
    URL resource = CompiledFile.class.getResource(RESOURCE);
    if (resource == null) {
      throw new KnowledgeException("the program was built without its knowledge; build it again");
    }
    try {
      if (resource.getProtocol().equals("file")) {
        return map(Path.of(URI.create(resource.toString())));
      }
      Optional<ByteBuffer> beside = besideJar(resource);
      return beside.isPresent() ? beside.get() : read(resource);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ByteBuffer read(URL resource) throws IOException {
    try (InputStream in = resource.openStream()) {
      return ByteBuffer.wrap(in.readAllBytes());
    }
  }

  /** The copy beside the jar, if its header is that of the one in the jar. */
  private static Optional<ByteBuffer> besideJar(URL resource) throws IOException {
    CodeSource source = CompiledFile.class.getProtectionDomain().getCodeSource();
    if (source == null) {
      return Optional.empty();
    }
    Path file = path(source.getLocation()).resolveSibling(BESIDE);
    if (!Files.isReadable(file) || Files.size(file) < CompiledFormat.HEADER) {
      return Optional.empty();
    }
    ByteBuffer mapped = map(file);
    try (InputStream in = resource.openStream()) {
      ByteBuffer header = ByteBuffer.wrap(in.readNBytes(CompiledFormat.HEADER));
      return header.equals(mapped.slice(0, CompiledFormat.HEADER)) ? Optional.of(mapped) : Optional.empty();
    }
  }

  private static Path path(URL location) throws IOException {
    try {
      return Path.of(location.toURI());
    } catch (URISyntaxException e) {
      throw new IOException(e);
    }
  }
}

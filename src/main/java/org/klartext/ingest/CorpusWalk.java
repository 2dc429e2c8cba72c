package org.klartext.ingest;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/** Walks folders in the order of paths, without following links; holds the names of the folders it stands in. */
final class CorpusWalk implements Iterator<CorpusFile> {
  private static final Comparator<Entry> BY_PATH =
      Comparator.comparing(Entry::key).thenComparing(entry -> entry.file);

  private final IngestOptions options;
  private final Deque<Folder> open = new ArrayDeque<>();
  private final Deque<CorpusFile> ready = new ArrayDeque<>();
  private long found;

  /**
   * A folder that is being walked.
   *
   * @param given how the user named it, if this is a root
   * @param before how many files had been found when it was entered
   */
  private record Folder(Iterator<Entry> entries, Optional<String> given, long before) {}

  /**
   * A file or folder not yet visited.
   *
   * @param given how the user named it, if this is a root
   */
  private record Entry(String path, Path file, Attributes attributes, Optional<String> given) {
    /** Folders sort as their contents do: {@code a.txt} before {@code a/}. */
    String key() {
      return attributes.type == Type.FOLDER ? path + "/" : path;
    }
  }

  private enum Type {
    FILE,
    FOLDER,
    LINK,
    OTHER,
    BROKEN
  }

  private record Attributes(Type type, long size, long modified, String reason) {}

  CorpusWalk(List<Path> roots, IngestOptions options) {
    this.options = options;
    open.push(new Folder(roots(roots).iterator(), Optional.empty(), 0));
  }

  @Override
  public boolean hasNext() {
    while (ready.isEmpty() && !open.isEmpty()) {
      Folder folder = open.element();
      if (folder.entries.hasNext()) {
        visit(folder.entries.next());
      } else {
        open.pop();
        if (folder.given.isPresent() && folder.before == found) {
          add(CorpusFile.rejected(folder.given.get(), "a folder without files"));
        }
      }
    }
    return !ready.isEmpty();
  }

  @Override
  public CorpusFile next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return ready.remove();
  }

  private static List<Entry> roots(List<Path> given) {
    List<Path> absolute = given.stream().map(root -> root.toAbsolutePath().normalize()).toList();
    Optional<Path> base = Optional.empty();
    var entries = new ArrayList<Entry>();
    for (Path root : absolute) {
      Path holder = Files.isDirectory(root) ? root : Optional.ofNullable(root.getParent()).orElse(root);
      base = Optional.of(base.map(before -> common(before, holder)).orElse(holder));
    }
    for (int i = 0; i < absolute.size(); i++) {
      Path root = absolute.get(i);
      if (absolute.indexOf(root) == i && absolute.stream().noneMatch(other -> holds(other, root))) {
        String path = FileNames.of(base.orElse(root), root);
        entries.add(new Entry(path, root, attributes(root, true), Optional.of(given.get(i).toString())));
      }
    }
    entries.sort(BY_PATH);
    return entries;
  }

  private static boolean holds(Path folder, Path file) {
    return !folder.equals(file) && file.startsWith(folder);
  }

  private static Path common(Path one, Path other) {
    Path folder = one;
    while (!other.startsWith(folder)) {
      folder = Optional.ofNullable(folder.getParent()).orElse(other.getFileSystem().getPath("/"));
    }
    return folder;
  }

  private void visit(Entry entry) {
    String name = entry.path.substring(entry.path.lastIndexOf('/') + 1);
    boolean root = entry.given.isPresent();
    Optional<FileKind> kind = FileKind.of(name);
    Attributes attributes = entry.attributes;
    if (name.startsWith(".") && !root) {
      add(CorpusFile.ignored(entry.key()));
      return;
    }
    switch (attributes.type) {
      case FOLDER -> list(entry);
      case FILE ->
          add(
              kind.or(() -> root ? Optional.of(FileKind.PLAIN_TEXT) : Optional.empty())
                  .map(k -> CorpusFile.of(entry.path, entry.file, attributes.size, attributes.modified, k, options))
                  .orElseGet(() -> CorpusFile.ignored(entry.path)));
      case LINK -> add(CorpusFile.rejected(entry.path, "a symbolic link; links are not followed"));
      case OTHER -> {
        if (root) {
          add(CorpusFile.pipe(entry.path, entry.file, kind.orElse(FileKind.PLAIN_TEXT), options));
        } else {
          add(CorpusFile.rejected(entry.path, "neither a file nor a folder but a pipe, socket or device"));
        }
      }
      case BROKEN -> add(CorpusFile.rejected(entry.given.orElse(entry.path), attributes.reason));
    }
  }

  private void list(Entry folder) {
    var entries = new ArrayList<Entry>();
    try (DirectoryStream<Path> names = Files.newDirectoryStream(folder.file)) {
      for (Path file : names) {
        String name = FileNames.of(file);
        String path = folder.path.isEmpty() ? name : folder.path + "/" + name;
        entries.add(new Entry(path, file, attributes(file, false), Optional.empty()));
      }
    } catch (IOException | DirectoryIteratorException e) {
      String reason = FileBytes.reason(e instanceof IOException io ? io : new IOException(e.getCause()));
      add(CorpusFile.rejected(folder.given.orElse(folder.path), "folder: " + reason));
      return;
    }
    entries.sort(BY_PATH);
    open.push(new Folder(entries.iterator(), folder.given, found));
  }

  private void add(CorpusFile file) {
    found++;
    ready.add(file);
  }

  private static Attributes attributes(Path file, boolean follow) {
    try {
      LinkOption[] links = follow ? new LinkOption[0] : new LinkOption[] {LinkOption.NOFOLLOW_LINKS};
      BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class, links);
      Type type =
          found.isRegularFile()
              ? Type.FILE
              : found.isDirectory() ? Type.FOLDER : found.isSymbolicLink() ? Type.LINK : Type.OTHER;
      return new Attributes(type, found.size(), found.lastModifiedTime().toMillis(), "");
    } catch (IOException e) {
      return new Attributes(Type.BROKEN, 0, 0, FileBytes.reason(e));
    }
  }
}

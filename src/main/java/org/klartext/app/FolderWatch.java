package org.klartext.app;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Notices that files came, changed or went in folders and all below them. */
final class FolderWatch implements AutoCloseable {
  private static final WatchEvent.Kind<?>[] KINDS = {
    StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY, StandardWatchEventKinds.ENTRY_DELETE
  };

  /** So long nothing may happen before what happened is looked at; but not longer than the second. */
  private static final long QUIET_MILLIS = 400;
  private static final long LONGEST_MILLIS = 5_000;

  private final List<Path> roots;
  private final Path except;
  private final WatchService service;
  private final Set<Path> watched = new HashSet<>();

  /**
   * @param except a folder in which what happens does not count: that of the index
   */
  FolderWatch(List<Path> roots, Path except) throws IOException {
    this.roots = roots;
    this.except = except.toAbsolutePath().normalize();
    service = roots.getFirst().getFileSystem().newWatchService();
    watchAll();
  }

  /** Watches folders that are new. */
  void watchAll() throws IOException {
    for (Path root : roots) {
      Path folder = Files.isDirectory(root) ? root : root.toAbsolutePath().getParent();
      if (folder != null && Files.isDirectory(folder)) {
        watch(folder, Files.isDirectory(root));
      }
    }
  }

  private void watch(Path top, boolean below) throws IOException {
    Files.walkFileTree(
        top,
        Set.of(),
        below ? Integer.MAX_VALUE : 1,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
            if (folder.toAbsolutePath().normalize().startsWith(except)) {
              return FileVisitResult.SKIP_SUBTREE;
            }
            if (watched.add(folder)) {
              folder.register(service, KINDS);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException error) {
            return FileVisitResult.CONTINUE;
          }
        });
  }

  /** Waits until something has happened and nothing more does; false if nothing did for {@code millis}. */
  boolean await(long millis) throws InterruptedException {
    WatchKey first = service.poll(millis, TimeUnit.MILLISECONDS);
    if (first == null) {
      return false;
    }
    drop(first);
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(LONGEST_MILLIS);
    @Nullable WatchKey next = service.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS);
    while (next != null) {
      drop(next);
      next = System.nanoTime() < end ? service.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS) : null;
    }
    return true;
  }

  private void drop(WatchKey key) {
    key.pollEvents();
    if (!key.reset() && key.watchable() instanceof Path folder) {
      watched.remove(folder);
    }
  }

  @Override
  public void close() throws IOException {
    service.close();
  }
}

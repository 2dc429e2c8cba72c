package org.klartext.cli;

import java.io.IOException;
import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.klartext.web.Server;
import org.klartext.web.ServerOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code klartext serve}: the workbench in the browser and the interfaces for programs. */
@Command(
    name = "serve",
    header = "Search, read and review in the browser; answer programs over HTTP.",
    description =
        "Stays until Ctrl-C and shows each commit of the index, whoever makes it. Reachable from this machine alone, "
            + "unless --host names another address; then a password is needed. Whoever opens the address with the token "
            + "may judge; others may look.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  klartext serve                                 then open the address it prints",
      "  klartext serve --index news-index --port 9000",
      "  klartext serve --host 0.0.0.0 --password-file secret.txt",
      "  curl 'http://127.0.0.1:8090/api/v1/search?q=Altman'",
      "  http://127.0.0.1:8090/reconcile                the address for OpenRefine"
    })
final class ServeCommand implements Callable<Integer> {
  private final Console console;
  private final LazyWorkbench workbench;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private IndexOption index = new IndexOption();

  @Option(names = "--port", paramLabel = "PORT", defaultValue = "8090", description = "Default 8090; 0: any that is free.")
  private int port = 8090;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      defaultValue = "127.0.0.1",
      description = "The address to listen at (default 127.0.0.1: this machine alone).")
  private String host = "127.0.0.1";

  @Option(
      names = "--password-file",
      paramLabel = "FILE",
      description = "The password is the first line of this file; browsers ask for it, any user name will do.")
  private @Nullable Path passwordFile;

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description = "A further name by which the server may be called, as behind a proxy; may be given often.")
  private List<String> names = new ArrayList<>();

  @Option(
      names = "--allow-origin",
      paramLabel = "ORIGIN",
      description = "Pages that may reconcile (default: OpenRefine on this machine, at port 3333); may be given often.")
  private List<String> origins = new ArrayList<>();

  ServeCommand(Console console, LazyWorkbench workbench) {
    this.console = console;
    this.workbench = workbench;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    ServerOptions options = options();
    try (Server server = Server.start(workbench.get(), options, console::note)) {
      console.out().line("To read:   " + server.address());
      console.out().line("To judge:  " + server.address() + "?token=" + server.token());
      console.out().flush();
      console.note("serving " + index.folder() + "; Ctrl-C ends it");
      new CountDownLatch(1).await();
    } catch (BindException e) {
      throw new CommandFailure(
          ExitStatus.FAILED, "cannot listen at " + e.getMessage() + " — choose another with --port or --host");
    }
    return ExitStatus.DONE;
  }

  private ServerOptions options() throws IOException {
    Optional<String> password = passwordFile == null ? Optional.empty() : Optional.of(firstLine(passwordFile));
    try {
      ServerOptions options = ServerOptions.local(index.folder()).at(host, password).withPort(port);
      options = options.withNames(Set.copyOf(names));
      return origins.isEmpty() ? options : options.withOrigins(Set.copyOf(origins));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }

  private static String firstLine(Path file) throws IOException {
    return Files.readString(file).lines().findFirst().orElse("").strip();
  }
}

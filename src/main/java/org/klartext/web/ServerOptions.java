package org.klartext.web;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.klartext.web.site.Hosts;

/**
 * How a server is started.
 *
 * @param index the folder of the index that is shown
 * @param host the address to listen at
 * @param port to listen at; 0 for one that is free
 * @param password without which nothing is shown; needed where others can reach the address
 * @param names by which the server may be called besides its address, as behind a proxy
 * @param origins pages of other servers that may reconcile, such as {@code http://127.0.0.1:3333}
 */
public record ServerOptions(
    Path index, String host, int port, Optional<String> password, Set<String> names, Set<String> origins) {
  /** Where OpenRefine is found on the machine it runs on. */
  public static final Set<String> OPEN_REFINE = Set.of("http://127.0.0.1:3333", "http://localhost:3333");

  private static final String LOOPBACK = "127.0.0.1";
  private static final int SHORTEST_PASSWORD = 8;
  private static final int MOST_PORT = 65_535;

  /**
   * @throws IllegalArgumentException if others could reach the address and there is no password
   */
  public ServerOptions {
    if (port < 0 || port > MOST_PORT) {
      throw new IllegalArgumentException("port " + port + " is not between 0 and " + MOST_PORT);
    }
    if (password.isEmpty() && !Hosts.isLoopback(host)) {
      throw new IllegalArgumentException(
          "at " + host + " others can reach the server — give a password with --password-file");
    }
    if (password.isPresent() && password.get().length() < SHORTEST_PASSWORD) {
      throw new IllegalArgumentException("the password has fewer than " + SHORTEST_PASSWORD + " characters");
    }
    names = Set.copyOf(names);
    origins = Set.copyOf(origins);
  }

  /** For this machine alone, at a port that is free. */
  public static ServerOptions local(Path index) {
    return new ServerOptions(index, LOOPBACK, 0, Optional.empty(), Set.of(), OPEN_REFINE);
  }

  public ServerOptions withPort(int other) {
    return new ServerOptions(index, host, other, password, names, origins);
  }

  public ServerOptions at(String otherHost, Optional<String> otherPassword) {
    return new ServerOptions(index, otherHost, port, otherPassword, names, origins);
  }

  public ServerOptions withNames(Set<String> others) {
    return new ServerOptions(index, host, port, password, others, origins);
  }

  public ServerOptions withOrigins(Set<String> others) {
    return new ServerOptions(index, host, port, password, names, others);
  }
}

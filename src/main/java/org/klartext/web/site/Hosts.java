package org.klartext.web.site;

import io.javalin.http.Context;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * The names this server is called by. A page elsewhere can make a name of its own point to this machine; asked under such
 * a name, the server must not answer, since the browser would hand the answer to that page.
 *
 * @param bound the address that was bound to
 * @param names by which it may be called on any port, as behind a proxy
 */
public record Hosts(String bound, Set<String> names) {
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final Set<String> ANY = Set.of("0.0.0.0", "[::]");

  public Hosts {
    bound = bracketed(bound);
    var lower = new TreeSet<String>();
    names.forEach(name -> lower.add(name.toLowerCase(Locale.ROOT)));
    names = Set.copyOf(lower);
  }

  /** Whether {@code host} is this machine and nothing else can reach it. */
  public static boolean isLoopback(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }

  /** Whether {@code authority} ({@code localhost:8090}) is this server, asked over the connection of {@code context}. */
  boolean isOurs(String authority, Context context) {
    String lower = authority.toLowerCase(Locale.ROOT);
    int colon = lower.lastIndexOf(':');
    boolean hasPort = colon > lower.lastIndexOf(']');
    String host = hasPort ? lower.substring(0, colon) : lower;
    if (names.contains(host)) {
      return true;
    }
    String port = hasPort ? lower.substring(colon + 1) : "80";
    return port.equals(Integer.toString(context.req().getLocalPort())) && known(context).contains(host);
  }

  private Set<String> known(Context context) {
    var known = new HashSet<String>();
    known.add(bound.toLowerCase(Locale.ROOT));
    if (ANY.contains(bound)) {
      known.add(bracketed(context.req().getLocalAddr()));
    }
    if (ANY.contains(bound) || isLoopback(unbracketed(bound))) {
      known.addAll(LOOPBACK);
    }
    return known;
  }

  /** How an address is written in a URL. */
  public static String bracketed(String host) {
    return host.indexOf(':') >= 0 && !host.startsWith("[") ? "[" + host + "]" : host;
  }

  private static String unbracketed(String host) {
    return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
  }
}

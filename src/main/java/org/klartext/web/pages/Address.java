package org.klartext.web.pages;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * An address on this server, by which a page can be had again as it is: {@code /?q=Ultraman&f=language%3Ade}.
 *
 * @param path begins with one slash; its parts are encoded
 * @param parameters in the order they were given
 * @param fragment the place on the page; may be empty
 */
record Address(String path, List<Parameter> parameters, String fragment) {
  Address {
    if (!path.startsWith("/") || path.startsWith("//")) {
      throw new IllegalArgumentException("\"" + path + "\" is no path of this server");
    }
    parameters = List.copyOf(parameters);
  }

  /** A name and its value. */
  record Parameter(String name, String value) {}

  /** A page; {@code parts} are encoded. */
  static Address of(String... parts) {
    var path = new StringBuilder();
    for (String part : parts) {
      path.append('/').append(encoded(part));
    }
    return new Address(path.isEmpty() ? "/" : path.toString(), List.of(), "");
  }

  /** A page that was asked for. */
  static Address of(String path, Map<String, List<String>> query) {
    var parameters = new ArrayList<Parameter>();
    query.forEach((name, values) -> values.forEach(value -> parameters.add(new Parameter(name, value))));
    String encoded = Arrays.stream(path.split("/")).map(Address::encoded).collect(Collectors.joining("/"));
    String oneSlash = "/" + encoded.replaceFirst("^/+", "");
    return new Address(oneSlash, parameters, "");
  }

  /**
   * An address of this server as it was written on one of its pages.
   *
   * @throws IllegalArgumentException if it is none
   */
  static Address ofOwn(String written) {
    URI uri = URI.create(written);
    if (uri.isAbsolute() || uri.getRawAuthority() != null || uri.getRawPath() == null) {
      throw new IllegalArgumentException("\"" + written + "\" is no address of this server");
    }
    var parameters = new ArrayList<Parameter>();
    String query = uri.getRawQuery() == null ? "" : uri.getRawQuery();
    for (String pair : query.split("&")) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        parameters.add(new Parameter(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1))));
      }
    }
    return new Address(uri.getRawPath(), parameters, uri.getFragment() == null ? "" : uri.getFragment());
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  /** With this value in the place of others of that name; none if it is empty. */
  Address with(String name, String value) {
    Address without = without(name);
    return value.isEmpty() ? without : without.and(name, value);
  }

  /** With this value besides others of that name. */
  Address and(String name, String value) {
    var more = new ArrayList<>(parameters);
    more.add(new Parameter(name, value));
    return new Address(path, more, fragment);
  }

  Address without(String name) {
    return new Address(path, parameters.stream().filter(one -> !one.name.equals(name)).toList(), fragment);
  }

  Address without(String name, String value) {
    var parameter = new Parameter(name, value);
    return new Address(path, parameters.stream().filter(one -> !one.equals(parameter)).toList(), fragment);
  }

  Address at(String place) {
    return new Address(path, parameters, place);
  }

  Optional<String> value(String name) {
    return parameters.stream().filter(one -> one.name.equals(name)).map(Parameter::value).findFirst();
  }

  /** As a browser writes it. */
  String url() {
    return toString();
  }

  @Override
  public String toString() {
    String query =
        parameters.stream()
            .map(one -> encoded(one.name) + "=" + encoded(one.value))
            .collect(Collectors.joining("&"));
    return path + (query.isEmpty() ? "" : "?" + query) + (fragment.isEmpty() ? "" : "#" + encoded(fragment));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}

package org.klartext.web.pages;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Styles and scripts, from a fixed table: nothing else can be had here. The digest of a file stands in its address, so a
 * browser may keep it for good.
 */
final class Assets {
  private static final String OWN = "/org/klartext/web/";
  private static final String WEBJARS = "/META-INF/resources/webjars/";
  private static final Map<String, String> PLACES =
      Map.of(
          "klartext.css", OWN + "klartext.css",
          "klartext.js", OWN + "klartext.js",
          "charts.js", OWN + "charts.js",
          "icon.svg", OWN + "icon.svg",
          "htmx.js", WEBJARS + "htmx.org/2.0.10/dist/htmx.min.js",
          "chart.js", WEBJARS + "chart.js/4.5.1/dist/chart.umd.min.js");
  private static final Map<String, Asset> READ = new ConcurrentHashMap<>();

  private Assets() {}

  /** A file and the first part of its digest. */
  private static final class Asset {
    final byte[] bytes;
    final String digest;

    Asset(byte[] bytes, String digest) {
      this.bytes = bytes;
      this.digest = digest;
    }
  }

  /** Where the file of this name is had. */
  static String address(String name) {
    return "/assets/" + asset(name).digest + "/" + name;
  }

  /** Answers with the file that the path names; 404 where it names none. */
  static void serve(Context context) {
    String name = context.pathParam("name");
    if (!PLACES.containsKey(name)) {
      context.status(404).contentType("text/plain; charset=utf-8").result("no such file");
      return;
    }
    Asset asset = asset(name);
    boolean isLatest = asset.digest.equals(context.pathParam("digest"));
    context.header("Cache-Control", isLatest ? "public, max-age=31536000, immutable" : "no-store");
    context.header("X-Content-Type-Options", "nosniff");
    context.contentType(type(name)).result(asset.bytes);
  }

  private static String type(String name) {
    return switch (name.substring(name.lastIndexOf('.'))) {
      case ".css" -> "text/css; charset=utf-8";
      case ".js" -> "text/javascript; charset=utf-8";
      case ".svg" -> "image/svg+xml";
      default -> throw new IllegalArgumentException("what kind of file is " + name + "?");
    };
  }

  private static Asset asset(String name) {
    return READ.computeIfAbsent(name, Assets::read);
  }

  private static Asset read(String name) {
    String place = Objects.requireNonNull(PLACES.get(name), name);
    try (InputStream in = Objects.requireNonNull(Assets.class.getResourceAsStream(place), place)) {
      byte[] bytes = in.readAllBytes();
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return new Asset(bytes, HexFormat.of().formatHex(digest, 0, 8));
    } catch (IOException e) {
      throw new UncheckedIOException(place, e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

package org.klartext.web.site;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who may see and who may change something. Whoever opens the address with the token once is known by a cookie from then
 * on; programs send it as {@code Authorization: Bearer …} or, where that header holds a password, as {@code
 * X-Klartext-Token}.
 */
public final class Access {
  private static final int TOKEN_BYTES = 16;
  private static final String BEARER = "Bearer ";
  private static final String BASIC = "Basic ";

  private final String token;
  private final Optional<String> password;

  private Access(String token, Optional<String> password) {
    this.token = token;
    this.password = password;
  }

  /**
   * With a new token.
   *
   * @param password without which nothing is shown
   */
  public static Access withPassword(Optional<String> password) {
    var bytes = new byte[TOKEN_BYTES];
    new SecureRandom().nextBytes(bytes);
    return new Access(HexFormat.of().formatHex(bytes), password);
  }

  /** What has to be known to change something. */
  public String token() {
    return token;
  }

  public boolean isToken(String offered) {
    return isSame(offered, token);
  }

  /** Whether who asks has shown the token. */
  public boolean mayChange(Context context) {
    String header = context.header("Authorization");
    boolean byHeader = header != null && header.startsWith(BEARER) && isSame(header.substring(BEARER.length()), token);
    return byHeader || isSame(context.header("X-Klartext-Token"), token) || isSame(context.cookie(cookie(context)), token);
  }

  /** Whether who asks has given the password, if there is one; any user name will do. */
  boolean mayLook(Context context) {
    return password.isEmpty() || isSame(offeredPassword(context.header("Authorization")), password.get());
  }

  boolean hasPassword() {
    return password.isPresent();
  }

  /** Lets the browser show the token from now on, until it is closed. */
  void remember(Context context) {
    var cookie = new Cookie(cookie(context), token);
    cookie.setHttpOnly(true);
    cookie.setSameSite(SameSite.STRICT);
    cookie.setPath("/");
    context.cookie(cookie);
  }

  /** Browsers give cookies of one machine to all its ports. */
  private static String cookie(Context context) {
    return "klartext-" + context.req().getLocalPort();
  }

  private static @Nullable String offeredPassword(@Nullable String header) {
    if (header == null || !header.startsWith(BASIC)) {
      return null;
    }
    try {
      byte[] decoded = Base64.getDecoder().decode(header.substring(BASIC.length()).strip());
      String pair = new String(decoded, StandardCharsets.UTF_8);
      return pair.substring(pair.indexOf(':') + 1);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** Takes as long for a wrong one that is nearly right. */
  private static boolean isSame(@Nullable String offered, String expected) {
    return offered != null
        && MessageDigest.isEqual(
            offered.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
  }
}

package org.klartext.normalize;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.klartext.knowledge.Knowledge;
import org.klartext.resolve.Resolver;

/** The pipelines there are. */
public final class Pipelines {
  private static final List<String> WHERE = List.of("common", "de", "fr");
  private static final List<String> WEIGHING = List.of("weights", "frames");

  private Pipelines() {}

  /** All stages, in order. */
  public static Pipeline standard(Knowledge knowledge) {
    return standard(knowledge, Resolver.of(knowledge));
  }

  /** All stages, in order, with names decided by {@code resolver}. */
  public static Pipeline standard(Knowledge knowledge, Resolver resolver) {
    var stages = new ArrayList<Stage>(Stages.text());
    stages.add(new SettledStage(new NamesStage(knowledge, resolver)));
    return new Pipeline(stages, Optional.of(new OutletNames(knowledge)));
  }

  /** Hex digest of all that decides what the standard pipeline makes of an article: knowledge, rules, weights. */
  public static String fingerprint(Knowledge knowledge) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(knowledge.fingerprint().getBytes(StandardCharsets.UTF_8));
      for (String where : WHERE) {
        for (String stage : List.of(EncodingStage.NAME, BoilerplateStage.NAME, TypographyStage.NAME)) {
          add(digest, "/org/klartext/rules/" + where + "/" + stage + ".json");
        }
      }
      for (String resource : WEIGHING) {
        add(digest, "/org/klartext/resolve/" + resource + ".json");
      }
      return HexFormat.of().formatHex(digest.digest(), 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void add(MessageDigest digest, String resource) {
    try (InputStream in = Pipelines.class.getResourceAsStream(resource)) {
      if (in != null) {
        new DigestInputStream(in, digest).readAllBytes();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

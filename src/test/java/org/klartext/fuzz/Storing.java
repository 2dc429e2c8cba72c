package org.klartext.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32C;
import org.klartext.record.CleanArticle;
import org.klartext.record.CleanArticleCodec;
import org.klartext.record.RecordException;

/** Stored articles whose checksum fits, whatever is inside: decoded or refused. */
final class Storing {
  private Storing() {}

  static void decode(byte[] bytes) {
    CleanArticle article;
    try {
      article = CleanArticleCodec.decode(sealed(bytes));
    } catch (RecordException e) {
      return;
    }
    assertThat(CleanArticleCodec.decode(CleanArticleCodec.encode(article))).isEqualTo(article);
  }

  private static byte[] sealed(byte[] bytes) {
    var sum = new CRC32C();
    sum.update(bytes);
    return ByteBuffer.allocate(bytes.length + Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN).put(bytes).putInt((int) sum.getValue()).array();
  }
}

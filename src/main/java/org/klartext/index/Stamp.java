package org.klartext.index;

import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;
import org.klartext.index.schema.Schema;

/**
 * Which file a document came from, what the file was then, and by which knowledge it was made clear.
 *
 * @param file the file's path in the corpus
 * @param digest of the file's bytes
 * @param fingerprint of rules and knowledge
 */
record Stamp(String file, String digest, String fingerprint) {
  void addTo(Document document) {
    document.add(new StringField(Schema.FILE, file, Field.Store.NO));
    document.add(new SortedDocValuesField(Schema.FILE, new BytesRef(file)));
    document.add(new SortedDocValuesField(Schema.DIGEST, new BytesRef(digest)));
    document.add(new StringField(Schema.FINGERPRINT, fingerprint, Field.Store.NO));
    document.add(new SortedDocValuesField(Schema.FINGERPRINT, new BytesRef(fingerprint)));
  }
}

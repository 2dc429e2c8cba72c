package org.klartext.record;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.klartext.article.Article;
import org.klartext.knowledge.EntityType;
import org.klartext.knowledge.Mechanism;
import org.klartext.language.Language;
import org.klartext.resolve.Candidate;
import org.klartext.resolve.Evidence;
import org.klartext.resolve.Mention;
import org.klartext.resolve.Status;
import org.klartext.text.Cause;
import org.klartext.text.CleanSpan;
import org.klartext.text.Edit;
import org.klartext.text.EditScript;
import org.klartext.text.NormalizedText;
import org.klartext.text.NormalizedText.StageScript;
import org.klartext.text.SourceSpan;
import org.klartext.text.SourceText;

/**
 * A clean article as bytes, and back, as it is stored in the index.
 *
 * <p>Small rather than readable: the text stands there once, an edit says how much it replaces and by what, words that
 * come again are numbers. The first byte is the version of the form, the last four are a checksum. For people and
 * programs outside there is {@link RecordJson}.
 */
public final class CleanArticleCodec {
  private static final int VERSION = 3;

  private CleanArticleCodec() {}

  /**
   * @throws IllegalArgumentException if a title, name or reason holds a surrogate without its partner
   */
  public static byte[] encode(CleanArticle clean) {
    Article article = clean.article();
    var out = new BytesOut(article.source().length() * 3 / 2);
    out.u8(VERSION);
    article(out, article);
    out.count(clean.text().stages().size());
    for (StageScript stage : clean.text().stages()) {
      out.word(stage.stage());
      script(out, stage.script());
    }
    out.count(clean.mentions().size());
    for (Mention mention : clean.mentions()) {
      mention(out, mention);
    }
    out.real(clean.garbleScore());
    word(out, clean.outlet());
    return out.sealed();
  }

  public static CleanArticle decode(byte[] bytes) {
    return decode(bytes, 0, bytes.length);
  }

  /**
   * The article that stands in {@code length} bytes from {@code offset}.
   *
   * @throws RecordException if the bytes are damaged or of another version
   */
  public static CleanArticle decode(byte[] bytes, int offset, int length) {
    if (length > 0 && bytes[offset] != VERSION) {
      throw new RecordException("a record of form " + (bytes[offset] & 0xff) + "; this program reads " + VERSION);
    }
    var in = new BytesIn(bytes, offset, length);
    try {
      CleanArticle article = decode(in);
      in.checkDone();
      return article;
    } catch (IllegalArgumentException | IndexOutOfBoundsException | DateTimeException e) {
      throw new RecordException("a record of " + length + " bytes cannot be read: " + e.getMessage(), e);
    }
  }

  private static CleanArticle decode(BytesIn in) {
    in.u8();
    Article article = article(in);
    String text = article.source().value();
    int stageCount = in.count();
    var stages = new ArrayList<StageScript>();
    for (int i = 0; i < stageCount; i++) {
      String name = in.word();
      EditScript script = script(in, text);
      stages.add(new StageScript(name, script));
      text = script.apply(text);
    }
    int mentionCount = in.count();
    var mentions = new ArrayList<Mention>();
    for (int i = 0; i < mentionCount; i++) {
      mentions.add(mention(in));
    }
    return new CleanArticle(article, new NormalizedText(article.source(), stages), mentions, in.real(), word(in));
  }

  private static void article(BytesOut out, Article article) {
    out.word(article.id());
    out.word(article.path());
    out.word(article.language().code());
    word(out, article.title());
    out.u8(article.date().isPresent() ? 1 : 0);
    article.date().ifPresent(date -> out.number(date.toEpochDay()));
    word(out, article.outlet());
    out.text(article.source().value());
    out.count(article.foreign().size());
    for (SourceSpan span : article.foreign()) {
      out.count(span.start());
      out.count(span.length());
    }
  }

  private static Article article(BytesIn in) {
    String id = in.word();
    String path = in.word();
    String code = in.word();
    Language language =
        Language.ofCode(code).orElseThrow(() -> new RecordException("no language \"" + code + "\""));
    Optional<String> title = word(in);
    Optional<LocalDate> date = in.u8() == 0 ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(in.number()));
    Optional<String> outlet = word(in);
    var source = new SourceText(in.text());
    int foreignCount = in.count();
    var foreign = new ArrayList<SourceSpan>();
    for (int i = 0; i < foreignCount; i++) {
      int start = in.count();
      foreign.add(new SourceSpan(start, start + in.count()));
    }
    return new Article(id, path, language, title, date, outlet, source, foreign);
  }

  /** Each edit's distance from the one before it, how much it replaces, what by and why. */
  private static void script(BytesOut out, EditScript script) {
    out.count(script.edits().size());
    int at = 0;
    for (Edit edit : script.edits()) {
      out.count(edit.start() - at);
      out.count(edit.before().length());
      out.text(edit.after());
      out.count(edit.causes().size());
      for (Cause cause : edit.causes()) {
        out.word(cause.stage());
        out.word(cause.rule());
        out.real(cause.confidence());
        out.word(cause.why());
      }
      at = edit.end();
    }
  }

  private static EditScript script(BytesIn in, String text) {
    int count = in.count();
    var edits = new ArrayList<Edit>();
    int at = 0;
    for (int i = 0; i < count; i++) {
      int start = at + in.count();
      at = start + in.count();
      String after = in.text();
      int causeCount = in.count();
      var causes = new ArrayList<Cause>();
      for (int j = 0; j < causeCount; j++) {
        causes.add(new Cause(in.word(), in.word(), in.real(), in.word()));
      }
      edits.add(new Edit(start, text.substring(start, at), after, causes));
    }
    return new EditScript(text.length(), edits);
  }

  private static void mention(BytesOut out, Mention mention) {
    out.word(mention.entity());
    out.word(mention.name());
    out.word(mention.type().code());
    out.word(mention.surface());
    out.count(mention.source().start());
    out.count(mention.source().length());
    out.count(mention.clean().start());
    out.count(mention.clean().length());
    out.word(mention.written());
    out.word(mention.mechanism().code());
    out.word(mention.pivot());
    out.word(mention.status().code());
    out.real(mention.confidence());
    out.count(mention.evidence().size());
    for (Evidence evidence : mention.evidence()) {
      out.word(evidence.feature());
      out.word(evidence.value());
      out.real(evidence.weight());
    }
    out.count(mention.candidates().size());
    for (Candidate candidate : mention.candidates()) {
      out.word(candidate.entity());
      out.real(candidate.score());
    }
  }

  private static Mention mention(BytesIn in) {
    String entity = in.word();
    String name = in.word();
    EntityType type = EntityType.ofCode(in.word());
    String surface = in.word();
    int source = in.count();
    var sourceSpan = new SourceSpan(source, source + in.count());
    int clean = in.count();
    var cleanSpan = new CleanSpan(clean, clean + in.count());
    String written = in.word();
    Mechanism mechanism = Mechanism.ofCode(in.word());
    String pivot = in.word();
    Status status = Status.ofCode(in.word());
    double confidence = in.real();
    List<Evidence> evidence = evidence(in);
    List<Candidate> candidates = candidates(in);
    return new Mention(
        entity, name, type, surface, sourceSpan, cleanSpan, written, mechanism, pivot, status, confidence, evidence,
        candidates);
  }

  private static List<Evidence> evidence(BytesIn in) {
    int count = in.count();
    var evidence = new ArrayList<Evidence>();
    for (int i = 0; i < count; i++) {
      evidence.add(new Evidence(in.word(), in.word(), in.real()));
    }
    return evidence;
  }

  private static List<Candidate> candidates(BytesIn in) {
    int count = in.count();
    var candidates = new ArrayList<Candidate>();
    for (int i = 0; i < count; i++) {
      candidates.add(new Candidate(in.word(), in.real()));
    }
    return candidates;
  }

  private static void word(BytesOut out, Optional<String> word) {
    out.u8(word.isPresent() ? 1 : 0);
    word.ifPresent(out::word);
  }

  private static Optional<String> word(BytesIn in) {
    return in.u8() == 0 ? Optional.empty() : Optional.of(in.word());
  }
}

package org.klartext.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.klartext.knowledge.compile.WholeFile;
import org.klartext.resolve.judge.Entry;
import org.klartext.resolve.judge.LedgerFile;
import org.klartext.resolve.judge.LedgerTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code klartext review export}. */
@Command(
    name = "export",
    header = "Write all judgements, those taken back too, as a table or as lines of JSON.",
    footerHeading = "%nExamples:%n",
    footer = {"  klartext review export --output judged.csv"})
final class ReviewExportCommand extends ReviewStep {
  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      completionCandidates = Choice.LedgerForms.class,
      description = "csv or jsonl (default: what the file's ending tells, or csv).")
  private @Nullable Form format;

  @Option(names = "--output", paramLabel = "FILE", description = "Where to write (default: standard output).")
  private @Nullable Path output;

  ReviewExportCommand(Console console, LazyWorkbench workbench) {
    super(console, workbench);
  }

  /** How judgements are written. */
  enum Form {
    CSV,
    JSONL;

    static Optional<Form> of(Path file) {
      String name = file.toString().toLowerCase(Locale.ROOT);
      if (name.endsWith(".csv")) {
        return Optional.of(CSV);
      }
      return name.endsWith(".jsonl") || name.endsWith(".ndjson") ? Optional.of(JSONL) : Optional.empty();
    }
  }

  @Override
  public Integer call() throws IOException {
    List<Entry> entries = review().ledger().entries();
    Form form =
        Optional.ofNullable(format).or(() -> Optional.ofNullable(output).flatMap(Form::of)).orElse(Form.CSV);
    String text =
        switch (form) {
          case CSV -> LedgerTable.write(entries);
          case JSONL -> LedgerFile.lines(entries);
        };
    if (output == null) {
      console.out().print(text);
    } else {
      WholeFile.write(output.toAbsolutePath(), text.getBytes(StandardCharsets.UTF_8));
      console.note(entries.size() + (entries.size() == 1 ? " judgement" : " judgements") + " written to " + output);
    }
    return ExitStatus.DONE;
  }
}

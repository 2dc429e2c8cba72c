package org.klartext.cli;

import org.klartext.export.ExportOptions;
import org.klartext.export.ExportOptions.EntityNames;
import org.klartext.export.ExportOptions.Table;
import org.klartext.export.ExportOptions.TextLayer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What of an article is written. */
final class ExportArguments {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--layer",
      paramLabel = "LAYER",
      defaultValue = "clean",
      completionCandidates = Choice.TextLayers.class,
      description = "clean (default) or source: the text that is written, where a format holds one.")
  private TextLayer layer = TextLayer.CLEAN;

  @Option(
      names = "--min-confidence",
      paramLabel = "P",
      defaultValue = "0",
      description = "Take back changes and leave out mentions that are less sure, from 0 to 1 (default 0).")
  private double minConfidence;

  @Option(names = "--with-boilerplate", description = "Leave footers, navigation and the like where they stood.")
  private boolean withBoilerplate;

  @Option(
      names = "--entities",
      paramLabel = "HOW",
      defaultValue = "canonical",
      completionCandidates = Choice.EntityNameChoices.class,
      description = "canonical: by their names (default); id: by their ids; none: leave mentions out.")
  private EntityNames entities = EntityNames.CANONICAL;

  @Option(
      names = "--table",
      paramLabel = "ROWS",
      defaultValue = "articles",
      completionCandidates = Choice.Tables.class,
      description = "What the rows of csv and tsv are: articles (default), mentions, edits.")
  private Table table = Table.ARTICLES;

  ExportOptions options() {
    if (!(minConfidence >= 0 && minConfidence <= 1)) {
      throw new ParameterException(spec.commandLine(), "--min-confidence " + minConfidence + " is not between 0 and 1");
    }
    return new ExportOptions(layer, minConfidence, withBoilerplate, entities, table);
  }
}

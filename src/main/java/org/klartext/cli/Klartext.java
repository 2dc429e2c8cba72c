package org.klartext.cli;

import org.klartext.app.Workbench;
import org.klartext.discover.Suspect;
import org.klartext.export.ExportOptions;
import org.klartext.index.Layer;
import org.klartext.index.figures.Facet;
import org.klartext.index.figures.Neighbourhood;
import org.klartext.knowledge.EntityType;
import org.klartext.knowledge.exchange.ExchangeFormat;
import org.klartext.knowledge.imports.ImportFormat;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine;

/** The program: its commands and what they share. */
@Command(
    name = "klartext",
    header = "Turns garbled machine-translated German and French news into clear, searchable text.",
    description = {
      "",
      "Ultraman was Sam Altman before a machine read 奥特曼. Klartext knows the Chinese form behind a garbled name, "
          + "puts the name right where the text gives evidence, says why, and finds the article under either form.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  klartext index                        index the sample corpus",
      "  klartext search Altman                find it, also where it stood as Ultraman",
      "  klartext entity 基辛格                 who can be meant, and how the name came about",
      "  klartext normalize article.txt        print the clear text",
      "  klartext knowledge import names.tsv   take in names of your own",
      "  klartext help search                  more about one command",
      "",
      "Exit status: 0 done; 1 done, but some documents failed; 2 wrong usage; 3 the index cannot be used; "
          + "4 anything else."
    },
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    versionProvider = Version.class)
final class Klartext implements Runnable {
  private final Console console;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private KnowledgeOptions knowledge = new KnowledgeOptions();

  private boolean debug;

  private Klartext(Console console) {
    this.console = console;
  }

  @Option(
      names = "--debug",
      scope = ScopeType.INHERIT,
      description = "Show where in the program an error happened.")
  void setDebug(boolean wanted) {
    debug = wanted;
  }

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      completionCandidates = Choice.ColourChoices.class,
      scope = ScopeType.INHERIT,
      description = "Colours: auto (on a terminal, unless NO_COLOR is set), always or never.")
  void setColours(Console.Colours colours) {
    console.use(colours);
  }

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  /** Runs one command line; gives its {@link ExitStatus}. */
  static int execute(Console console, String... args) {
    var root = new Klartext(console);
    var problems = new Problems(console, () -> root.debug);
    int status = problems.guarded(() -> commandLine(root, console, problems).execute(args));
    return problems.guarded(
        () -> {
          console.out().flush();
          return status;
        });
  }

  private static CommandLine commandLine(Klartext root, Console console, Problems problems) {
    var workbench = new LazyWorkbench(() -> Workbench.of(root.knowledge.load(console)));
    var knowledge =
        new CommandLine(new KnowledgeCommand())
            .addSubcommand(new KnowledgeCheckCommand(console, root.knowledge))
            .addSubcommand(new KnowledgeStatsCommand(console, root.knowledge))
            .addSubcommand(new KnowledgeImportCommand(console, root.knowledge))
            .addSubcommand(new KnowledgeExportCommand(console, root.knowledge));
    var line =
        new CommandLine(root)
            .addSubcommand(new IndexCommand(console, workbench))
            .addSubcommand(new SearchCommand(console, workbench))
            .addSubcommand(new EntityCommand(console, workbench, root.knowledge))
            .addSubcommand(profile(console, workbench))
            .addSubcommand(new NormalizeCommand(console, workbench))
            .addSubcommand(new ExportCommand(console, workbench))
            .addSubcommand(new PushCommand(console, workbench))
            .addSubcommand(review(console, workbench))
            .addSubcommand(new HistoryCommand(console, workbench))
            .addSubcommand(new RestoreCommand(console))
            .addSubcommand(new CheckIndexCommand(console))
            .addSubcommand(new EvaluateCommand(console, workbench))
            .addSubcommand(new ServeCommand(console, workbench))
            .addSubcommand(new DiscoverCommand(console, workbench, root.knowledge))
            .addSubcommand(knowledge)
            .addSubcommand(new CommandLine.HelpCommand())
            .addSubcommand("completion", new AutoComplete.GenerateCompletion())
            .registerConverter(Console.Colours.class, new Choice<>(Console.Colours.class))
            .registerConverter(OutputFormat.class, new Choice<>(OutputFormat.class))
            .registerConverter(NormalizeFormat.class, new Choice<>(NormalizeFormat.class))
            .registerConverter(ExportOptions.TextLayer.class, new Choice<>(ExportOptions.TextLayer.class))
            .registerConverter(ExportOptions.EntityNames.class, new Choice<>(ExportOptions.EntityNames.class))
            .registerConverter(ExportOptions.Table.class, new Choice<>(ExportOptions.Table.class))
            .registerConverter(EvaluateCommand.Baseline.class, new Choice<>(EvaluateCommand.Baseline.class))
            .registerConverter(Suspect.Kind.class, new Choice<>(Suspect.Kind.class))
            .registerConverter(ImportFormat.class, new Choice<>(ImportFormat.class))
            .registerConverter(ExchangeFormat.class, new Choice<>(ExchangeFormat.class))
            .registerConverter(EntityType.class, new Choice<>(EntityType.class))
            .registerConverter(ReviewExportCommand.Form.class, new Choice<>(ReviewExportCommand.Form.class))
            .registerConverter(Layer.class, new Choice<>(Layer.class))
            .registerConverter(SearchCommand.SortOrder.class, new Choice<>(SearchCommand.SortOrder.class))
            .registerConverter(ResultFormat.class, new Choice<>(ResultFormat.class))
            .registerConverter(Facet.class, new Choice<>(Facet.class))
            .registerConverter(Neighbourhood.Measure.class, new Choice<>(Neighbourhood.Measure.class))
            .setUsageHelpWidth(Math.min(console.width(), 120))
            .setUsageHelpAutoWidth(false)
            .setColorScheme(CommandLine.Help.defaultColorScheme(ansi(console)))
            .setOut(problems.outWriter())
            .setErr(problems.errWriter())
            .setParameterExceptionHandler(problems::onUsage)
            .setExecutionExceptionHandler(problems::onFailure);
    withHelp(line);
    return line;
  }

  private static CommandLine profile(Console console, LazyWorkbench workbench) {
    return new CommandLine(new ProfileCommand(console, workbench))
        .addSubcommand(new ProfileWordsCommand(console, workbench))
        .addSubcommand(new ProfileCollocatesCommand(console, workbench))
        .addSubcommand(new ProfileKeynessCommand(console, workbench));
  }

  private static void withHelp(CommandLine line) {
    for (CommandLine command : line.getSubcommands().values()) {
      command.getCommandSpec().mixinStandardHelpOptions(true);
      command.getCommandSpec().usageMessage().sortOptions(false).sortSynopsis(false);
      withHelp(command);
    }
  }

  private static CommandLine review(Console console, LazyWorkbench workbench) {
    var command = new ReviewCommand(console, workbench);
    var line = new CommandLine(command);
    for (Object step : command.commands()) {
      var under = new CommandLine(step);
      under.getCommandSpec().mixinStandardHelpOptions(true);
      under.getCommandSpec().usageMessage().sortOptions(false).sortSynopsis(false);
      line.addSubcommand(under);
    }
    return line;
  }

  private static CommandLine.Help.Ansi ansi(Console console) {
    return console.paint().isOn() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF;
  }
}

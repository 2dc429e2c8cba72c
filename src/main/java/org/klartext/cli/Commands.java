package org.klartext.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import picocli.AutoComplete;
import picocli.CommandLine;

/**
 * The commands there are, in the order in which help lists them.
 *
 * <p>To describe all of them to the parser takes longer than most of them run. So a command line that begins with one gets
 * that one, and a mere {@code --help} those that it lists.
 */
final class Commands {
  private static final Set<String> ROOT_ONLY = Set.of("--help", "-h", "--version", "-V");

  private final Map<String, Supplier<CommandLine>> commands = new LinkedHashMap<>();
  private final Map<String, Supplier<CommandLine>> families = new LinkedHashMap<>();

  Commands(Console console, LazyWorkbench workbench, KnowledgeOptions knowledge) {
    command("index", () -> new IndexCommand(console, workbench));
    command("search", () -> new SearchCommand(console, workbench));
    command("entity", () -> new EntityCommand(console, workbench, knowledge));
    family("profile", () -> new ProfileCommand(console, workbench), () -> profile(console, workbench));
    command("normalize", () -> new NormalizeCommand(console, workbench));
    command("export", () -> new ExportCommand(console, workbench));
    command("push", () -> new PushCommand(console, workbench));
    family("review", () -> new ReviewCommand(console, workbench), () -> review(console, workbench));
    command("history", () -> new HistoryCommand(console, workbench));
    command("restore", () -> new RestoreCommand(console));
    command("check-index", () -> new CheckIndexCommand(console));
    command("evaluate", () -> new EvaluateCommand(console, workbench));
    command("serve", () -> new ServeCommand(console, workbench));
    command("discover", () -> new DiscoverCommand(console, workbench, knowledge));
    family("knowledge", KnowledgeCommand::new, () -> knowledge(console, knowledge));
    // No references: Java 25 fails to keep one to a class of picocli's old form among what it has learnt of the program.
    command("help", () -> new CommandLine.HelpCommand());
    command("completion", () -> new AutoComplete.GenerateCompletion());
  }

  private void command(String name, Supplier<Object> command) {
    commands.put(name, () -> new CommandLine(command.get()));
  }

  /** A command with commands of its own; alone where nobody asks for those. */
  private void family(String name, Supplier<Object> alone, Supplier<CommandLine> whole) {
    command(name, alone);
    families.put(name, whole);
  }

  /** Adds what a command line may need. */
  void addTo(CommandLine line, String... args) {
    String first = args.length == 0 ? "" : args[0];
    boolean rootOnly = args.length == 0 || args.length == 1 && ROOT_ONLY.contains(first);
    commands.forEach(
        (name, alone) -> {
          if (name.equals(first) || !isAlone(first)) {
            line.addSubcommand(name, rootOnly ? alone.get() : families.getOrDefault(name, alone).get());
          }
        });
  }

  /** Whether a command needs no other beside it, as help does. */
  private boolean isAlone(String name) {
    return commands.containsKey(name) && !name.equals("help") && !name.equals("completion");
  }

  private static CommandLine profile(Console console, LazyWorkbench workbench) {
    return new CommandLine(new ProfileCommand(console, workbench))
        .addSubcommand(new ProfileWordsCommand(console, workbench))
        .addSubcommand(new ProfileCollocatesCommand(console, workbench))
        .addSubcommand(new ProfileKeynessCommand(console, workbench));
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

  private static CommandLine knowledge(Console console, KnowledgeOptions knowledge) {
    return new CommandLine(new KnowledgeCommand())
        .addSubcommand(new KnowledgeCheckCommand(console, knowledge))
        .addSubcommand(new KnowledgeStatsCommand(console, knowledge))
        .addSubcommand(new KnowledgeImportCommand(console, knowledge))
        .addSubcommand(new KnowledgeExportCommand(console, knowledge));
  }
}

package org.klartext.cli;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.klartext.discover.Suspect;
import org.klartext.export.ExportOptions;
import org.klartext.index.Layer;
import org.klartext.index.figures.Neighbourhood;
import org.klartext.knowledge.EntityType;
import org.klartext.knowledge.exchange.ExchangeFormat;
import org.klartext.knowledge.imports.ImportFormat;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** One of a few words, in any case. */
record Choice<E extends Enum<E>>(Class<E> type) implements ITypeConverter<E> {
  @Override
  public E convert(String word) {
    for (E one : type.getEnumConstants()) {
      if (one.name().equalsIgnoreCase(word.replace('-', '_'))) {
        return one;
      }
    }
    throw new TypeConversionException("'" + word + "' is none of " + String.join(", ", words(type)));
  }

  private static List<String> words(Class<? extends Enum<?>> type) {
    return Arrays.stream(type.getEnumConstants()).map(one -> one.name().toLowerCase(Locale.ROOT).replace('_', '-')).toList();
  }

  /** Offers the words as the shell completes them. */
  abstract static class Candidates implements Iterable<String> {
    private final List<String> words;

    Candidates(Class<? extends Enum<?>> type) {
      words = words(type);
    }

    @Override
    public Iterator<String> iterator() {
      return words.iterator();
    }
  }

  static final class OutputFormats extends Candidates {
    OutputFormats() {
      super(OutputFormat.class);
    }
  }

  static final class NormalizeFormats extends Candidates {
    NormalizeFormats() {
      super(NormalizeFormat.class);
    }
  }

  static final class Layers extends Candidates {
    Layers() {
      super(Layer.class);
    }
  }

  static final class SortOrders extends Candidates {
    SortOrders() {
      super(SearchCommand.SortOrder.class);
    }
  }

  static final class Measures extends Candidates {
    Measures() {
      super(Neighbourhood.Measure.class);
    }
  }

  static final class ResultFormats extends Candidates {
    ResultFormats() {
      super(ResultFormat.class);
    }
  }

  static final class Baselines extends Candidates {
    Baselines() {
      super(EvaluateCommand.Baseline.class);
    }
  }

  static final class SuspectKinds extends Candidates {
    SuspectKinds() {
      super(Suspect.Kind.class);
    }
  }

  static final class ImportFormats extends Candidates {
    ImportFormats() {
      super(ImportFormat.class);
    }
  }

  static final class ExchangeFormats extends Candidates {
    ExchangeFormats() {
      super(ExchangeFormat.class);
    }
  }

  static final class LedgerForms extends Candidates {
    LedgerForms() {
      super(ReviewExportCommand.Form.class);
    }
  }

  static final class EntityTypes extends Candidates {
    EntityTypes() {
      super(EntityType.class);
    }
  }

  static final class TextLayers extends Candidates {
    TextLayers() {
      super(ExportOptions.TextLayer.class);
    }
  }

  static final class EntityNameChoices extends Candidates {
    EntityNameChoices() {
      super(ExportOptions.EntityNames.class);
    }
  }

  static final class Tables extends Candidates {
    Tables() {
      super(ExportOptions.Table.class);
    }
  }

  static final class ColourChoices extends Candidates {
    ColourChoices() {
      super(Console.Colours.class);
    }
  }
}

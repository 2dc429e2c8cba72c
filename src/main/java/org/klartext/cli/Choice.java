package org.klartext.cli;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.klartext.export.ExportOptions;
import org.klartext.index.Layer;
import org.klartext.index.Order;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** One of a few words, in any case. */
record Choice<E extends Enum<E>>(Class<E> type) implements ITypeConverter<E> {
  @Override
  public E convert(String word) {
    for (E one : type.getEnumConstants()) {
      if (one.name().equalsIgnoreCase(word)) {
        return one;
      }
    }
    throw new TypeConversionException("'" + word + "' is none of " + String.join(", ", words(type)));
  }

  private static List<String> words(Class<? extends Enum<?>> type) {
    return Arrays.stream(type.getEnumConstants()).map(one -> one.name().toLowerCase(Locale.ROOT)).toList();
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

  static final class Orders extends Candidates {
    Orders() {
      super(Order.class);
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

package org.klartext.knowledge.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.klartext.knowledge.KnowledgeException;

/**
 * TBX-Basic, of version 3 or 2, concept by concept: the file may be larger than memory.
 *
 * <p>The preferred term of a language is the name in it, the first one where none is said to be preferred; the others that are
 * not deprecated are right forms, and deprecated ones are garbles. Chinese terms are pivots. Of languages the program does not
 * know nothing is taken. A DOCTYPE is refused: nothing that a file names is fetched, and nothing in it expands.
 */
final class TbxReader implements EntityReader {
  private static final XMLInputFactory XML = factory();
  private static final String XML_NAMESPACE = "http://www.w3.org/XML/1998/namespace";

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    // These count every &lt; of a file. Without a DOCTYPE there is nothing that could expand.
    factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", "0");
    factory.setProperty("jdk.xml.totalEntitySizeLimit", "0");
    return factory;
  }

  @Override
  public void read(BufferedReader file, RowSink sink) throws IOException {
    skipByteOrderMark(file);
    try {
      XMLStreamReader xml = XML.createXMLStreamReader(file);
      try {
        concepts(xml, sink);
      } finally {
        xml.close();
      }
    } catch (XMLStreamException e) {
      if (e.getNestedException() instanceof IOException cause) {
        throw cause;
      }
      int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber());
      sink.bad(line, "not well-formed XML; nothing is read from here on: " + said(e));
    }
  }

  private static void skipByteOrderMark(BufferedReader file) throws IOException {
    file.mark(1);
    if (file.read() != '\ufeff') {
      file.reset();
    }
  }

  /** The parser's message without the place and the heading it puts before it. */
  private static String said(XMLStreamException e) {
    String message = String.valueOf(e.getMessage());
    int heading = message.lastIndexOf("Message: ");
    return message.substring(heading < 0 ? 0 : heading + "Message: ".length()).strip();
  }

  private static void concepts(XMLStreamReader xml, RowSink sink) throws XMLStreamException {
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.DTD) {
        sink.bad(xml.getLocation().getLineNumber(), "a DOCTYPE is not read; take it out of the file");
        return;
      }
      if (event == XMLStreamConstants.START_ELEMENT && isConcept(xml.getLocalName())) {
        int line = xml.getLocation().getLineNumber();
        TbxConcept concept = concept(xml);
        try {
          concept.entity().ifPresentOrElse(sink::entity, sink::passed);
        } catch (IllegalArgumentException | KnowledgeException e) {
          sink.bad(line, String.valueOf(e.getMessage()));
        }
      }
    }
  }

  private static boolean isConcept(String element) {
    return element.equals("conceptEntry") || element.equals("termEntry");
  }

  private static TbxConcept concept(XMLStreamReader xml) throws XMLStreamException {
    var concept = new TbxConcept(attribute(xml, "id"));
    var text = new StringBuilder();
    String type = "";
    String target = "";
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          text.setLength(0);
          type = attribute(xml, "type");
          target = attribute(xml, "target");
          switch (xml.getLocalName()) {
            case "langSec", "langSet" -> concept.language(language(xml));
            case "termSec", "tig", "ntig" -> concept.beginTerm();
            default -> {}
          }
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(xml.getText());
        case XMLStreamConstants.END_ELEMENT -> {
          if (isConcept(xml.getLocalName())) {
            return concept;
          }
          concept.take(xml.getLocalName(), type, target, text.toString().strip());
          text.setLength(0);
        }
        default -> {}
      }
    }
    return concept;
  }

  private static String language(XMLStreamReader xml) {
    return Optional.ofNullable(xml.getAttributeValue(XML_NAMESPACE, "lang")).orElse("");
  }

  private static String attribute(XMLStreamReader xml, String name) {
    return Optional.ofNullable(xml.getAttributeValue(null, name)).orElse("");
  }
}

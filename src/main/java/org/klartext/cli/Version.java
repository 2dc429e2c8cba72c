package org.klartext.cli;

import picocli.CommandLine.IVersionProvider;

/** The version the jar was built as, and the Java it runs on. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    String own = Version.class.getPackage().getImplementationVersion();
    return new String[] {
      "klartext " + (own == null ? "(not built as a jar)" : own), "Java " + Runtime.version()
    };
  }
}

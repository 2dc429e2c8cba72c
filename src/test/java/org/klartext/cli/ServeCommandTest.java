package org.klartext.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServeCommandTest {
  @TempDir Path folder;

  @Test
  void without_an_index_it_does_not_start() {
    Shell.Run run = new Shell(folder).type("serve", "--index", "@nothing", "--port", "0");

    assertThat(run.status()).isEqualTo(ExitStatus.INDEX_UNUSABLE);
    assertThat(run.err()).contains("klartext index").hasLineCount(1);
  }

  @Test
  void others_need_a_password_where_they_can_reach_it() {
    var shell = new Shell(folder);
    shell.file("short.txt", "kurz\n");

    assertThat(shell.type("serve", "--host", "0.0.0.0").err()).contains("--password-file").hasLineCount(1);
    Shell.Run tooShort = shell.type("serve", "--host", "0.0.0.0", "--password-file", "@short.txt");
    assertThat(tooShort.status()).isEqualTo(ExitStatus.WRONG_USAGE);
    assertThat(tooShort.err()).contains("fewer than 8").doesNotContain("kurz");
    assertThat(shell.type("serve", "--port", "99999").status()).isEqualTo(ExitStatus.WRONG_USAGE);
  }

  @Test
  void a_port_that_is_taken_is_named() throws IOException {
    Shell shell = Shell.withCorpus(folder);
    shell.type("index", "@corpus", "--index", "@index");
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = Integer.toString(taken.getLocalPort());

      Shell.Run run = shell.type("serve", "--index", "@index", "--port", port);

      assertThat(run.status()).isEqualTo(ExitStatus.FAILED);
      assertThat(run.err()).contains(port).contains("--port").hasLineCount(1);
    }
  }
}

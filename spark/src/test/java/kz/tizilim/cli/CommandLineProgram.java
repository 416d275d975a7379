package kz.tizilim.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/** The command line in this virtual machine, whose answers those of Spark are compared with. */
public final class CommandLineProgram {
  private CommandLineProgram() {}

  /** Runs a command; what it printed on standard error, if it was refused. */
  public static String run(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = Tizilim.run(new PrintWriter(out), new PrintWriter(err), args);
    return code == Tizilim.REFUSED ? err.toString() : "";
  }
}

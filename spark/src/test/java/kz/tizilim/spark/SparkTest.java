package kz.tizilim.spark;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import kz.tizilim.core.register.Edition;
import kz.tizilim.core.register.Entry;
import kz.tizilim.registrar.ask.Registrar;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.io.TempDir;

/** A Spark in this virtual machine, with two cores, and what the program printed last. */
abstract class SparkTest {
  static final SparkSession SPARK =
      SparkSession.builder()
          .master("local[2]")
          .appName("test")
          .config("spark.ui.enabled", false)
          .config("spark.sql.shuffle.partitions", 4)
          .config("spark.sql.extensions", TizilimExtensions.class.getName())
          .getOrCreate();

  private static final Edition EDITION = Registrar.builtIn().history().editions().get(0).edition();
  private static final List<String> INSTITUTIONS =
      List.of("в/ч 12345", "Центральный архив", "Военный госпиталь", "ГВКГ", "", "Ателье «Заря»");
  private static final List<String> DAYS = List.of("", "2024-08-01", "01.01.2020", "завтра");

  @TempDir Path folder;
  String out = "";
  String err = "";

  final int spark(String... args) {
    StringWriter outText = new StringWriter();
    StringWriter errText = new StringWriter();
    int code =
        SparkProgram.run(new PrintWriter(outText, true), new PrintWriter(errText, true), args);
    out = outText.toString();
    err = errText.toString();
    return code;
  }

  final Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  /** Posts of the register and others, with damage, claims and days, in columns of the contract. */
  static String table(int rows, long seed) {
    Random random = new Random(seed);
    List<Entry> entries = EDITION.entries();
    StringBuilder table =
        new StringBuilder("row_id,title,institution,level,category,claimed,date,salary\n");
    for (int i = 1; i <= rows; i++) {
      Entry entry = entries.get(random.nextInt(entries.size()));
      String title = entry.titles().get(random.nextInt(entry.titles().size())).toString();
      if (random.nextInt(4) == 0) {
        int at = random.nextInt(title.length());
        title = title.substring(0, at) + title.substring(Math.min(title.length(), at + 1));
      }
      table
          .append("№" + i)
          .append(",\"" + title.replace("\"", "\"\"") + "\",\"")
          .append(INSTITUTIONS.get(random.nextInt(INSTITUTIONS.size())).replace("\"", "\"\""))
          .append("\",")
          .append(random.nextInt(5) == 0 ? "высший" : "")
          .append(',')
          .append(random.nextInt(5) == 0 ? "первая" : "")
          .append(',')
          .append(random.nextInt(3) == 0 ? "B2-1" : "")
          .append(',')
          .append(DAYS.get(random.nextInt(20) == 0 ? random.nextInt(4) : 0))
          .append(",100\n");
    }
    return table.toString();
  }
}

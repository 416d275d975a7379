package kz.tizilim.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import kz.tizilim.core.register.Edition;

/**
 * An institution as staffing tables name it.
 *
 * @param name its full name, nominative
 * @param brief its abbreviation; empty if it has none
 */
record Institution(String name, String brief) {

  private static final Map<String, Institution> BY_LAW = byLaw();

  /**
   * The institution with this name in the law; if it is not in the file, the law's name is used.
   */
  static Institution of(String law) {
    return BY_LAW.getOrDefault(law, new Institution(law, ""));
  }

  /** The institutions that an edition names, each once. */
  static Set<Institution> in(Edition edition) {
    Set<Institution> all = new LinkedHashSet<>();
    edition.entries().forEach(entry -> entry.institutions().forEach(law -> all.add(of(law))));
    return all;
  }

  private static Map<String, Institution> byLaw() {
    Map<String, Institution> all = new LinkedHashMap<>();
    InputStream in = Institution.class.getResourceAsStream("institutions.tsv");
    if (in == null) {
      throw new IllegalStateException("institutions.tsv is not in the program.");
    }
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .forEach(line -> {
            String[] columns = line.split("\t", -1);
            for (String law : columns[0].split(";", -1)) {
              all.put(law, new Institution(columns[1], columns[2]));
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all;
  }
}

package kz.tizilim.documents.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CodeRangesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          2 beginbfchar <0003> <0410> <0004> <0411> endbfchar                   |
          2 beginbfrange <00> <0F> <0041> <0010><0011><0430> endbfrange         | 16 2
          1 beginbfrange <0000> <FFFF> [<0041> <0042>] endbfrange               | 0
          9 beginbfrange <5> <6> <41> endbfrange 1 beginbfrange <0 1> <03> <41> | 17 3
          1 beginbfrange <00000000> <7FFFFFFF> <41> endbfrange                  | 2147483648
          1 beginbfrange <09> <01> <41> <01> <02> <41> endbfrange               | 0 2
          1 beginbfrange <00> <01> /name <00> <FFFF> <41>                       | 2 0 65536 0
          1 beginbfrange <00> <01> [(]) <00>] <00> <FFFF> <41>                  | 2 0 1 65536 0
          1 beginbfrange <00> <0G> <41> <00> <FFFF> <41>                        |
          % a beginbfrange <00> <FF> <41>                                       | 256
          1 beginbfrange <00                                                    |
          """)
  void ranges_are_found_in_maps_well_made_or_not(String map, String sizes) {
    CodeRanges ranges = new CodeRanges(map);
    List<String> found = new ArrayList<>();
    for (OptionalLong size = ranges.next(); size.isPresent(); size = ranges.next()) {
      found.add(Long.toString(size.getAsLong()));
    }
    assertThat(String.join(" ", found)).isEqualTo(sizes == null ? "" : sizes);
  }
}

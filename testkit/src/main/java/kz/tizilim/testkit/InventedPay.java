package kz.tizilim.testkit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Tables of pay for all cells of a register, computed from the name of each cell. Every row is
 * marked as invented: the numbers have nothing to do with the law, but they rise with years and
 * fall with the step, as those of the law do.
 */
public final class InventedPay {
  private static final String ACT = "выдумано для проверки программы";
  private static final int[] BANDS = {0, 1, 2, 3, 5, 7, 10, 13, 16, 20, 25};
  private static final String TAIL = ",act,place,from,to,status,confirmed_by,confirmed_on\n";

  private InventedPay() {}

  /**
   * The files by name.
   *
   * @param cells sphere and code of each cell: {@code education B2-1}, {@code general C2}
   */
  public static Map<String, String> files(List<String> cells) {
    Map<String, String> files = new LinkedHashMap<>();
    String end = "," + ACT + ",,2020-01-01,,unverified,,\n";
    files.put("base.csv", "amount" + TAIL + "20000" + end);
    files.put("coefficients.csv", coefficients(cells, end));
    files.put(
        "factors.csv",
        "group,factor" + TAIL + "MEDICAL,2.5" + end + "TEACHING,2" + end + "OTHER,1.5" + end);
    files.put(
        "groups.csv",
        "group,sphere,grades,kinds,entries,instead_of,together"
            + TAIL
            + "MEDICAL,healthcare,B,,,OTHER,"
            + end
            + "TEACHING,education,B,,,OTHER,"
            + end
            + "OTHER,,,,,,"
            + end);
    files.put(
        "allowances.csv",
        "code,name,share,amount,base,raises_do,period,who,needs,in_fund,by_units"
            + TAIL
            + "CONDITIONS,условия труда,10 %,,DO,no,month,,,yes,no"
            + end
            + "HARMFUL,вредные условия,30 %,,BDO,no,month,,,yes,yes"
            + end
            + "VILLAGE,сельская местность,25 %,,DO,yes,month,,,yes,no"
            + end);
    files.put("policy.csv", "rule,value" + TAIL + "minimum_wage,85000" + end);
    return files;
  }

  private static String coefficients(List<String> cells, String end) {
    StringBuilder rows =
        new StringBuilder("sphere,grade,step,years_from,years_to,coefficient" + TAIL);
    for (String cell : cells) {
      int space = cell.indexOf(' ');
      String code = cell.substring(space + 1);
      int hyphen = code.indexOf('-');
      String grade = hyphen < 0 ? code : code.substring(0, hyphen);
      String step = hyphen < 0 ? "" : code.substring(hyphen + 1);
      for (int i = 0; i < BANDS.length; i++) {
        int value = hundredths(grade, step) + 8 * i + (i % 2);
        rows.append(cell, 0, space).append(',').append(grade).append(',').append(step).append(',');
        rows.append(BANDS[i])
            .append(',')
            .append(i + 1 < BANDS.length ? BANDS[i + 1] : "")
            .append(',');
        rows.append(value / 100)
            .append('.')
            .append(value % 100 / 10)
            .append(value % 10)
            .append(end);
      }
    }
    return rows.toString();
  }

  /** The coefficient of the first band in hundredths. */
  private static int hundredths(String grade, String step) {
    int block = "ABCD".indexOf(grade.charAt(0));
    int number = grade.length() > 1 ? grade.charAt(1) - '0' : 1;
    int major = step.isEmpty() ? 1 : step.charAt(0) - '0';
    int minor = step.length() > 2 ? step.charAt(2) - '0' : 0;
    return 760 - 130 * block - 41 * number - 13 * major - 3 * minor;
  }
}

package kz.tizilim.log;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * The decimal that ECMAScript prints for a double, found by exact arithmetic on the interval of
 * decimals that read back as it (ECMA-262, Number::toString, note 2).
 */
final class NumberOracle {
  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  private NumberOracle() {}

  static BigDecimal shortest(double positive) {
    BigDecimal exact = new BigDecimal(positive);
    BigDecimal below = new BigDecimal(Math.nextDown(positive));
    BigDecimal above =
        positive == Double.MAX_VALUE
            ? exact.add(exact.subtract(below))
            : new BigDecimal(Math.nextUp(positive));
    BigDecimal low = exact.add(below).divide(TWO);
    BigDecimal high = exact.add(above).divide(TWO);
    boolean inclusive = (Double.doubleToLongBits(positive) & 1) == 0;
    int exponent = exact.precision() - exact.scale() - 1;
    for (int digits = 1; ; digits++) {
      BigDecimal unit = BigDecimal.ONE.scaleByPowerOfTen(exponent - digits + 1);
      BigInteger first = low.divide(unit, 0, RoundingMode.CEILING).toBigInteger();
      BigInteger last = high.divide(unit, 0, RoundingMode.FLOOR).toBigInteger();
      if (!inclusive && unit.multiply(new BigDecimal(first)).compareTo(low) == 0) {
        first = first.add(BigInteger.ONE);
      }
      if (!inclusive && unit.multiply(new BigDecimal(last)).compareTo(high) == 0) {
        last = last.subtract(BigInteger.ONE);
      }
      if (first.compareTo(last) <= 0) {
        BigInteger nearest = exact.divide(unit, 0, RoundingMode.HALF_EVEN).toBigInteger();
        return unit.multiply(new BigDecimal(nearest.max(first).min(last)));
      }
    }
  }
}

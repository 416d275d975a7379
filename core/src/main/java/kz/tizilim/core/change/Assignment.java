package kz.tizilim.core.change;

import java.util.Arrays;

/** The pairing of rows and columns with the greatest sum of weights. */
final class Assignment {

  /*
   * The Hungarian algorithm with potentials, row by row [1]: at most n³ steps for n rows. It is run on
   * parts connected by a positive weight, which are small: the entries of one kind of post.
   *
   * [1] R. Jonker, A. Volgenant, A shortest augmenting path algorithm for dense and sparse linear
   * assignment problems, 1987.
   */
  private static final long FAR = Long.MAX_VALUE / 4;

  private Assignment() {}

  /**
   * For each row its column, or -1.
   *
   * @param weights the same number of columns in every row; 0 if a pair is not allowed
   */
  static int[] best(long[][] weights) {
    int rows = weights.length;
    int columns = rows == 0 ? 0 : weights[0].length;
    int size = Math.max(rows, columns);
    long[] rowPotential = new long[size + 1];
    long[] columnPotential = new long[size + 1];
    int[] rowOf = new int[size + 1];
    int[] way = new int[size + 1];
    for (int row = 1; row <= size; row++) {
      rowOf[0] = row;
      int column = 0;
      long[] least = new long[size + 1];
      boolean[] used = new boolean[size + 1];
      Arrays.fill(least, FAR);
      do {
        used[column] = true;
        int at = rowOf[column];
        long delta = FAR;
        int next = 0;
        for (int j = 1; j <= size; j++) {
          if (used[j]) {
            continue;
          }
          long cost = -weight(weights, at - 1, j - 1) - rowPotential[at] - columnPotential[j];
          if (cost < least[j]) {
            least[j] = cost;
            way[j] = column;
          }
          if (least[j] < delta) {
            delta = least[j];
            next = j;
          }
        }
        for (int j = 0; j <= size; j++) {
          if (used[j]) {
            rowPotential[rowOf[j]] += delta;
            columnPotential[j] -= delta;
          } else {
            least[j] -= delta;
          }
        }
        column = next;
      } while (rowOf[column] != 0);
      while (column != 0) {
        int previous = way[column];
        rowOf[column] = rowOf[previous];
        column = previous;
      }
    }
    int[] columnOf = new int[rows];
    Arrays.fill(columnOf, -1);
    for (int j = 1; j <= size; j++) {
      int row = rowOf[j] - 1;
      if (row < rows && weight(weights, row, j - 1) > 0) {
        columnOf[row] = j - 1;
      }
    }
    return columnOf;
  }

  private static long weight(long[][] weights, int row, int column) {
    return row < weights.length && column < weights[row].length ? weights[row][column] : 0;
  }
}

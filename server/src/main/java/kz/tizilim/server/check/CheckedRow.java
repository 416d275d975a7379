package kz.tizilim.server.check;

import kz.tizilim.classify.Answer;
import kz.tizilim.classify.StaffingRow;

/**
 * A row that a person should look at.
 *
 * @param line its number in the table
 * @param row what it says
 * @param answer the answer
 */
public record CheckedRow(int line, StaffingRow row, Answer answer) {}

/**
 * The working days of Kazakhstan, and counting of terms.
 *
 * <p>A day is a working day, a day off (with its reason and source), or unverified if the calendar
 * does not have its year. Nothing is guessed: a count that includes an unverified day says so.
 *
 * <pre>{@code
 * WorkCalendar.builtIn().plusWorkingDays(LocalDate.parse("2024-07-01"), 5); // 2024-07-09
 * }</pre>
 */
@NullMarked
package kz.tizilim.core.calendar;

import org.jspecify.annotations.NullMarked;

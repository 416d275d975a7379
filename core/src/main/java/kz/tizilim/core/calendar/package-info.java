/**
 * Working days of Kazakhstan, and how terms are counted over them.
 *
 * <p>A day is worked, off (why, by which source) or unverified, where the calendar does not hold
 * its year. Nothing here guesses: a count that touches an unverified day says so.
 *
 * <pre>{@code
 * WorkCalendar.builtIn().plusWorkingDays(LocalDate.parse("2024-07-01"), 5); // 2024-07-09
 * }</pre>
 */
@NullMarked
package kz.tizilim.core.calendar;

import org.jspecify.annotations.NullMarked;

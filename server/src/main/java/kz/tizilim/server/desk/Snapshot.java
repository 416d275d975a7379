package kz.tizilim.server.desk;

import java.time.LocalDate;
import kz.tizilim.registrar.ask.Registrar;

/**
 * What is known at one moment.
 *
 * @param all what is recorded
 * @param open the part of it that is public on {@code day}
 * @param size the number of records in the log
 * @param day the day for which the public part was computed
 */
record Snapshot(Registrar all, Registrar open, long size, LocalDate day) {}

package kz.tizilim.server.desk;

import java.time.LocalDate;
import kz.tizilim.registrar.Registrar;

/**
 * What is known at one moment.
 *
 * @param all what is recorded
 * @param open the part of it that everybody may see on {@code day}
 * @param size how many records the log had
 * @param day the day for which the embargo was reckoned
 */
record Snapshot(Registrar all, Registrar open, long size, LocalDate day) {}

package kz.tizilim.store;

import java.time.Instant;

/**
 * What a store knows of the time, whatever the clock of this computer shows.
 *
 * @param moment the moment
 * @param isNow whether it is the present one, by the clock of a database server; otherwise it is
 *     when the file of the store was last written before it was opened
 */
public record StoreTime(Instant moment, boolean isNow) {}

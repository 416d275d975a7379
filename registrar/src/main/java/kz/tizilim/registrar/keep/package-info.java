/**
 * The history, kept: the ledger, what a new one begins with, records of pay tables, and the proof
 * of an edition.
 */
@NullMarked
package kz.tizilim.registrar.keep;

import org.jspecify.annotations.NullMarked;

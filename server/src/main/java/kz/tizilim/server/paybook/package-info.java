/** The tables of pay that are recorded, and what pages show of those of a cell. */
@NullMarked
package kz.tizilim.server.paybook;

import org.jspecify.annotations.NullMarked;

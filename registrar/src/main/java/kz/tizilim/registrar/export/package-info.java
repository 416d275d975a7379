/** Editions and orders for other programs and people: prints, tables, JSON. */
@NullMarked
package kz.tizilim.registrar.export;

import org.jspecify.annotations.NullMarked;

/**
 * The forms in which programs keep and exchange the law: JSON of editions, changes, orders and
 * records, and CSV.
 */
@NullMarked
package kz.tizilim.registrar.form;

import org.jspecify.annotations.NullMarked;

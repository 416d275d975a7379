/** Keeps the register: publishes editions and answers questions. */
@NullMarked
package kz.tizilim.registrar;

import org.jspecify.annotations.NullMarked;

/**
 * The {@code tizilim} command: one class a command, and the translation of what happened into an
 * exit code.
 */
@NullMarked
package kz.tizilim.cli;

import org.jspecify.annotations.NullMarked;

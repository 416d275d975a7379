/**
 * The register of positions as values: blocks, grades, steps, cells and entries, and the editions
 * in which acts left them.
 *
 * <p>Every value is immutable, prints as text and parses that text back. Nothing here reads a file,
 * a clock or a locale. Arguments and results are never null.
 *
 * <p>Names of methods promise: {@code of} and {@code parse} make a value, a bare noun is a part of
 * it, {@code find} may find nothing, {@code on} asks for a legal day, {@code with} gives a changed
 * copy.
 */
@NullMarked
package kz.tizilim.core.register;

import org.jspecify.annotations.NullMarked;

/**
 * The acts that the program carries: a folder each, listed in {@code index.tsv}. Nothing else in
 * the program knows which acts these are.
 */
@NullMarked
package kz.tizilim.acts;

import org.jspecify.annotations.NullMarked;

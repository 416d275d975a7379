/**
 * Compares the quality and speed of the classifier with other ways to find the code of a row.
 *
 * <p>Start with {@link kz.tizilim.bench.Bench}. Data flows one way: the edition gives {@link
 * kz.tizilim.bench.CleanPosts}, these {@link kz.tizilim.bench.NoisyRows}, and the {@link
 * kz.tizilim.bench.Race} gives the same rows to every {@link kz.tizilim.bench.Contender}.
 */
@NullMarked
package kz.tizilim.bench;

import org.jspecify.annotations.NullMarked;

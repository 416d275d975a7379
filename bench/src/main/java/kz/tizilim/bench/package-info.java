/**
 * How right and how fast rows are answered, beside other ways to answer them.
 *
 * <p>The door is {@link kz.tizilim.bench.Bench}. One direction: the edition gives {@link
 * kz.tizilim.bench.CleanPosts}, these {@link kz.tizilim.bench.NoisyRows}, and every {@link
 * kz.tizilim.bench.Contender} is asked the same rows by the {@link kz.tizilim.bench.Race}.
 */
@NullMarked
package kz.tizilim.bench;

import org.jspecify.annotations.NullMarked;

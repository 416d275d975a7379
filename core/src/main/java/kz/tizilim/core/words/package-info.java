/**
 * Words as people write them, reduced to the words of the law: letters folded, endings removed.
 *
 * <p>The law's vocabulary is small (some hundreds of words), so the rules are simple: one table of
 * letters, one list of endings. They know nothing of titles or institutions.
 */
@NullMarked
package kz.tizilim.core.words;

import org.jspecify.annotations.NullMarked;

/**
 * Words as people write them, brought to the words the law uses: letters folded, inflection taken
 * off.
 *
 * <p>The law's vocabulary is small (some hundreds of words), so the rules here are plain: one table
 * of letters, one list of endings. They know nothing of titles or institutions.
 */
@NullMarked
package kz.tizilim.core.words;

import org.jspecify.annotations.NullMarked;

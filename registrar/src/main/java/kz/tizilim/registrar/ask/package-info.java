/**
 * Questions about the register: which edition answers on a day, which code a post has, where a word
 * stands.
 */
@NullMarked
package kz.tizilim.registrar.ask;

import org.jspecify.annotations.NullMarked;

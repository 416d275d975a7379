/**
 * Messages for people in Russian, Kazakh and English: why an answer is what it is, and why a
 * document, a table or a proposal is refused. One sentence per line in {@code
 * messages-ru.properties} and its twins; a noun after a number is a plural: {@code {0, plural, one
 * {# строка} few {# строки} many {# строк}}}.
 */
@NullMarked
package kz.tizilim.core.message;

import org.jspecify.annotations.NullMarked;

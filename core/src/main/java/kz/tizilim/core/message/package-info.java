/**
 * Messages for people in Russian, Kazakh and English: the reasons of an answer, and why a document,
 * a table or a proposal is refused. One sentence per line in {@code messages-ru.properties} and the
 * files of the other languages; a noun after a number is a plural: {@code {0, plural, one {#
 * строка} few {# строки} many {# строк}}}.
 */
@NullMarked
package kz.tizilim.core.message;

import org.jspecify.annotations.NullMarked;

/** Why a post has its code, as a document for the files: of one post or of a whole table. */
@NullMarked
package kz.tizilim.registrar.justify;

import org.jspecify.annotations.NullMarked;

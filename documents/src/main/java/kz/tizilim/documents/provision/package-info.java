/**
 * The prose of an order: who issued it, what it changes, what it orders and when it begins.
 *
 * <p>{@link kz.tizilim.documents.provision.Prose} mends the lines into paragraphs; {@link
 * kz.tizilim.documents.provision.ProvisionReader} reads them.
 */
@NullMarked
package kz.tizilim.documents.provision;

import org.jspecify.annotations.NullMarked;

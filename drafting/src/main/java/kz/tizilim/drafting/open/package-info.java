/**
 * Registers and orders in the forms that other systems read: SKOS with XKOS, DCAT, CSVW, Akoma
 * Ntoso. Each form is a rendering of an edition, a history or a change; none is a second model.
 */
@NullMarked
package kz.tizilim.drafting.open;

import org.jspecify.annotations.NullMarked;

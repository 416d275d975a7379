/**
 * What people propose and decide: events, confirmations, amendments, computed again on the history
 * of the decision.
 */
@NullMarked
package kz.tizilim.registrar.propose;

import org.jspecify.annotations.NullMarked;

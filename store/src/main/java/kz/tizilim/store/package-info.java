/**
 * A log on disk: SQLite in a folder, or PostgreSQL.
 *
 * <pre>{@code
 * try (Store store = Store.open(Location.parse("register"))) {
 *   long position = store.append(CanonicalJson.of(Map.of("act", "1", "event", "signed")));
 *   store.saveCheckpoint(signer.sign(store.checkpoint("example.kz/log")));
 *   store.inclusion(position, store.size());
 * }
 * }</pre>
 */
@NullMarked
package kz.tizilim.store;

import org.jspecify.annotations.NullMarked;

/**
 * A log that no one can rewrite unseen. Leaves are canonical JSON texts (RFC 8785), hashed into a
 * Merkle tree (RFC 9162, section 2.1); a checkpoint names the tree by its size and root, and is
 * signed (C2SP signed-note, tlog-checkpoint). To verify takes the log's public key and nothing
 * else.
 *
 * <pre>{@code
 * MerkleTree tree = new MerkleTree();
 * tree.append(CanonicalJson.of(Map.of("event", "signed", "on", "2024-07-01")).bytes());
 * SignedCheckpoint signed = signer.sign(new Checkpoint("example.kz/log", tree.size(), tree.root()));
 * tree.inclusion(0, tree.size()).verify(leafHash, signed.checkpoint());
 * }</pre>
 *
 * <p>What comes from outside is answered by a {@link kz.tizilim.log.Checked}: the verified value,
 * or the flaw for which it is refused. Methods {@code parse} read what {@code toString} printed and
 * throw {@link java.lang.IllegalArgumentException} at anything else.
 */
@NullMarked
package kz.tizilim.log;

import org.jspecify.annotations.NullMarked;

/**
 * A log that nobody can rewrite unnoticed. Leaves are canonical JSON texts (RFC 8785), hashed into
 * a Merkle tree (RFC 9162, section 2.1); a checkpoint names the tree by its size and root, and is
 * signed (C2SP signed-note, tlog-checkpoint). Verification needs the log's public key and nothing
 * else. A {@link kz.tizilim.log.Witness} cosigns checkpoints, so that nobody is shown a second
 * history (C2SP tlog-witness).
 *
 * <pre>{@code
 * MerkleTree tree = new MerkleTree();
 * tree.append(CanonicalJson.of(Map.of("event", "signed", "on", "2024-07-01")).bytes());
 * SignedCheckpoint signed = signer.sign(new Checkpoint("example.kz/log", tree.size(), tree.root()));
 * tree.inclusion(0, tree.size()).verify(leafHash, signed.checkpoint());
 * }</pre>
 *
 * <p>Input from outside gives a {@link kz.tizilim.log.Checked}: the verified value, or the {@link
 * kz.tizilim.log.Flaw} for which it is refused. Methods named {@code parse} read what {@code
 * toString} printed and throw {@link java.lang.IllegalArgumentException} for anything else.
 */
@NullMarked
package kz.tizilim.log;

import org.jspecify.annotations.NullMarked;

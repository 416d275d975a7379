/** A log that no one can rewrite unseen: a Merkle tree, its proofs and checkpoints. JDK only. */
module kz.tizilim.log {
  requires static org.jspecify;

  exports kz.tizilim.log;
}

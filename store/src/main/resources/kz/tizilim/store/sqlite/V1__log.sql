-- The log and the checkpoints signed over it. Nothing here is ever changed or taken away.
-- May run twice: a crash between the schema and Flyway's note of it leaves nothing to do by hand.

CREATE TABLE IF NOT EXISTS leaf (
  position INTEGER PRIMARY KEY CHECK (position >= 0),
  body     BLOB NOT NULL, -- canonical JSON, RFC 8785
  hash     BLOB NOT NULL CHECK (length(hash) = 32) -- of the leaf, RFC 9162, 2.1.1
) STRICT;

CREATE TABLE IF NOT EXISTS checkpoint (
  position INTEGER PRIMARY KEY CHECK (position >= 0),
  size     INTEGER NOT NULL CHECK (size >= 0), -- leaves it signs
  note     BLOB NOT NULL, -- signed note
  hash     BLOB NOT NULL CHECK (length(hash) = 32) -- of the note, as of a leaf
) STRICT;

CREATE INDEX IF NOT EXISTS checkpoint_size ON checkpoint (size, position);

CREATE TABLE IF NOT EXISTS meta (
  name  TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;

CREATE TRIGGER IF NOT EXISTS leaf_next BEFORE INSERT ON leaf
WHEN NEW.position IS NOT (SELECT coalesce(max(position) + 1, 0) FROM leaf)
BEGIN SELECT RAISE(ABORT, 'append-only: leaf takes the next position alone'); END;

CREATE TRIGGER IF NOT EXISTS leaf_kept BEFORE UPDATE ON leaf
BEGIN SELECT RAISE(ABORT, 'append-only: leaf is not changed'); END;

CREATE TRIGGER IF NOT EXISTS leaf_stays BEFORE DELETE ON leaf
BEGIN SELECT RAISE(ABORT, 'append-only: leaf is not deleted'); END;

CREATE TRIGGER IF NOT EXISTS checkpoint_next BEFORE INSERT ON checkpoint
WHEN NEW.position IS NOT (SELECT coalesce(max(position) + 1, 0) FROM checkpoint)
BEGIN SELECT RAISE(ABORT, 'append-only: checkpoint takes the next position alone'); END;

CREATE TRIGGER IF NOT EXISTS checkpoint_kept BEFORE UPDATE ON checkpoint
BEGIN SELECT RAISE(ABORT, 'append-only: checkpoint is not changed'); END;

CREATE TRIGGER IF NOT EXISTS checkpoint_stays BEFORE DELETE ON checkpoint
BEGIN SELECT RAISE(ABORT, 'append-only: checkpoint is not deleted'); END;

-- A REPLACE deletes without a trigger, so what is there already is refused here.
CREATE TRIGGER IF NOT EXISTS meta_once BEFORE INSERT ON meta
WHEN EXISTS (SELECT 1 FROM meta WHERE name = NEW.name)
BEGIN SELECT RAISE(ABORT, 'append-only: meta is said once'); END;

CREATE TRIGGER IF NOT EXISTS meta_kept BEFORE UPDATE ON meta
BEGIN SELECT RAISE(ABORT, 'append-only: meta is not changed'); END;

CREATE TRIGGER IF NOT EXISTS meta_stays BEFORE DELETE ON meta
BEGIN SELECT RAISE(ABORT, 'append-only: meta is not deleted'); END;

-- The log and the checkpoints signed over it. Nothing here is ever changed or taken away.
-- May run twice: a crash between the schema and Flyway's note of it leaves nothing to do by hand.

CREATE TABLE IF NOT EXISTS leaf (
  position bigint PRIMARY KEY CHECK (position >= 0),
  body     bytea NOT NULL, -- canonical JSON, RFC 8785
  hash     bytea NOT NULL CHECK (length(hash) = 32) -- of the leaf, RFC 9162, 2.1.1
);

CREATE TABLE IF NOT EXISTS checkpoint (
  position bigint PRIMARY KEY CHECK (position >= 0),
  size     bigint NOT NULL CHECK (size >= 0), -- leaves it signs
  note     bytea NOT NULL, -- signed note
  hash     bytea NOT NULL CHECK (length(hash) = 32) -- of the note, as of a leaf
);

CREATE INDEX IF NOT EXISTS checkpoint_size ON checkpoint (size, position);

CREATE TABLE IF NOT EXISTS meta (
  name  text PRIMARY KEY,
  value text NOT NULL
);

-- The next position, which is the caller's until its transaction ends: writers come one by one.
-- After the lock a statement of its own, so that it sees what the writer before has committed.
CREATE OR REPLACE FUNCTION leaf_next() RETURNS bigint LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  PERFORM pg_advisory_xact_lock('leaf'::regclass::oid::bigint);
  RETURN (SELECT coalesce(max(position) + 1, 0) FROM leaf);
END $$;

CREATE OR REPLACE FUNCTION leaf_append() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
  next bigint := leaf_next();
BEGIN
  NEW.position := coalesce(NEW.position, next);
  IF NEW.position <> next THEN
    RAISE EXCEPTION 'append-only: leaf takes the next position alone, %, not %', next, NEW.position
      USING ERRCODE = 'TZ001';
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION checkpoint_next() RETURNS bigint LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  PERFORM pg_advisory_xact_lock('checkpoint'::regclass::oid::bigint);
  RETURN (SELECT coalesce(max(position) + 1, 0) FROM checkpoint);
END $$;

CREATE OR REPLACE FUNCTION checkpoint_append() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  IF NEW.position IS DISTINCT FROM checkpoint_next() THEN
    RAISE EXCEPTION 'append-only: checkpoint takes the next position alone, not %', NEW.position
      USING ERRCODE = 'TZ001';
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'append-only: no % of %', TG_OP, TG_TABLE_NAME USING ERRCODE = 'TZ002';
END $$;

CREATE OR REPLACE TRIGGER leaf_next BEFORE INSERT ON leaf
  FOR EACH ROW EXECUTE FUNCTION leaf_append();
CREATE OR REPLACE TRIGGER leaf_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON leaf
  FOR EACH STATEMENT EXECUTE FUNCTION append_only();
CREATE OR REPLACE TRIGGER checkpoint_next BEFORE INSERT ON checkpoint
  FOR EACH ROW EXECUTE FUNCTION checkpoint_append();
CREATE OR REPLACE TRIGGER checkpoint_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON checkpoint
  FOR EACH STATEMENT EXECUTE FUNCTION append_only();
CREATE OR REPLACE TRIGGER meta_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON meta
  FOR EACH STATEMENT EXECUTE FUNCTION append_only();

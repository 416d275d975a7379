-- Texts next to the log that change, such as the accounts of the servers that share it. Whoever
-- writes one names the version that was read.

CREATE TABLE IF NOT EXISTS document (
  name    text PRIMARY KEY,
  version bigint NOT NULL CHECK (version > 0), -- 1 when it is new, one more at each change
  body    bytea NOT NULL
);

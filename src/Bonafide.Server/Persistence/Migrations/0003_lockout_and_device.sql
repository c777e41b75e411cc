-- Attempts to be captured, for the lock-out. A subject is a keyed hash; its key lasts a day and is wrapped by the master key, so that a copy of
-- this table names no device. Times are milliseconds since 1970 (UTC); a day is counted since 1970.

CREATE TABLE lockout_keys (
    day     BIGINT PRIMARY KEY,
    wrapped BYTEA NOT NULL
);

CREATE TABLE lockout_attempts (
    attempt TEXT NOT NULL,
    subject TEXT NOT NULL,
    begun   BIGINT NOT NULL,
    PRIMARY KEY (subject, attempt)
);
CREATE INDEX lockout_attempts_by_attempt ON lockout_attempts (attempt);
CREATE INDEX lockout_attempts_by_time ON lockout_attempts (begun);

-- What the browser of a capture told of its device, as JSON.
ALTER TABLE results ADD COLUMN device TEXT;

-- What of a capture is owed to the evidence store, lies there, or is to be erased there. Rows outlive their session until the store has erased the
-- object, so nothing refers to the sessions. Times are milliseconds since 1970 (UTC).

CREATE TABLE stored_objects (
    id           TEXT PRIMARY KEY,
    session_id   TEXT NOT NULL,
    kind         TEXT NOT NULL,
    target       TEXT NOT NULL,
    region       TEXT NOT NULL,
    bucket       TEXT NOT NULL,
    object_key   TEXT NOT NULL,
    content_type TEXT NOT NULL,
    sha256       TEXT,
    node         TEXT NOT NULL,
    -- Of a video until it is encoded: the key of its frames, sealed with the session's, and how many there are.
    spool_key    BYTEA,
    frames       INTEGER NOT NULL,
    state        TEXT NOT NULL,
    attempts     INTEGER NOT NULL,
    failure      TEXT,
    next_attempt BIGINT NOT NULL,
    taken_until  BIGINT NOT NULL,
    created      BIGINT NOT NULL
);
CREATE INDEX stored_objects_by_session ON stored_objects (session_id);
CREATE INDEX stored_objects_due ON stored_objects (state, next_attempt);

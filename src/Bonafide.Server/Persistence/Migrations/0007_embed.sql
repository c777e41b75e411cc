-- What the Embed door needs. Times are milliseconds since 1970 (UTC).

-- What is asked of the person, where the request says more than how many things: JSON.
ALTER TABLE sessions ADD COLUMN instructions TEXT;

-- The secrets that capsules are sealed with; one capsule each.
CREATE TABLE upload_secrets (
    session_id TEXT PRIMARY KEY REFERENCES sessions (id) ON DELETE CASCADE,
    secret     BYTEA NOT NULL,
    expires    BIGINT NOT NULL,
    used       BIGINT
);

CREATE TABLE licences (
    id      TEXT PRIMARY KEY,
    type    TEXT NOT NULL,
    name    TEXT NOT NULL,
    origins TEXT NOT NULL,
    issued  BIGINT NOT NULL,
    expires BIGINT NOT NULL,
    revoked BIGINT
);

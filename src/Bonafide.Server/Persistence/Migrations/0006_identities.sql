-- Identities and what is submitted for them. Times are milliseconds since 1970 (UTC); flags are 0 or 1.

CREATE TABLE identities (
    id           TEXT PRIMARY KEY,
    tenant       TEXT NOT NULL,
    key_id       TEXT NOT NULL,
    business_id  TEXT,
    callback_url TEXT,
    created      BIGINT NOT NULL,
    evaluated    BIGINT NOT NULL,
    expires      BIGINT NOT NULL
);
CREATE INDEX identities_by_expiry ON identities (expires);
CREATE INDEX identities_by_key ON identities (key_id, created);

-- A person's word on one type of processing; the latest of a type counts, earlier ones are kept as the record of what was said when.
CREATE TABLE consents (
    id          TEXT PRIMARY KEY,
    identity_id TEXT NOT NULL REFERENCES identities (id) ON DELETE CASCADE,
    number      INTEGER NOT NULL,
    type        TEXT NOT NULL,
    approved    INTEGER NOT NULL,
    valid_from  BIGINT NOT NULL,
    valid_to    BIGINT,
    created     BIGINT NOT NULL,
    UNIQUE (identity_id, number)
);

-- Portraits and documents. What is biometric lies in a capture session of each one's own; null once that is erased.
CREATE TABLE submissions (
    id             TEXT PRIMARY KEY,
    identity_id    TEXT NOT NULL REFERENCES identities (id) ON DELETE CASCADE,
    number         INTEGER NOT NULL,
    kind           TEXT NOT NULL,
    type           TEXT NOT NULL,
    session_id     TEXT,
    face_id        TEXT,
    security_level TEXT NOT NULL,
    status         TEXT NOT NULL,
    level          INTEGER,
    score          DOUBLE PRECISION,
    fault          TEXT,
    created        BIGINT NOT NULL,
    evaluated      BIGINT,
    UNIQUE (identity_id, number)
);
CREATE INDEX submissions_by_status ON submissions (status);
CREATE INDEX submissions_by_session ON submissions (session_id);

-- Decisions that people took on submissions.
CREATE TABLE adjudications (
    id            TEXT PRIMARY KEY,
    submission_id TEXT NOT NULL REFERENCES submissions (id) ON DELETE CASCADE,
    key_id        TEXT NOT NULL,
    person        TEXT NOT NULL,
    decision      TEXT NOT NULL,
    reason        TEXT NOT NULL,
    decided       BIGINT NOT NULL
);

-- Runs on SQLite and PostgreSQL. Times are milliseconds since 1970 (UTC); flags are 0 or 1.

CREATE TABLE api_keys (
    id                TEXT PRIMARY KEY,
    name              TEXT NOT NULL,
    hash              BYTEA NOT NULL,
    roles             TEXT NOT NULL,
    tenant            TEXT NOT NULL,
    retention_seconds BIGINT,
    created           BIGINT NOT NULL,
    revoked           BIGINT
);

CREATE TABLE sessions (
    id                   TEXT PRIMARY KEY,
    tenant               TEXT NOT NULL,
    mode                 TEXT NOT NULL,
    security_level       TEXT NOT NULL,
    number_of_challenges INTEGER NOT NULL,
    age_threshold        DOUBLE PRECISION,
    correlation_id       TEXT,
    evidence_id          TEXT,
    callback_url         TEXT,
    store_images         INTEGER NOT NULL,
    state                TEXT NOT NULL,
    holder               TEXT,
    held_until           BIGINT,
    data_key             BYTEA,
    created              BIGINT NOT NULL,
    expires              BIGINT NOT NULL
);
CREATE INDEX sessions_by_expiry ON sessions (expires);

CREATE TABLE media (
    id           TEXT PRIMARY KEY,
    session_id   TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
    kind         TEXT NOT NULL,
    content_type TEXT NOT NULL,
    sha256       TEXT NOT NULL,
    size         BIGINT NOT NULL,
    created      BIGINT NOT NULL
);
CREATE INDEX media_by_session ON media (session_id);

CREATE TABLE faces (
    id            TEXT PRIMARY KEY,
    session_id    TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
    media_id      TEXT,
    friendly_name TEXT,
    image_type    TEXT NOT NULL,
    digest        TEXT NOT NULL,
    mode          TEXT NOT NULL,
    quality       INTEGER NOT NULL,
    quarter_turns INTEGER NOT NULL,
    box_x         REAL NOT NULL,
    box_y         REAL NOT NULL,
    box_width     REAL NOT NULL,
    box_height    REAL NOT NULL,
    eye_x1        REAL NOT NULL,
    eye_y1        REAL NOT NULL,
    eye_x2        REAL NOT NULL,
    eye_y2        REAL NOT NULL,
    template      BYTEA NOT NULL,
    created       BIGINT NOT NULL
);
CREATE INDEX faces_by_session ON faces (session_id, created);

CREATE TABLE results (
    session_id     TEXT PRIMARY KEY REFERENCES sessions (id) ON DELETE CASCADE,
    status         TEXT NOT NULL,
    diagnostic     TEXT,
    best_face_id   TEXT,
    age            REAL,
    user_agent     TEXT,
    policy         TEXT NOT NULL,
    evidence       BYTEA NOT NULL,
    observations   TEXT NOT NULL,
    created        BIGINT NOT NULL
);

-- Sealed capsules, their sessions, and the folders that they fill. Times are milliseconds since 1970 (UTC).

CREATE TABLE accounts (
    id           TEXT PRIMARY KEY,
    email        TEXT NOT NULL UNIQUE,
    password     TEXT NOT NULL,
    roles        TEXT NOT NULL,
    tenant       TEXT NOT NULL,
    failures     INTEGER NOT NULL,
    locked_until BIGINT NOT NULL,
    created      BIGINT NOT NULL,
    revoked      BIGINT
);

CREATE TABLE access_tokens (
    id           TEXT PRIMARY KEY,
    account_id   TEXT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    hash         BYTEA NOT NULL,
    renewal_hash BYTEA NOT NULL,
    replaces     TEXT,
    expires      BIGINT NOT NULL,
    renewable    BIGINT NOT NULL
);
CREATE INDEX access_tokens_by_end ON access_tokens (renewable);

CREATE TABLE capsule_sessions (
    id                       TEXT PRIMARY KEY,
    tenant                   TEXT NOT NULL,
    maker                    TEXT NOT NULL,
    secret                   BYTEA,
    waits                    TEXT NOT NULL,
    folder_retention_seconds BIGINT,
    resolution_endpoint      TEXT,
    issued                   BIGINT NOT NULL,
    expires                  BIGINT NOT NULL,
    used                     BIGINT,
    ends                     BIGINT NOT NULL
);
CREATE INDEX capsule_sessions_by_end ON capsule_sessions (ends);

-- What was done with a session's capsule: one line per action, never changed.
CREATE TABLE capsule_actions (
    id         TEXT PRIMARY KEY,
    session_id TEXT NOT NULL REFERENCES capsule_sessions (id) ON DELETE CASCADE,
    step       INTEGER NOT NULL,
    at         BIGINT NOT NULL,
    action     TEXT NOT NULL,
    who        TEXT NOT NULL,
    detail     TEXT
);
CREATE INDEX capsule_actions_by_session ON capsule_actions (session_id, at, step);

CREATE TABLE folders (
    id         TEXT PRIMARY KEY,
    tenant     TEXT NOT NULL,
    meta_data  TEXT NOT NULL,
    state      TEXT NOT NULL,
    resolution TEXT NOT NULL,
    data_key   BYTEA,
    created    BIGINT NOT NULL,
    updated    BIGINT NOT NULL,
    expires    BIGINT NOT NULL
);
CREATE INDEX folders_by_tenant ON folders (tenant, created);
CREATE INDEX folders_by_expiry ON folders (expires);

-- The folder's own texts once more, one a row, to be searched.
CREATE TABLE folder_meta (
    folder_id TEXT NOT NULL REFERENCES folders (id) ON DELETE CASCADE,
    name      TEXT NOT NULL,
    value     TEXT NOT NULL,
    PRIMARY KEY (folder_id, name)
);
CREATE INDEX folder_meta_by_value ON folder_meta (name, value);

CREATE TABLE folder_media (
    id           TEXT PRIMARY KEY,
    folder_id    TEXT NOT NULL REFERENCES folders (id) ON DELETE CASCADE,
    position     INTEGER NOT NULL,
    name         TEXT NOT NULL,
    kind         TEXT NOT NULL,
    content_type TEXT NOT NULL,
    tags         TEXT NOT NULL,
    meta_data    TEXT NOT NULL,
    capsule      TEXT,
    sha256       TEXT NOT NULL,
    size         BIGINT NOT NULL,
    created      BIGINT NOT NULL
);
CREATE INDEX folder_media_by_folder ON folder_media (folder_id, position);

CREATE TABLE folder_analyses (
    id         TEXT PRIMARY KEY,
    folder_id  TEXT NOT NULL REFERENCES folders (id) ON DELETE CASCADE,
    position   INTEGER NOT NULL,
    kind       TEXT NOT NULL,
    state      TEXT NOT NULL,
    resolution TEXT NOT NULL,
    error      TEXT,
    meta_data  TEXT NOT NULL,
    results    TEXT NOT NULL,
    created    BIGINT NOT NULL
);
CREATE INDEX folder_analyses_by_folder ON folder_analyses (folder_id, position);

CREATE TABLE collections (
    id       TEXT PRIMARY KEY,
    tenant   TEXT NOT NULL,
    alias    TEXT NOT NULL,
    data_key BYTEA NOT NULL,
    created  BIGINT NOT NULL,
    UNIQUE (tenant, alias)
);

CREATE TABLE collection_people (
    id            TEXT PRIMARY KEY,
    collection_id TEXT NOT NULL REFERENCES collections (id) ON DELETE CASCADE,
    meta_data     TEXT NOT NULL,
    mode          TEXT NOT NULL,
    template      BYTEA NOT NULL,
    created       BIGINT NOT NULL
);
CREATE INDEX collection_people_by_collection ON collection_people (collection_id, created);

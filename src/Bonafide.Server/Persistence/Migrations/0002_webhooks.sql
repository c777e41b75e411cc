-- Messages that are owed to servers of others, and what became of them. The subject is what a message is about, such as a session; whoever erases
-- the subject erases its messages.

CREATE TABLE webhooks (
    id           TEXT PRIMARY KEY,
    tenant       TEXT NOT NULL,
    subject      TEXT NOT NULL,
    url          TEXT NOT NULL,
    body         TEXT NOT NULL,
    state        TEXT NOT NULL,
    attempts     INTEGER NOT NULL,
    next_attempt BIGINT NOT NULL,
    created      BIGINT NOT NULL,
    expires      BIGINT NOT NULL
);
CREATE INDEX webhooks_by_subject ON webhooks (subject);
CREATE INDEX webhooks_due ON webhooks (state, next_attempt);
CREATE INDEX webhooks_by_expiry ON webhooks (expires);
CREATE INDEX webhooks_latest ON webhooks (created);

CREATE TABLE webhook_attempts (
    webhook_id TEXT NOT NULL REFERENCES webhooks (id) ON DELETE CASCADE,
    number     INTEGER NOT NULL,
    status     INTEGER,
    failure    TEXT,
    started    BIGINT NOT NULL,
    PRIMARY KEY (webhook_id, number)
);

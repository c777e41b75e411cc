-- What belongs to the database as a whole: a proof of the master key that its rows were wrapped with.

CREATE TABLE installation (
    name  TEXT PRIMARY KEY,
    value BYTEA NOT NULL
);

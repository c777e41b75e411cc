-- Whether the page of a capture shows a light sequence. Flags are 0 or 1.

ALTER TABLE sessions ADD COLUMN light INTEGER NOT NULL DEFAULT 0;

-- The light sequence of a capsule's session: colours and their lengths, and whether a capture may do without. Flags are 0 or 1.

ALTER TABLE capsule_sessions ADD COLUMN light TEXT;
ALTER TABLE capsule_sessions ADD COLUMN light_required INTEGER NOT NULL DEFAULT 0;

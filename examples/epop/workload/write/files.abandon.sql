-- weight: 1
-- An upload that never came to an end: the row goes again, and every link to it (there is none) has to be looked for.
\set user random(1, :users)
INSERT /* files.abandon */ INTO files (owner_id, filename, mime, s3_key, status) VALUES (:user, 'abandoned.tmp', 'text/plain', 'uploads/abandoned', 'pending')
RETURNING id AS file \gset
DELETE /* files.abandon */ FROM files WHERE id = :file;

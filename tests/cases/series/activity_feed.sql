-- case: a feed over two tables with the condition and the limit outside of UNION ALL: each branch gives its own order and is merged
-- expect: create
-- most: 2
-- base: epop
-- statements
-- weight: 20
-- with: 1
-- with: 3000
-- with: 9900
SELECT what, id, label, created_at FROM (SELECT 'file' AS what, id, owner_id, name AS label, created_at FROM files UNION ALL SELECT 'mail', id, from_user, subject, created_at FROM mail_messages) AS feed WHERE owner_id = $1 ORDER BY created_at DESC LIMIT 20;
-- expert
CREATE INDEX ON files (owner_id, created_at);
CREATE INDEX ON mail_messages (from_user, created_at);
-- worse
CREATE INDEX ON files (created_at);
CREATE INDEX ON mail_messages (created_at);

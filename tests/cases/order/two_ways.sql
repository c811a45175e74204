-- case: one index for both directions of reading
-- expect: create
-- most: 1
-- base: store
-- statements
-- with: 7
-- with: 1000
SELECT id, subject FROM mail WHERE sender_id = $1 ORDER BY sent_at DESC LIMIT 20;
-- with: 7
SELECT id, subject FROM mail WHERE sender_id = $1 ORDER BY sent_at LIMIT 20;
-- expert
CREATE INDEX ON mail (sender_id, sent_at);

-- case: conversations of a shared inbox, page by page: the cursor written with OR reads all that was already shown
-- expect: rewrite or_keyset
-- schema
SELECT setseed(0.519);
CREATE TABLE conversation (id bigserial PRIMARY KEY, inbox_id int NOT NULL, subject text NOT NULL, updated_at timestamptz NOT NULL, closed boolean NOT NULL);
INSERT INTO conversation (inbox_id, subject, updated_at, closed) SELECT 1 + (power(random(), 3) * 60)::int, 'subject ' || md5(g::text), timestamptz '2024-01-01' + (g / 3) * interval '9 minutes', random() < 0.8 FROM generate_series(1, 150000) AS g;
CREATE INDEX conversation_inbox_updated ON conversation (inbox_id, updated_at, id);
-- statements
-- name: next page
-- weight: 40
-- with: 1, '2024-03-01', 29000
-- with: 40, '2024-08-01', 99000
SELECT c.id, c.subject, c.updated_at FROM conversation c WHERE c.inbox_id = $1 AND (c.updated_at < $2 OR (c.updated_at = $2 AND c.id < $3)) ORDER BY c.updated_at DESC, c.id DESC LIMIT 30;
-- expert
SELECT c.id, c.subject, c.updated_at FROM conversation c WHERE c.inbox_id = $1 AND (c.updated_at, c.id) < ($2, $3) ORDER BY c.updated_at DESC, c.id DESC LIMIT 30;

-- case: the unique index is never scanned, it decides conflicts; nothing to add and nothing to drop
-- expect: nothing
-- base: epop
-- schema
CREATE UNIQUE INDEX vitals_once ON web_vitals (user_id, created_at, name);
-- statements
-- weight: 50
-- with: 900001, 'LCP', 7
-- with: 900002, 'CLS', 8
INSERT INTO web_vitals (id, name, value, rating, path, user_id, created_at) VALUES ($1, $2, 12.5, 'good', '/board', $3, '2025-09-01') ON CONFLICT (user_id, created_at, name) DO UPDATE SET value = excluded.value;
-- weight: 5
-- with: 4711
SELECT name, value FROM web_vitals WHERE id = $1;

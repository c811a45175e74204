-- case: a journal is read on from the last number seen, without the few entries that say nothing: the key is enough
-- expect: nothing
-- schema
SELECT setseed(0.28);
CREATE TABLE journal (id int PRIMARY KEY, kind text NOT NULL, written_at timestamp NOT NULL, entry jsonb NOT NULL);
INSERT INTO journal SELECT g, CASE WHEN random() < 0.12 THEN 'ping' WHEN random() < 0.7 THEN 'ship' ELSE 'weather' END, timestamp '2024-01-01' + g * interval '5 minutes', jsonb_build_object('n', g, 'wind', (random() * 12)::int) FROM generate_series(1, 130000) AS g;
-- statements
-- weight: 60
-- with: 129900
-- with: 64000
-- with: 0
-- with: 130000
SELECT id, kind, entry FROM journal WHERE id > $1 AND kind <> 'ping' ORDER BY id LIMIT 200;
-- weight: 60
SELECT max(id) FROM journal;
-- weight: 50
INSERT INTO journal VALUES (130001, 'ship', '2025-06-01', '{}');

-- case: which carrier has a number: blocks follow each other without gaps, so the last one that begins before it is it
-- expect: create
-- most: 1
-- schema
SELECT setseed(0.19);
CREATE TABLE blocks (id int PRIMARY KEY, first bigint NOT NULL, last bigint NOT NULL, carrier text NOT NULL);
INSERT INTO blocks SELECT (g * 7919::bigint) % 200003, g * 1000::bigint, g * 1000::bigint + 999, 'carrier ' || g % 90 FROM generate_series(1, 200000) g;
-- statements
-- weight: 60
-- with: 1500
-- with: 100000555
-- with: 199990001
SELECT id, carrier, last FROM blocks WHERE first <= $1 ORDER BY first DESC LIMIT 1;
-- weight: 5
-- with: 77777123
-- with: 150000000
SELECT id, carrier FROM blocks WHERE first <= $1 AND last >= $1 ORDER BY first DESC LIMIT 1;
-- expert
CREATE INDEX ON blocks (first);
-- worse
CREATE INDEX ON blocks (last);

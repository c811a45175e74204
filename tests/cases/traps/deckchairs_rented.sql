-- case: a partial unique index guards that a chair is rented once; of the two plain ones the shorter begins the longer
-- expect: drop
-- schema
SELECT setseed(0.39);
CREATE TABLE deckchair_rents (id int PRIMARY KEY, chair_id int NOT NULL, rented_at timestamp NOT NULL, returned_at timestamp, guest text NOT NULL);
INSERT INTO deckchair_rents SELECT g, 1 + (g * 7919::bigint % 4000)::int, timestamp '2024-05-01' + g * interval '4 minutes', CASE WHEN g <= 97000 THEN timestamp '2024-05-01' + g * interval '4 minutes' + interval '2 hours' END, md5(g::text) FROM generate_series(1, 100000) AS g;
CREATE UNIQUE INDEX deckchair_rents_once ON deckchair_rents (chair_id) WHERE returned_at IS NULL;
CREATE INDEX deckchair_rents_chair ON deckchair_rents (chair_id);
CREATE INDEX deckchair_rents_history ON deckchair_rents (chair_id, rented_at);
-- statements
-- weight: 80
-- with: 12
-- with: 3999
-- with: 5000
SELECT id, rented_at, returned_at FROM deckchair_rents WHERE chair_id = $1 ORDER BY rented_at DESC LIMIT 3;
-- weight: 20
-- with: 12
-- with: 3999
SELECT count(*), max(returned_at) FROM deckchair_rents WHERE chair_id = $1;
-- weight: 100
-- with: 44
-- with: 3000
SELECT id, guest FROM deckchair_rents WHERE chair_id = $1 AND returned_at IS NULL;
-- expert
DROP INDEX deckchair_rents_chair;
-- worse
DROP INDEX deckchair_rents_once;

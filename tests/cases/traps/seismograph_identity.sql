-- case: the unique index that replication identifies rows by also answers what the shorter plain one does
-- expect: drop
-- schema
SELECT setseed(0.35);
CREATE TABLE tremors (instrument int NOT NULL, seq int NOT NULL, micrometres real NOT NULL, felt boolean NOT NULL);
INSERT INTO tremors SELECT 1 + (power(random(), 2) * 700)::int, g, (random() * 900)::real, random() < 0.01 FROM generate_series(1, 110000) AS g;
CREATE UNIQUE INDEX tremors_identity ON tremors (instrument, seq);
ALTER TABLE tremors REPLICA IDENTITY USING INDEX tremors_identity;
CREATE INDEX tremors_instrument ON tremors (instrument);
-- statements
-- weight: 100
-- with: 640
-- with: 699
-- with: 5000
SELECT seq, micrometres FROM tremors WHERE instrument = $1 AND NOT felt;
-- weight: 100
-- with: 2, 101000
-- with: 600, 101000
SELECT count(*) FROM tremors WHERE instrument = $1 AND seq > $2;
-- expert
DROP INDEX tremors_instrument;
-- worse
DROP INDEX tremors_identity;

-- case: days are asked for by a btree; the BRIN on the same column is never read beside it
-- expect: drop
-- days: 40
-- schema
SELECT setseed(0.5);
CREATE TABLE tides (id bigint PRIMARY KEY, harbour_id int NOT NULL, at timestamptz NOT NULL, level numeric NOT NULL);
INSERT INTO tides SELECT g, 1 + g % 30, timestamptz '2023-01-01' + g * interval '1 minute', round((random() * 7)::numeric, 2) FROM generate_series(1, 180000) g;
CREATE INDEX tides_at ON tides (at);
CREATE INDEX tides_at_brin ON tides USING brin (at);
-- statements
-- weight: 40
-- with: '2023-02-01', '2023-02-01 01:00'
-- with: '2023-04-01', '2023-04-01 06:00'
-- with: '2030-04-01', '2030-04-02'
SELECT harbour_id, at, level FROM tides WHERE at >= $1 AND at < $2 ORDER BY at;
-- weight: 40
-- with: 900001
-- with: 900002
INSERT INTO tides VALUES ($1, 3, now(), 2.2);
-- expert
DROP INDEX tides_at_brin;
-- worse
DROP INDEX tides_at;

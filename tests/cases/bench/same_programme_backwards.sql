-- case: the programme of a stage forwards and backwards; one index is read from either end
-- expect: drop
-- schema
SELECT setseed(0.53);
CREATE TABLE performances (id int PRIMARY KEY, stage_id int NOT NULL, starts_at timestamptz NOT NULL, piece text NOT NULL, seats_left int NOT NULL);
INSERT INTO performances SELECT g, 1 + (power(random(), 2) * 250)::int, timestamptz '2020-01-01' + g * interval '37 minutes', 'piece ' || md5((g % 700)::text), (random() * 400)::int FROM generate_series(1, 80000) AS g;
CREATE INDEX performances_forwards ON performances (stage_id, starts_at);
CREATE INDEX performances_backwards ON performances (stage_id DESC, starts_at DESC);
-- statements
-- with: 1
-- with: 240
SELECT id, piece, starts_at FROM performances WHERE stage_id = $1 AND starts_at >= '2025-01-01' ORDER BY starts_at LIMIT 10;
SELECT id, piece, starts_at FROM performances WHERE stage_id = 200 ORDER BY stage_id DESC, starts_at DESC LIMIT 10;
-- expert
DROP INDEX performances_backwards;
-- or
DROP INDEX performances_forwards;

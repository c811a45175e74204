-- case: what one line of a factory made in some weeks; there is an index on the time alone
-- expect: create
-- schema
SELECT setseed(0.24);
CREATE TABLE batches (id bigint PRIMARY KEY, line_id int NOT NULL, recipe text NOT NULL, kilos numeric(8, 1) NOT NULL, produced_at timestamptz NOT NULL, protocol text NOT NULL);
INSERT INTO batches
SELECT g, CASE WHEN random() < 0.3 THEN 1 ELSE 2 + (power(random(), 2) * 60)::int END, 'recipe ' || g % 40, round((random() * 800)::numeric, 1), timestamptz '2025-01-01 00:00+00' + g * interval '150 seconds', repeat(md5(g::text), 6)
  FROM generate_series(1, 100000) AS g;
CREATE INDEX batches_time ON batches (produced_at);
-- statements
-- with: 1
-- with: 60
-- with: 99
SELECT id, recipe, kilos FROM batches WHERE line_id = $1 AND produced_at >= '2025-03-01 00:00+00' AND produced_at < '2025-03-29 00:00+00' ORDER BY produced_at;
SELECT count(*), max(produced_at) FROM batches WHERE produced_at >= '2025-06-22 00:00+00';
-- expert
CREATE INDEX ON batches (line_id, produced_at);
-- worse
CREATE INDEX ON batches (produced_at, line_id);

-- case: the last messages of a device that hold an error, by the primary key
-- expect: create
-- schema
SELECT setseed(0.61);
CREATE TABLE telegrams (id bigint PRIMARY KEY, device text NOT NULL, body jsonb NOT NULL);
INSERT INTO telegrams SELECT g, 'd' || g % 90, jsonb_build_object('error', CASE WHEN random() < 0.5 THEN 'E' || (random() * 3000)::int END, 'level', g % 100) FROM generate_series(1, 80000) AS g;
-- statements
-- weight: 20
-- with: '{"error": "E77"}'
-- with: '{"error": "E1234", "level": 3}'
SELECT id, device FROM telegrams WHERE body @> $1 ORDER BY id DESC LIMIT 10;
-- expert
CREATE INDEX ON telegrams USING gin (body jsonb_path_ops);

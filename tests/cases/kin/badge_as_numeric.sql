-- case: a driver sends the number of a badge as a numeric, and the index on the integers is passed by
-- expect: rewrite type_mismatch
-- schema
SELECT setseed(0.48);
CREATE TABLE badge_reads (id int PRIMARY KEY, badge int NOT NULL, gate smallint NOT NULL, read_at timestamptz NOT NULL);
INSERT INTO badge_reads SELECT g, 1 + (random() * 20000)::int, g % 12, timestamptz '2025-01-01 00:00+00' + g * interval '1 minute' FROM generate_series(1, 130000) AS g;
CREATE INDEX badge_reads_badge ON badge_reads (badge, read_at);
-- statements
-- weight: 20
-- with: 4711
-- with: 50000
SELECT read_at, gate FROM badge_reads WHERE badge = $1::numeric ORDER BY read_at DESC LIMIT 10;
-- expert
SELECT read_at, gate FROM badge_reads WHERE badge = $1::numeric::int ORDER BY read_at DESC LIMIT 10;

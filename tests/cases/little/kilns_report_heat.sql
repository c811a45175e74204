-- case: kilns report their heat all the time; a rare look at the hot ones is no reason to end HOT updates
-- expect: nothing
-- schema
CREATE TABLE kilns (id int PRIMARY KEY, heat int NOT NULL, seen_at timestamptz NOT NULL, firing text NOT NULL) WITH (fillfactor = 70);
INSERT INTO kilns SELECT g, (g * 7919) % 1300, timestamptz '2025-01-01' + (g % 977) * interval '1 second', md5(g::text) FROM generate_series(1, 6000) g;
-- statements
-- weight: 500
-- with: 12, 1101
-- with: 5100, 400
UPDATE kilns SET heat = $2, seen_at = TIMESTAMPTZ '2025-01-02' WHERE id = $1;
-- weight: 2
-- with: 1290
SELECT id, heat, seen_at FROM kilns WHERE heat > $1 ORDER BY heat DESC;

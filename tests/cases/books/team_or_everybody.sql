-- case: notices of a team or of everybody, which is a null: one index finds both
-- expect: create
-- most: 1
-- schema
SELECT setseed(0.29);
CREATE TABLE notices (id int PRIMARY KEY, team_id int, starts_on date NOT NULL, ends_on date NOT NULL, body text NOT NULL);
INSERT INTO notices SELECT g, CASE WHEN random() < 0.998 THEN 1 + (power(random(), 2) * 1500)::int END, d, d + 20, repeat('b', 100) FROM (SELECT g, date '2015-01-01' + (random() * 4000)::int AS d FROM generate_series(1, 100000) AS g) AS n;
-- statements
-- weight: 40
-- with: 700, '2024-05-05'
-- with: 1400, '2025-01-01'
-- with: 9999, '2025-01-01'
SELECT id, body FROM notices WHERE (team_id = $1 OR team_id IS NULL) AND starts_on <= $2 AND ends_on >= $2;
-- expert
CREATE INDEX ON notices (team_id);
-- worse
CREATE INDEX ON notices (ends_on);

-- case: a materialized view has the unique index its refresh wants, which nothing reads, and none for its readers
-- expect: create
-- days: 40
-- schema
SELECT setseed(0.27);
CREATE TABLE jumps (id int PRIMARY KEY, athlete_id int NOT NULL, hill_id int NOT NULL, metres numeric NOT NULL);
INSERT INTO jumps SELECT g, 1 + (random() * 30000)::int, 1 + (power(random(), 2) * 200)::int, round((80 + random() * 60)::numeric, 1) FROM generate_series(1, 130000) g;
CREATE MATERIALIZED VIEW best_jumps AS SELECT athlete_id, hill_id, max(metres) AS metres, count(*) AS jumps FROM jumps GROUP BY 1, 2;
CREATE UNIQUE INDEX best_jumps_refresh ON best_jumps (athlete_id, hill_id);
-- statements
-- weight: 40
-- with: 1
-- with: 190
-- with: 500
SELECT athlete_id, metres FROM best_jumps WHERE hill_id = $1 ORDER BY metres DESC LIMIT 15;
-- expert
CREATE INDEX ON best_jumps (hill_id, metres);
-- worse
DROP INDEX best_jumps_refresh;

-- case: an index on the column that every update changes; in forty days nothing read it
-- expect: drop
-- days: 40
-- schema
SELECT setseed(0.57);
CREATE TABLE players (id bigint PRIMARY KEY, guild_id int NOT NULL, name text NOT NULL, points int NOT NULL) WITH (fillfactor = 80);
INSERT INTO players SELECT g, (power(random(), 2) * 2000)::int, md5(g::text), (power(random(), 3) * 90000)::int FROM generate_series(1, 80000) g;
CREATE INDEX players_guild ON players (guild_id);
CREATE INDEX players_points ON players (points);
-- statements
-- weight: 200
-- with: 77, 5
-- with: 60000, 30
UPDATE players SET points = points + $2 WHERE id = $1;
-- weight: 20
-- with: 1900
-- with: 900
SELECT id, name, points FROM players WHERE guild_id = $1 ORDER BY points DESC LIMIT 20;
-- expert
DROP INDEX players_points;
-- worse
DROP INDEX players_guild;

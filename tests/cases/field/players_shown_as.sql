-- case: the members of a guild by the name that is shown, which is the nickname or else the account
-- expect: create
-- schema
SELECT setseed(0.23);
CREATE TABLE players (id int PRIMARY KEY, guild_id int NOT NULL, nickname text, account text NOT NULL, level int NOT NULL);
INSERT INTO players
SELECT g, 1 + (power(random(), 3) * 700)::int, CASE WHEN random() < 0.3 THEN 'nick' || md5((g * 3)::text) END, 'acc' || md5(g::text), (power(random(), 2) * 80)::int
  FROM generate_series(1, 140000) AS g;
-- statements
-- weight: 25
-- with: 1
-- with: 350
-- with: 699
-- with: 8000
SELECT id, coalesce(nickname, account) AS shown, level FROM players WHERE guild_id = $1 ORDER BY coalesce(nickname, account) LIMIT 30;
-- expert
CREATE INDEX ON players (guild_id, coalesce(nickname, account));
-- worse
CREATE INDEX ON players (guild_id);
-- worse
CREATE INDEX ON players (guild_id, nickname, account);

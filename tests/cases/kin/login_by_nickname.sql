-- case: players sign in by a nickname in whatever case, and it is asked whether one is taken
-- expect: create
-- most: 1
-- schema
SELECT setseed(0.23);
CREATE TABLE players (id bigint PRIMARY KEY, nickname varchar(40) NOT NULL UNIQUE, rating numeric(6,1) NOT NULL, banned boolean NOT NULL, seen_at timestamptz);
INSERT INTO players SELECT g, initcap(md5(g::text)), round((random() * 3000)::numeric, 1), random() < 0.01, timestamptz '2025-01-01 00:00+00' + random() * interval '300 days' FROM generate_series(1, 100000) AS g;
-- statements
-- weight: 40
-- with: 'C4CA4238a0b923820dcc509a6f75849b'
-- with: 'nobody'
SELECT id, rating FROM players WHERE lower(nickname) = lower($1) AND NOT banned;
-- weight: 5
-- with: 'c81e728d9d4c2f636f067f89cc14862c'
SELECT EXISTS (SELECT 1 FROM players WHERE lower(nickname) = $1);
-- weight: 40
-- with: 777
UPDATE players SET seen_at = now() WHERE id = $1;
-- expert
CREATE INDEX ON players (lower(nickname));

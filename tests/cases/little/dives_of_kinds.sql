-- case: a list of frequent kinds and the newest first: the list between would take away the order
-- expect: create
-- schema
SELECT setseed(0.27);
CREATE TABLE dives (id bigint PRIMARY KEY, club_id int NOT NULL, kind text NOT NULL, dived_at timestamptz NOT NULL, log text NOT NULL);
INSERT INTO dives SELECT g, (power(random(), 2) * 50)::int, (ARRAY['shore', 'boat', 'night', 'wreck', 'ice'])[1 + (power(random(), 2) * 4.9)::int % 5], timestamptz '2022-01-01' + g * interval '7 minutes', md5(g::text) FROM generate_series(1, 160000) g;
CREATE INDEX dives_club ON dives (club_id);
-- statements
-- weight: 20
-- with: 0
-- with: 25
-- with: 49
SELECT id, kind, dived_at FROM dives WHERE club_id = $1 AND kind IN ('shore', 'boat', 'night') ORDER BY dived_at DESC LIMIT 20;
-- expert
CREATE INDEX ON dives (club_id, dived_at);
-- worse
CREATE INDEX ON dives (club_id, kind, dived_at);

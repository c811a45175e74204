-- case: the five nearest
-- expect: create
-- schema
SELECT setseed(0.37);
CREATE TABLE stations (id int PRIMARY KEY, name text NOT NULL, spot point NOT NULL, plugs int NOT NULL);
INSERT INTO stations SELECT g, 'station ' || md5(g::text), CASE WHEN random() < 0.5 THEN point(16 + random() / 4, 48 + random() / 4) ELSE point(9 + random() * 8, 46 + random() * 3) END, 1 + (random() * 8)::int FROM generate_series(1, 90000) AS g;
VACUUM (FREEZE, ANALYZE);
-- statements
-- weight: 10
-- with: '(16.1, 48.2)'
-- with: '(9.7, 47.1)'
-- with: '(0, 0)'
SELECT id, name, plugs FROM stations ORDER BY spot <-> $1::point LIMIT 5;
-- with: '((16.2, 48.11), (16.205, 48.105))'
-- with: '((1, 1), (0, 0))'
SELECT id, name FROM stations WHERE spot <@ $1::box;
-- expert
CREATE INDEX ON stations USING gist (spot);
-- worse
CREATE INDEX ON stations (plugs);

-- case: a counter is incremented with each click, and the chart by that counter is made once a week
-- expect: nothing
-- schema
SELECT setseed(0.15);
CREATE TABLE songs (id int PRIMARY KEY, artist text NOT NULL, title text NOT NULL, votes int NOT NULL) WITH (fillfactor = 70);
INSERT INTO songs SELECT g, 'artist ' || 1 + (power(random(), 3) * 4000)::int, md5(g::text), (power(random(), 8) * 90000)::int FROM generate_series(1, 50000) AS g;
-- statements
-- weight: 3000
-- with: 3
-- with: 25000
-- with: 49999
UPDATE songs SET votes = votes + 1 WHERE id = $1;
-- weight: 1
SELECT id, title, votes FROM songs ORDER BY votes DESC LIMIT 40;
-- weight: 500
-- with: 77
-- with: 70000
SELECT artist, title, votes FROM songs WHERE id = $1;

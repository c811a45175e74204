-- case: the statistics are from when orders by the app were rare; both indexes are there, and the wrong one is taken
-- expect: analyze
-- schema
SELECT setseed(0.51);
CREATE TABLE meals (id bigint PRIMARY KEY, guest_id int NOT NULL, channel text NOT NULL, cents int NOT NULL, wish text NOT NULL);
CREATE INDEX meals_guest ON meals (guest_id);
CREATE INDEX meals_channel ON meals (channel);
INSERT INTO meals SELECT g, 1 + (random() * 40)::int, CASE WHEN g % 500 = 0 THEN 'app' ELSE 'counter' END, (random() * 4000)::int, md5(g::text) FROM generate_series(1, 1500) AS g;
ANALYZE meals;
INSERT INTO meals SELECT g, 1 + (random() * 4000)::int, CASE WHEN random() < 0.99 THEN 'app' ELSE 'counter' END, (random() * 4000)::int, md5(g::text) FROM generate_series(1501, 150000) AS g;
-- statements
-- weight: 10
-- with: 2
-- with: 30
-- with: 3900
-- with: 9999
SELECT id, cents, wish FROM meals WHERE guest_id = $1 AND channel = 'app';
-- expert
ANALYZE meals;

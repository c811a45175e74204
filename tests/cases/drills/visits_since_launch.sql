-- case: statistics are from before the launch, when every visit was direct: a join of two kinds is planned for one row each
-- expect: analyze
-- schema
SELECT setseed(0.64);
CREATE TABLE visits (id int PRIMARY KEY, visitor_id int NOT NULL, channel text NOT NULL, page text NOT NULL);
INSERT INTO visits SELECT g, g, 'direct', 'home' FROM generate_series(1, 500) AS g;
ANALYZE visits;
INSERT INTO visits SELECT g, (random() * 5000)::int, (ARRAY['direct','partner','phone','search'])[1 + (power(random(), 2) * 3)::int], 'page ' || g % 90 FROM generate_series(501, 24000) AS g;
-- statements
-- weight: 3
SELECT count(*) FROM visits AS a JOIN visits AS b ON b.visitor_id = a.visitor_id AND b.channel = 'phone' WHERE a.channel = 'search' AND a.page = 'page 7';
-- weight: 20
-- with: 'partner'
-- with: 'phone'
SELECT id, page FROM visits WHERE channel = $1 ORDER BY id DESC LIMIT 20;
-- expert
ANALYZE visits;

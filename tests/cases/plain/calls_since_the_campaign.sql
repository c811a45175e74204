-- case: the calls of a new campaign arrived after the statistics, which take them for one call: who was called twice is found by comparing each with each
-- expect: analyze
-- schema
SELECT setseed(0.40);
CREATE TABLE calls (id int PRIMARY KEY, campaign_id int NOT NULL, person_id int NOT NULL, seconds int NOT NULL);
INSERT INTO calls SELECT g, 1 + g / 2000, (random() * 30000)::int, (random() * 900)::int FROM generate_series(1, 39999) AS g;
CREATE INDEX calls_campaign ON calls (campaign_id);
ANALYZE;
INSERT INTO calls SELECT g, 21, (random() * 30000)::int, (random() * 900)::int FROM generate_series(40000, 41800) AS g;
-- statements
-- weight: 3
-- with: 21
-- with: 2
SELECT a.person_id, count(*), sum(b.seconds) FROM calls AS a JOIN calls AS b ON b.person_id = a.person_id AND b.id > a.id WHERE a.campaign_id = $1 AND b.campaign_id = $1 GROUP BY a.person_id;
-- expert
ANALYZE calls;

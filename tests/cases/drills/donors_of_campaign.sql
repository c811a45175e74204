-- case: the largest donors of a campaign, added up in a materialized CTE
-- expect: create
-- schema
SELECT setseed(0.56);
CREATE TABLE donors (id int PRIMARY KEY, donor text NOT NULL);
INSERT INTO donors SELECT g, 'donor ' || md5(g::text) FROM generate_series(1, 20000) AS g;
CREATE TABLE donations (id int PRIMARY KEY, campaign_id int NOT NULL, donor_id int NOT NULL REFERENCES donors, cents int NOT NULL, given_at timestamp NOT NULL, words text NOT NULL);
INSERT INTO donations SELECT g, 1 + (power(random(), 3) * 500)::int, 1 + (power(random(), 2) * 19999)::int, (random() * 10000)::int, timestamp '2024-01-01' + g * interval '4 minutes', repeat('w', 60) FROM generate_series(1, 150000) AS g;
-- statements
-- weight: 20
-- with: 1
-- with: 250
-- with: 480
-- with: 7000
WITH given AS MATERIALIZED (SELECT donor_id, sum(cents) AS total FROM donations WHERE campaign_id = $1 GROUP BY donor_id) SELECT d.donor, given.total FROM given JOIN donors AS d ON d.id = given.donor_id ORDER BY given.total DESC LIMIT 10;
-- expert
CREATE INDEX ON donations (campaign_id) INCLUDE (donor_id, cents);
-- worse
CREATE INDEX ON donations (donor_id);

-- case: the next departures of a tour: the longer index that serves them makes the shorter one useless
-- expect: create
-- schema
SELECT setseed(0.45);
CREATE TABLE departures (id int PRIMARY KEY, tour_id int NOT NULL, starts_at timestamp NOT NULL, seats int NOT NULL, guide text NOT NULL);
INSERT INTO departures SELECT g, 1 + (power(random(), 3) * 400)::int, timestamp '2010-01-01' + (random() * 5800) * interval '1 day', 4 + g % 30, 'guide ' || g % 90 FROM generate_series(1, 140000) AS g;
CREATE INDEX departures_tour ON departures (tour_id);
-- statements
-- weight: 50
-- with: 1, '2025-06-01'
-- with: 1, '2012-06-01'
-- with: 200, '2025-06-01'
-- with: 3000, '2025-06-01'
SELECT id, starts_at, seats, guide FROM departures WHERE tour_id = $1 AND starts_at >= $2 ORDER BY starts_at LIMIT 10;
-- weight: 10
-- with: 300
-- with: 399
SELECT count(*) FROM departures WHERE tour_id = $1;
-- expert
CREATE INDEX ON departures (tour_id, starts_at);
DROP INDEX departures_tour;
-- worse
CREATE INDEX ON departures (starts_at);

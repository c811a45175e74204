-- case: emergency calls of a district in the dead of night, of which there are few; the hour cannot be written as a range
-- expect: create
-- schema
SELECT setseed(0.21);
CREATE TABLE emergency_calls (id int PRIMARY KEY, district_id int NOT NULL, called_at timestamp NOT NULL, code text NOT NULL);
INSERT INTO emergency_calls
SELECT g, 1 + (power(random(), 3) * 50)::int, date_trunc('day', timestamp '2016-01-01' + g * interval '25 minutes') + (CASE WHEN random() < 0.008 THEN random() * 6 ELSE 6 + random() * 17.9 END) * interval '1 hour', 'C' || g % 40
  FROM generate_series(1, 170000) AS g;
-- statements
-- weight: 20
-- with: 1
-- with: 4
-- with: 45
-- with: 99
SELECT id, called_at, code FROM emergency_calls WHERE district_id = $1 AND extract(hour FROM called_at) = 3 ORDER BY called_at DESC;
-- expert
CREATE INDEX ON emergency_calls (district_id, extract(hour FROM called_at), called_at DESC);
ANALYZE emergency_calls;
-- worse
CREATE INDEX ON emergency_calls (district_id, called_at);

-- case: the last valuation of each of sixty houses, out of all of them
-- expect: rewrite distinct_on
-- schema
SELECT setseed(0.62);
CREATE TABLE houses (id int PRIMARY KEY, name text NOT NULL);
INSERT INTO houses SELECT g, 'house ' || g FROM generate_series(1, 60) g;
CREATE TABLE valuations (id bigint PRIMARY KEY, house_id int NOT NULL REFERENCES houses, valued_at timestamptz NOT NULL, worth int NOT NULL, expert text NOT NULL);
INSERT INTO valuations SELECT g, 1 + (power(random(), 2) * 59)::int, timestamptz '2020-01-01' + g * interval '11 minutes', (random() * 90000)::int, md5(g::text) FROM generate_series(1, 180000) g;
CREATE INDEX valuations_house ON valuations (house_id, valued_at);
-- statements
-- weight: 20
SELECT DISTINCT ON (house_id) house_id, valued_at, worth FROM valuations ORDER BY house_id, valued_at DESC;
-- expert
SELECT h.id AS house_id, v.valued_at, v.worth FROM houses h CROSS JOIN LATERAL (SELECT valued_at, worth FROM valuations WHERE house_id = h.id ORDER BY valued_at DESC LIMIT 1) AS v;

-- case: the least and the greatest depth of a survey of the sea bed, where one survey has a fifth of all soundings
-- expect: create
-- schema
SELECT setseed(0.36);
CREATE TABLE soundings (id int PRIMARY KEY, survey_id int NOT NULL, depth real NOT NULL, sounded_at timestamp NOT NULL, vessel text NOT NULL);
INSERT INTO soundings SELECT g, 1 + (power(random(), 3) * 130)::int, random() * random() * 4000, timestamp '2020-01-01' + g * interval '8 minutes', 'vessel ' || g % 12 FROM generate_series(1, 200000) AS g;
-- statements
-- weight: 15
-- with: 1
-- with: 100
-- with: 900
SELECT min(depth), max(depth) FROM soundings WHERE survey_id = $1;
-- expert
CREATE INDEX ON soundings (survey_id, depth);
-- worse
CREATE INDEX ON soundings (survey_id);
-- worse
CREATE INDEX ON soundings (depth);

-- case: five regions with a fifth each: the newest ten of one are within the newest hundred of all, and that index is there
-- expect: nothing
-- schema
SELECT setseed(0.44);
CREATE TABLE weather_warnings (id int PRIMARY KEY, region text NOT NULL, issued_at timestamp NOT NULL, level smallint NOT NULL, wording text NOT NULL);
INSERT INTO weather_warnings SELECT g, (ARRAY['north','east','south','west','alps'])[1 + floor(random() * 5)::int], timestamp '2020-01-01' + g * interval '15 minutes', 1 + g % 4, repeat('w', 90) FROM generate_series(1, 120000) AS g;
CREATE INDEX weather_warnings_issued ON weather_warnings (issued_at);
-- statements
-- weight: 60
-- with: 'north'
-- with: 'alps'
-- with: 'west'
SELECT id, wording, issued_at FROM weather_warnings WHERE region = $1 ORDER BY issued_at DESC LIMIT 10;
-- weight: 30
SELECT id, region, wording FROM weather_warnings ORDER BY issued_at DESC LIMIT 10;

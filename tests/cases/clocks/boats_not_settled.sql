-- case: hires that are over and not settled, where the end is the upper bound of a range and the future is not settled either
-- expect: create
-- schema
SELECT setseed(0.13);
CREATE TABLE hires (id int PRIMARY KEY, boat_id int NOT NULL, during tstzrange NOT NULL, settled boolean NOT NULL, skipper text NOT NULL);
INSERT INTO hires
SELECT g, 1 + (power(random(), 2) * 900)::int, tstzrange(b, b + interval '1 hour' + random() * interval '9 hours'), b < now() - interval '1 day' AND random() < 0.997, 'skipper ' || md5(g::text)
  FROM (SELECT g, now() + (g - 100000) * interval '12 minutes' AS b FROM generate_series(1, 120000) AS g) AS h;
-- statements
-- weight: 12
SELECT id, boat_id, skipper FROM hires WHERE NOT settled AND upper(during) < now() - interval '12 hours' ORDER BY upper(during);
-- expert
CREATE INDEX ON hires (upper(during)) WHERE NOT settled;
-- worse
CREATE INDEX ON hires (upper(during));
-- worse
CREATE INDEX ON hires (id) WHERE NOT settled;
-- worse
CREATE INDEX ON hires USING gist (during);

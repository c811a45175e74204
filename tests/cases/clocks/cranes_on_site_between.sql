-- case: a range made of two columns at the moment of asking, whose end may be unknown
-- expect: create
-- schema
SELECT setseed(0.22);
CREATE TABLE crane_stays (id int PRIMARY KEY, crane text NOT NULL, came_at timestamptz NOT NULL, left_at timestamptz, site text NOT NULL);
INSERT INTO crane_stays
SELECT g, 'crane ' || g % 700, c, CASE WHEN c + l < now() THEN c + l END, 'site ' || md5(g::text)
  FROM (SELECT g, now() - (90000 - g) * interval '1 hour' AS c, CASE WHEN random() < 0.001 THEN interval '3 years' ELSE random() * interval '3 days' END AS l FROM generate_series(1, 90000) AS g) AS s;
-- statements
-- weight: 10
-- with: now() - interval '2 days', now()
-- with: now() - interval '2000 days', now() - interval '1999 days'
-- with: now() + interval '900 days', NULL
SELECT id, crane, site FROM crane_stays WHERE tstzrange(came_at, left_at) && tstzrange($1, $2);
-- expert
CREATE INDEX ON crane_stays USING gist (tstzrange(came_at, left_at));
-- worse
CREATE INDEX ON crane_stays (came_at);
-- worse
CREATE INDEX ON crane_stays (left_at);
-- worse
CREATE INDEX ON crane_stays (came_at, left_at);

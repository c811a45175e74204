-- case: the first and the last day of everything, for the calendar's head: an end of an index each
-- expect: create
-- schema
SELECT setseed(0.35);
CREATE TABLE eclipses_seen (id bigint PRIMARY KEY, observer_id int NOT NULL, seen_at timestamptz NOT NULL, sky text NOT NULL);
INSERT INTO eclipses_seen SELECT g, 1 + (random() * 5000)::int, timestamptz '1990-01-01' + (random() * 15000000)::int * interval '1 minute', md5(g::text) FROM generate_series(1, 120000) g;
CREATE INDEX eclipses_seen_observer ON eclipses_seen (observer_id);
-- statements
-- weight: 30
SELECT min(seen_at), max(seen_at) FROM eclipses_seen;
-- weight: 30
-- with: 77
-- with: 4999
SELECT min(seen_at), max(seen_at) FROM eclipses_seen WHERE observer_id = $1;
-- expert
CREATE INDEX ON eclipses_seen (seen_at);
-- worse
CREATE INDEX ON eclipses_seen (observer_id, seen_at);

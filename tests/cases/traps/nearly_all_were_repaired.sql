-- case: half the street lamps were broken at the last ANALYZE, and nearly all have been repaired since, so a walk by date finds none
-- expect: analyze
-- schema
SELECT setseed(0.53);
CREATE TABLE street_lamps (id int PRIMARY KEY, state text NOT NULL, checked_on date NOT NULL, street text NOT NULL) WITH (autovacuum_enabled = false, fillfactor = 50);
INSERT INTO street_lamps SELECT g, CASE WHEN random() < 0.5 THEN 'broken' ELSE 'lit' END, date '2015-01-01' + (random() * 3500)::int, md5(g::text) FROM generate_series(1, 80000) AS g;
CREATE INDEX street_lamps_state ON street_lamps (state);
CREATE INDEX street_lamps_checked ON street_lamps (checked_on);
ANALYZE street_lamps;
UPDATE street_lamps SET state = 'lit' WHERE state = 'broken' AND id % 8000 <> 0;
-- statements
-- weight: 30
SELECT id, street, checked_on FROM street_lamps WHERE state = 'broken' ORDER BY checked_on LIMIT 25;
-- weight: 5
SELECT id, street, checked_on FROM street_lamps WHERE state = 'lit' ORDER BY checked_on LIMIT 25;
-- expert
ANALYZE street_lamps;

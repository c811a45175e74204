-- case: every deposit brings its own term, so that what has run out is known only by adding two columns
-- expect: create
-- schema
SELECT setseed(0.12);
CREATE TABLE deposits (id int PRIMARY KEY, locker int NOT NULL, opened_at timestamp NOT NULL, term interval NOT NULL, depositor text NOT NULL);
INSERT INTO deposits
SELECT g, 1 + g % 4000, opened, CASE WHEN random() < 0.003 THEN localtimestamp - opened - random() * interval '3 days' ELSE localtimestamp - opened + interval '1 hour' + random() * interval '200 days' END, 'guest ' || md5(g::text)
  FROM (SELECT g, localtimestamp - interval '30 days' - (120000 - g) * interval '3 minutes' AS opened FROM generate_series(1, 120000) AS g) AS d;
-- statements
-- weight: 10
SELECT id, locker FROM deposits WHERE opened_at + term < localtimestamp;
-- weight: 3
SELECT id, locker, depositor FROM deposits WHERE opened_at + term < localtimestamp - interval '2 days' ORDER BY opened_at + term;
-- expert
CREATE INDEX ON deposits ((opened_at + term));
-- worse
CREATE INDEX ON deposits (opened_at);
-- worse
CREATE INDEX ON deposits (opened_at, term);
-- worse
CREATE INDEX ON deposits (term);

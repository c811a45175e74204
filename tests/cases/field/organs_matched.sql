-- case: the latest organs of a hospital that found a recipient, which few did, and one large hospital has none at all
-- expect: create
-- schema
SELECT setseed(0.17);
CREATE TABLE organs (id int PRIMARY KEY, hospital_id int NOT NULL, offered_at timestamp NOT NULL, kind text NOT NULL, recipient_id int);
INSERT INTO organs
SELECT g, h, timestamp '2010-01-01' + (random() * 5000) * interval '1 day', (ARRAY['kidney', 'liver', 'heart', 'lung'])[1 + g % 4], CASE WHEN h <> 2 AND random() < 0.02 THEN (random() * 50000)::int END
  FROM (SELECT g, 1 + (power(random(), 3) * 150)::int AS h FROM generate_series(1, 120000) AS g) AS o;
-- statements
-- weight: 20
-- with: 1
-- with: 2
-- with: 90
-- with: 1000
SELECT id, kind, offered_at, recipient_id FROM organs WHERE hospital_id = $1 AND recipient_id IS NOT NULL ORDER BY offered_at DESC LIMIT 30;
-- weight: 10
-- with: 1203
-- with: 49000
-- with: 60000
SELECT id, hospital_id, kind FROM organs WHERE recipient_id = $1;
-- expert
CREATE INDEX ON organs (hospital_id, offered_at DESC) WHERE recipient_id IS NOT NULL;
CREATE INDEX ON organs (recipient_id) WHERE recipient_id IS NOT NULL;
-- worse
CREATE INDEX ON organs (hospital_id, offered_at DESC);
CREATE INDEX ON organs (recipient_id);
-- worse
CREATE INDEX ON organs (hospital_id, recipient_id);
CREATE INDEX ON organs (recipient_id);

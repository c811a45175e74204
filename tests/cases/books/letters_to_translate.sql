-- case: translators take the most urgent letter nobody holds; the hold is renewed every minute and belongs in no index
-- expect: create
-- never: held_until
-- most: 1
-- schema
SELECT setseed(0.38);
CREATE TABLE letters (id int PRIMARY KEY, urgency smallint NOT NULL, translated boolean NOT NULL, held_until timestamp NOT NULL DEFAULT '2000-01-01', body text NOT NULL) WITH (fillfactor = 80);
INSERT INTO letters SELECT g, 1 + g % 9, random() < 0.97, timestamp '2000-01-01', repeat('l', 100) FROM generate_series(1, 100000) AS g;
-- statements
-- weight: 50
SELECT id, body FROM letters WHERE NOT translated AND held_until < '2025-06-01' ORDER BY urgency, id LIMIT 1 FOR UPDATE SKIP LOCKED;
-- weight: 2000
-- with: 17, '2025-06-01 10:00:00'
-- with: 99999, '2025-06-01 10:00:01'
UPDATE letters SET held_until = $2 WHERE id = $1;
-- weight: 30
-- with: 3001
UPDATE letters SET translated = true WHERE id = $1;
-- expert
CREATE INDEX ON letters (urgency, id) WHERE NOT translated;
-- worse
CREATE INDEX ON letters (held_until);

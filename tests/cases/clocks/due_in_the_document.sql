-- case: the day a fee is due is cast out of a document, which no index can hold, and a club has few fees anyway
-- expect: nothing
-- schema
SELECT setseed(0.29);
CREATE TABLE fees (id int PRIMARY KEY, club_id int NOT NULL, doc jsonb NOT NULL);
INSERT INTO fees
SELECT g, 1 + (power(random(), 1.3) * 4000)::int, jsonb_build_object('due', current_date - 300 + (random() * 600)::int, 'amount', (random() * 100)::int, 'memo', md5(g::text))
  FROM generate_series(1, 80000) AS g;
CREATE INDEX fees_club ON fees (club_id);
-- statements
-- weight: 30
-- with: 1
-- with: 3900
-- with: 77777
SELECT id, doc ->> 'amount' FROM fees WHERE club_id = $1 AND (doc ->> 'due')::date < current_date ORDER BY (doc ->> 'due')::date;
-- weight: 10
-- with: 2000
-- with: 40
SELECT count(*) FROM fees WHERE club_id = $1 AND (doc ->> 'due')::date BETWEEN current_date AND current_date + 30;

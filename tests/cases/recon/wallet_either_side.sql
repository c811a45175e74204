-- case: sent or received: one index for each arm of the OR
-- expect: create
-- most: 2
-- schema
SELECT setseed(0.13);
CREATE TABLE movements (id bigint PRIMARY KEY, payer_id int NOT NULL, payee_id int NOT NULL, amount numeric(12, 2) NOT NULL, note text NOT NULL, moved_at timestamptz NOT NULL);
INSERT INTO movements
SELECT g, CASE WHEN random() < 0.15 THEN 1 ELSE 2 + (random() * 30000)::int END, CASE WHEN random() < 0.1 THEN 1 ELSE 2 + (power(random(), 1.5) * 30000)::int END,
       round((random() * 500)::numeric, 2), 'note ' || md5(g::text), timestamptz '2024-01-01' + g * interval '2 minutes'
  FROM generate_series(1, 200000) AS g;
VACUUM (FREEZE, ANALYZE);
-- statements
-- with: 1200
-- with: 25000
-- with: 99999
SELECT id, payer_id, payee_id, amount, moved_at FROM movements WHERE payer_id = $1 OR payee_id = $1 ORDER BY moved_at DESC LIMIT 30;
-- with: 77, 1500
-- with: 20000, 4
SELECT count(*), sum(amount) FROM movements WHERE payer_id = $1 AND payee_id = $2;
-- expert
CREATE INDEX ON movements (payer_id);
CREATE INDEX ON movements (payee_id);
-- worse
CREATE INDEX ON movements (payer_id, payee_id);
-- worse
CREATE INDEX ON movements (payer_id, moved_at);

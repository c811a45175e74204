-- case: a named prepared statement with a generic plan: the state is a parameter, so no partial index can serve it
-- expect: create
-- never: WHERE
-- schema
SELECT setseed(0.34);
CREATE TABLE payouts (id bigint PRIMARY KEY, state text NOT NULL, scheduled_at timestamptz NOT NULL, iban text NOT NULL, cents int NOT NULL);
INSERT INTO payouts
SELECT g, CASE WHEN g > 149000 AND random() < 0.5 THEN 'waiting' WHEN random() < 0.004 THEN 'bounced' WHEN random() < 0.01 THEN 'held' ELSE 'paid' END, timestamptz '2025-01-01' + g * interval '2 minutes' + random() * interval '9 days', 'AT' || md5(g::text), (random() * 90000)::int
  FROM generate_series(1, 150000) AS g;
VACUUM (FREEZE, ANALYZE);
-- statements
-- weight: 10
-- plan: generic
-- with: 'waiting', '2026-01-01'
-- with: 'bounced', '2026-01-01'
-- with: 'unknown', '2026-01-01'
SELECT id, iban, cents FROM payouts WHERE state = $1 AND scheduled_at <= $2 ORDER BY scheduled_at LIMIT 50;
-- expert
CREATE INDEX ON payouts (state, scheduled_at);
-- worse
CREATE INDEX ON payouts (scheduled_at) WHERE state = 'waiting';
-- worse
CREATE INDEX ON payouts (scheduled_at);

-- case: two equalities, a range and its order; only the broker has an index
-- expect: create
-- schema
SELECT setseed(0.11);
CREATE TABLE quotes (id bigint PRIMARY KEY, broker_id int NOT NULL, state text NOT NULL, premium numeric(10,2) NOT NULL, created_at timestamptz NOT NULL, risk text NOT NULL);
INSERT INTO quotes SELECT g, (power(random(), 3) * 800)::int, CASE WHEN random() < 0.8 THEN 'expired' WHEN random() < 0.75 THEN 'open' ELSE 'bound' END, (random() * 4000)::numeric(10,2),
       timestamptz '2024-01-01' + g * interval '4 minutes', md5(g::text) FROM generate_series(1, 150000) g;
CREATE INDEX quotes_broker ON quotes (broker_id);
-- statements
-- weight: 30
-- with: 0, 'open', TIMESTAMPTZ '2024-12-01'
-- with: 0, 'bound', TIMESTAMPTZ '2024-06-01'
-- with: 700, 'bound', TIMESTAMPTZ '2024-06-01'
-- with: 9999, 'open', TIMESTAMPTZ '2024-06-01'
SELECT id, premium, created_at FROM quotes WHERE broker_id = $1 AND state = $2 AND created_at >= $3 ORDER BY created_at DESC LIMIT 50;
-- expert
CREATE INDEX ON quotes (broker_id, state, created_at);
-- worse
CREATE INDEX ON quotes (state, created_at);

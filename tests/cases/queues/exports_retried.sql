-- case: what failed and may be tried again: failures are kept, and nearly all have used up their attempts; the predicate needs both the state and "attempts < 5", the time of the next attempt is the key
-- expect: create
-- most: 1
-- schema
SELECT setseed(0.27);
CREATE TABLE tax_exports (id bigserial PRIMARY KEY, firm_id int NOT NULL, state text NOT NULL, attempts smallint NOT NULL, next_attempt_at timestamptz, last_error text, document text NOT NULL);
INSERT INTO tax_exports (firm_id, state, attempts, next_attempt_at, last_error, document)
SELECT 1 + (power(random(), 2) * 3000)::int, CASE WHEN f THEN 'failed' ELSE 'accepted' END, CASE WHEN NOT f THEN 1 WHEN r > 0.03 THEN 5 ELSE 1 + (r * 100)::int END, CASE WHEN f THEN timestamptz '2025-04-01' + g * interval '1 minute' + random() * interval '9 hours' END, CASE WHEN f THEN 'timeout' END, md5(g::text) || md5('d' || g)
  FROM (SELECT g, random() < 0.08 AS f, random() AS r FROM generate_series(1, 120000) AS g) AS x;
-- statements
-- name: due again
-- weight: 120
-- with: '2025-04-20'
-- with: '2025-04-01'
SELECT id, firm_id, attempts FROM tax_exports WHERE state = 'failed' AND attempts < 5 AND next_attempt_at <= $1 ORDER BY next_attempt_at LIMIT 20 FOR UPDATE SKIP LOCKED;
-- name: failed again
-- weight: 40
-- with: 5001, '2025-07-01'
UPDATE tax_exports SET attempts = attempts + 1, next_attempt_at = $2 WHERE id = $1;
-- name: accepted
-- weight: 60
-- with: 5002
UPDATE tax_exports SET state = 'accepted' WHERE id = $1;
-- expert
CREATE INDEX ON tax_exports (next_attempt_at) WHERE state = 'failed' AND attempts < 5;
-- worse
CREATE INDEX ON tax_exports (state);

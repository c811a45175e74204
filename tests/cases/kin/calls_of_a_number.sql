-- case: calls from or to a number; each side has to be found for itself
-- expect: create
-- most: 2
-- schema
SELECT setseed(0.39);
CREATE TABLE calls (id bigint PRIMARY KEY, caller text NOT NULL, callee text NOT NULL, started timestamptz NOT NULL, seconds int NOT NULL);
INSERT INTO calls SELECT g, '+49' || (power(random(), 2) * 8000)::int, '+49' || (random() * 8000)::int, timestamptz '2025-01-01 00:00+00' + g * interval '40 seconds', (random() * 900)::int FROM generate_series(1, 130000) AS g;
-- statements
-- weight: 30
-- with: '+497000'
-- with: '+4912'
-- with: '+1'
SELECT id, caller, callee, started, seconds FROM calls WHERE caller = $1 OR callee = $1 ORDER BY started DESC LIMIT 40;
-- weight: 10
-- with: '+4912'
SELECT coalesce(sum(seconds), 0) FROM calls WHERE caller = $1;
-- expert
CREATE INDEX ON calls (caller);
CREATE INDEX ON calls (callee);
-- worse
CREATE INDEX ON calls (caller, callee);

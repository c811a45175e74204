-- case: call records by number: the driver sends the number as a decimal, so the index of the caller, a bigint, is of no use
-- expect: rewrite type_mismatch
-- schema
SELECT setseed(0.513);
CREATE TABLE call_record (id bigserial PRIMARY KEY, caller bigint NOT NULL, callee bigint NOT NULL, cell_id int NOT NULL, started_at timestamp NOT NULL, seconds int NOT NULL);
INSERT INTO call_record (caller, callee, cell_id, started_at, seconds) SELECT 436600000000 + (power(random(), 2) * 30000)::int, 436600000000 + (random() * 30000)::int, (random() * 700)::int, timestamp '2025-01-01' + g * interval '25 seconds', (random() * 600)::int FROM generate_series(1, 200000) AS g;
CREATE INDEX call_record_caller_started ON call_record (caller, started_at);
-- statements
-- name: calls of a number
-- weight: 60
-- with: 436600000005
-- with: 436600029000
-- with: 1
SELECT c.id, c.callee, c.started_at, c.seconds FROM call_record c WHERE c.caller = $1::numeric AND c.started_at >= '2025-02-01' ORDER BY c.started_at;
-- expert
SELECT c.id, c.callee, c.started_at, c.seconds FROM call_record c WHERE c.caller = $1::bigint AND c.started_at >= '2025-02-01' ORDER BY c.started_at;

-- case: requests to port a telephone number (Django): Django made a second index for patterns that this collation does not need; those due are few, in two states
-- expect: create
-- days: 40
-- schema
SELECT setseed(0.528);
CREATE TABLE porting_request (id bigserial PRIMARY KEY, msisdn varchar(16) NOT NULL, donor varchar(6) NOT NULL, recipient varchar(6) NOT NULL, state varchar(12) NOT NULL, due_at timestamptz NOT NULL, updated_at timestamptz NOT NULL);
INSERT INTO porting_request (msisdn, donor, recipient, state, due_at, updated_at)
SELECT '43660' || (random() * 9000000)::int, 'OP' || g % 7, 'OP' || (g + 1 + g % 5) % 7, CASE WHEN random() < 0.02 THEN 'requested' WHEN random() < 0.01 THEN 'validated' WHEN random() < 0.12 THEN 'rejected' ELSE 'ported' END, timestamptz '2023-01-01' + (random() * 800) * interval '1 day', timestamptz '2023-01-01' + g * interval '7 minutes' FROM generate_series(1, 130000) AS g;
CREATE INDEX porting_request_msisdn_1f3a ON porting_request (msisdn);
CREATE INDEX porting_request_msisdn_1f3a_like ON porting_request (msisdn varchar_pattern_ops);
CREATE INDEX porting_request_donor_8c21 ON porting_request (donor);
-- statements
-- name: due
-- weight: 60
-- with: '2023-02-01'
-- with: '2025-04-01'
SELECT "porting_request"."id", "porting_request"."msisdn", "porting_request"."state", "porting_request"."due_at" FROM "porting_request" WHERE ("porting_request"."state" IN ('requested', 'validated') AND "porting_request"."due_at" <= $1) ORDER BY "porting_request"."due_at" ASC LIMIT 50;
-- name: of a number
-- weight: 100
-- with: '436604711'
-- with: '0'
SELECT "porting_request"."id", "porting_request"."state", "porting_request"."donor", "porting_request"."recipient" FROM "porting_request" WHERE "porting_request"."msisdn" = $1 ORDER BY "porting_request"."id" DESC;
-- name: numbers beginning
-- weight: 10
-- with: '43660123%'
SELECT "porting_request"."id", "porting_request"."msisdn" FROM "porting_request" WHERE "porting_request"."msisdn"::text LIKE $1 LIMIT 21;
-- name: proceed
-- weight: 40
-- with: 77
UPDATE "porting_request" SET "state" = 'ported', "updated_at" = now() WHERE "porting_request"."id" = $1;
-- name: request
-- weight: 20
-- with: '43660555'
INSERT INTO "porting_request" ("msisdn", "donor", "recipient", "state", "due_at", "updated_at") VALUES ($1, 'OP1', 'OP2', 'requested', now(), now()) RETURNING "porting_request"."id";
-- expert
CREATE INDEX ON porting_request (due_at) WHERE state IN ('requested', 'validated');
DROP INDEX porting_request_msisdn_1f3a_like;
DROP INDEX porting_request_donor_8c21;
-- worse
CREATE INDEX ON porting_request (state);

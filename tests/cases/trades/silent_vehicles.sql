-- case: NOT EXISTS with a correlated time window: nearly all vehicles of an account never sent anything
-- expect: create
-- base: fleet
-- schema
CREATE INDEX vehicles_account ON vehicles (account_id);
-- statements
-- name: silent
-- weight: 10
-- with: 100, TIMESTAMPTZ '2025-06-27 10:00+00'
-- with: 180, TIMESTAMPTZ '2025-06-20'
-- with: 30, TIMESTAMPTZ '2025-05-20'
SELECT v.id, v.plate FROM vehicles v WHERE v.account_id = $1 AND v.deleted_at IS NULL AND NOT EXISTS (SELECT 1 FROM positions p WHERE p.vehicle_id = v.id AND p.recorded_at > $2);
-- expert
CREATE INDEX ON positions (vehicle_id, recorded_at);
-- worse
CREATE INDEX ON positions (recorded_at);

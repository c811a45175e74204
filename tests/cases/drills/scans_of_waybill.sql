-- case: parcel scans by a field of their document that most have and few share
-- expect: create
-- schema
SELECT setseed(0.31);
CREATE TABLE parcel_scans (id bigserial PRIMARY KEY, depot_id int NOT NULL, scanned_at timestamptz NOT NULL, document jsonb NOT NULL);
INSERT INTO parcel_scans (depot_id, scanned_at, document)
SELECT 1 + g % 90, timestamptz '2025-01-01' + g * interval '20 seconds', CASE WHEN random() < 0.2 THEN jsonb_build_object('kind', 'empty run', 'lane', g % 7) ELSE jsonb_build_object('kind', 'scan', 'waybill', 'WB' || (random() * 25000)::int, 'grams', (random() * 9000)::int) END FROM generate_series(1, 130000) AS g;
-- statements
-- name: trace
-- weight: 40
-- with: 'WB7711'
-- with: 'WB24000'
-- with: 'WBnone'
SELECT id, depot_id, scanned_at FROM parcel_scans WHERE document ->> 'waybill' = $1 ORDER BY scanned_at;
-- expert
CREATE INDEX ON parcel_scans ((document ->> 'waybill'));
-- worse
CREATE INDEX ON parcel_scans USING gin (document);

-- case: one row in three hundred has a voucher; an equality proves that it is not null, and the full twin is paid by every insert
-- expect: drop
-- schema
SELECT setseed(0.3);
CREATE TABLE sauna_visits (id bigint PRIMARY KEY, visitor text NOT NULL, voucher text, came_at timestamptz NOT NULL);
INSERT INTO sauna_visits SELECT g, md5(g::text), CASE WHEN random() < 0.0035 THEN 'V' || g % 400 END, timestamptz '2024-01-01' + g * interval '3 minutes' FROM generate_series(1, 160000) g;
CREATE INDEX sauna_visits_voucher ON sauna_visits (voucher);
CREATE INDEX sauna_visits_with_voucher ON sauna_visits (voucher) WHERE voucher IS NOT NULL;
-- statements
-- weight: 40
-- with: 'V7'
-- with: 'V399'
-- with: 'V1000'
SELECT id, came_at FROM sauna_visits WHERE voucher = $1;
-- weight: 40
-- with: 1000001, 'x'
-- with: 1000002, 'y'
INSERT INTO sauna_visits VALUES ($1, $2, NULL, now());
-- expert
DROP INDEX sauna_visits_voucher;

-- case: the newest bookings of an account over monthly partitions: read from the last one on, until there are enough
-- expect: create
-- schema
SELECT setseed(0.16);
CREATE TABLE ledger (id bigint NOT NULL, account_id int NOT NULL, booked_at timestamp NOT NULL, cents int NOT NULL, memo text NOT NULL) PARTITION BY RANGE (booked_at);
SELECT format('CREATE TABLE ledger_%s PARTITION OF ledger FOR VALUES FROM (%L) TO (%L)', m, '2024-01-01'::date + m * interval '1 month', '2024-01-01'::date + (m + 1) * interval '1 month') FROM generate_series(0, 11) m \gexec
INSERT INTO ledger SELECT g, CASE WHEN random() < 0.3 THEN 1 WHEN g < 20000 THEN 2 ELSE 3 + (random() * 1500)::int END, '2024-01-01'::timestamp + g * interval '2 minutes', g % 900, md5(g::text) FROM generate_series(1, 250000) g;
-- statements
-- with: 1
-- with: 2
-- with: 700
-- with: 99999
SELECT id, booked_at, cents FROM ledger WHERE account_id = $1 ORDER BY booked_at DESC LIMIT 10;
-- expert
CREATE INDEX ON ledger (account_id, booked_at);
-- worse
CREATE INDEX ON ledger (account_id);
-- worse
CREATE INDEX ON ledger (booked_at);

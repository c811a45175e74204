-- case: workers take the next transfers to be settled, which are the newest of all; transfers are booked and settled beside it
-- expect: create
-- most: 1
-- schema
SELECT setseed(0.13);
CREATE TYPE transfer_state AS ENUM ('received', 'checked', 'settled', 'refused');
CREATE TABLE transfers (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, account uuid NOT NULL, amount numeric(12,2) NOT NULL, state transfer_state NOT NULL DEFAULT 'received', settled_at timestamptz, reference text NOT NULL) WITH (fillfactor = 90);
INSERT INTO transfers (account, amount, state, settled_at, reference) SELECT md5((g % 9000)::text)::uuid, round((random() * 5000)::numeric, 2), (CASE WHEN g > 199700 THEN 'checked' WHEN random() < 0.02 THEN 'refused' ELSE 'settled' END)::transfer_state, CASE WHEN g <= 199700 THEN timestamptz '2025-01-01 00:00+00' + g * interval '1 minute' END, md5(g::text) FROM generate_series(1, 200000) AS g;
-- statements
-- name: take
-- weight: 50
SELECT id, account, amount FROM transfers WHERE state = 'checked' ORDER BY id LIMIT 25 FOR UPDATE SKIP LOCKED;
-- name: book
-- weight: 40
INSERT INTO transfers (account, amount, reference) VALUES ('c4ca4238-a0b9-2382-0dcc-509a6f75849b', 12.50, 'rent');
-- name: settle
-- weight: 40
-- with: 199750
-- with: 199900
UPDATE transfers SET state = 'settled', settled_at = now() WHERE id = $1;
-- expert
CREATE INDEX ON transfers (id) WHERE state = 'checked';

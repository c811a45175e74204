-- case: the last entries of a vessel that were not struck out, by their running number; the index by time does not give that order
-- expect: create
-- schema
SELECT setseed(0.11);
CREATE TABLE bridge_log (entry_no bigint PRIMARY KEY, vessel uuid NOT NULL, logged_at timestamptz NOT NULL, struck_out_at timestamptz, remark text NOT NULL);
INSERT INTO bridge_log SELECT g, md5('vessel ' || CASE WHEN random() < 0.5 AND g > 30000 THEN 1 WHEN g < 20000 AND random() < 0.8 THEN 2 ELSE 3 + (power(random(), 2) * 500)::int END)::uuid,
  timestamptz '2022-01-01 00:00+00' + g * interval '9 minutes' - random() * interval '20 days', CASE WHEN random() < 0.06 THEN timestamptz '2026-01-01 00:00+00' END, repeat(md5(g::text), 4) FROM generate_series(1, 150000) AS g;
CREATE INDEX bridge_log_vessel_logged ON bridge_log (vessel, logged_at);
-- statements
-- name: page of the log
-- weight: 40
-- with: 'cefc03c7-f06b-683a-1544-60bd5850e27d'
-- with: '9729ce97-6925-3cfb-a7f6-cb6ea7d637c2'
-- with: '06ba3680-c172-3849-f0a7-9dcd832521c0'
SELECT entry_no, logged_at, remark FROM bridge_log WHERE vessel = $1 AND struck_out_at IS NULL ORDER BY entry_no DESC LIMIT 31;
-- name: a day of a vessel
-- weight: 6
-- with: '5e26d4e6-9097-7a39-4275-a291d0007915', '2023-01-01 00:00+00'
SELECT count(*) FROM bridge_log WHERE vessel = $1 AND logged_at >= $2::timestamptz AND logged_at < $2::timestamptz + interval '1 day';
-- weight: 10
-- with: 900001
INSERT INTO bridge_log (entry_no, vessel, logged_at, remark) VALUES ($1, '5e26d4e6-9097-7a39-4275-a291d0007915', now(), 'fog');
-- expert
CREATE INDEX ON bridge_log (vessel, entry_no) WHERE struck_out_at IS NULL;
-- worse
CREATE INDEX ON bridge_log (entry_no) WHERE struck_out_at IS NULL;

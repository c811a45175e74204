-- case: the taps of a kiosk are counted by upserts all day and read by its primary key; another index only costs
-- expect: nothing
-- schema
SELECT setseed(0.42);
CREATE TABLE kiosk_taps (kiosk_id int NOT NULL, day date NOT NULL, taps int NOT NULL, PRIMARY KEY (kiosk_id, day));
INSERT INTO kiosk_taps SELECT k, date '2024-01-01' + d, (power(random(), 3) * 900)::int FROM generate_series(1, 300) AS k, generate_series(0, 199) AS d;
-- statements
-- weight: 500
-- with: 1, '2024-03-03'
-- with: 299, '2024-05-03'
-- with: 400, '2024-05-03'
INSERT INTO kiosk_taps (kiosk_id, day, taps) VALUES ($1, $2, 1) ON CONFLICT (kiosk_id, day) DO UPDATE SET taps = kiosk_taps.taps + 1;
-- weight: 50
-- with: 1, '2024-06-01'
-- with: 250, '2024-02-01'
SELECT day, taps FROM kiosk_taps WHERE kiosk_id = $1 AND day >= $2 ORDER BY day DESC LIMIT 31;
-- weight: 50
-- with: 7
-- with: 123
SELECT max(taps), sum(taps) FROM kiosk_taps WHERE kiosk_id = $1;

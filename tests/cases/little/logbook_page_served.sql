-- case: the page's second column breaks ties only; the index without it gives nearly the order
-- expect: nothing
-- schema
SELECT setseed(0.13);
CREATE TABLE logbook (id bigint PRIMARY KEY, vessel_id int NOT NULL, logged_at timestamptz NOT NULL, remark text NOT NULL);
INSERT INTO logbook SELECT g, (power(random(), 2) * 120)::int, timestamptz '2023-01-01' + (g / 3) * interval '10 minutes', md5(g::text) || md5((g + 1)::text) FROM generate_series(1, 150000) g;
CREATE INDEX logbook_vessel ON logbook (vessel_id, logged_at);
-- statements
-- weight: 20
-- with: 0, TIMESTAMPTZ '2023-09-01', 100000
-- with: 60, TIMESTAMPTZ '2023-03-01', 20000
-- with: 119, TIMESTAMPTZ '2023-11-01', 140000
SELECT id, logged_at, remark FROM logbook WHERE vessel_id = $1 AND (logged_at, id) < ($2, $3) ORDER BY logged_at DESC, id DESC LIMIT 30;
-- weight: 20
-- with: 900001, 4
INSERT INTO logbook VALUES ($1, $2, TIMESTAMPTZ '2025-01-01', 'moored');

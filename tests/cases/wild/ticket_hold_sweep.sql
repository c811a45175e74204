-- case: seats whose hold ran out are given back; few seats are held, and a free seat of an event is found by the key
-- expect: create
-- most: 1
-- schema
SELECT setseed(0.11);
CREATE TYPE seat_state AS ENUM ('free', 'held', 'sold', 'blocked');
CREATE TABLE seats (
  event_id int NOT NULL, row_no smallint NOT NULL, seat_no smallint NOT NULL, state seat_state NOT NULL, hold_until timestamptz,
  buyer_id int, price numeric(8,2) NOT NULL, PRIMARY KEY (event_id, row_no, seat_no));
INSERT INTO seats
SELECT e, r, s, st, CASE WHEN st = 'held' THEN timestamptz '2025-06-01 12:00' + random() * interval '20 minutes'
                         WHEN st = 'sold' AND random() < 0.8 THEN timestamptz '2025-01-01' + random() * interval '150 days' END,
       CASE WHEN st = 'sold' THEN (power(random(), 2) * 40000)::int END, 20 + r
  FROM (SELECT e, r, s, (CASE WHEN random() < 0.002 THEN 'held' WHEN random() < 0.01 THEN 'blocked' WHEN random() < 0.3 + e / 1000.0 THEN 'sold' ELSE 'free' END)::seat_state AS st
          FROM generate_series(1, 300) AS e, generate_series(1, 25) AS r, generate_series(1, 30) AS s) AS a;
-- statements
-- name: give back
-- weight: 60
-- with: '2025-06-01 11:59'
-- with: '2025-06-01 12:01'
UPDATE seats SET state = 'free', hold_until = NULL WHERE state = 'held' AND hold_until < $1;
-- name: free seats of an event
-- weight: 100
-- with: 7
-- with: 290
-- with: 5000
SELECT row_no, seat_no, price FROM seats WHERE event_id = $1 AND state = 'free' ORDER BY row_no, seat_no LIMIT 6;
-- expert
CREATE INDEX ON seats (hold_until) WHERE state = 'held';
-- worse
CREATE INDEX ON seats (hold_until);

-- case: seats of a show are held for ten minutes; the holds that ran out are looked for every few seconds among all seats ever sold
-- expect: create
-- schema
SELECT setseed(0.35);
CREATE TABLE seats (id bigserial PRIMARY KEY, show_id int NOT NULL, row_no int NOT NULL, seat_no int NOT NULL, state varchar(8) NOT NULL, held_until timestamp, buyer_id bigint);
INSERT INTO seats (show_id, row_no, seat_no, state, held_until, buyer_id)
SELECT s, r, n, CASE WHEN s > 395 AND random() < 0.03 THEN 'held' WHEN s > 380 AND random() < 0.8 THEN 'free' WHEN random() < 0.7 THEN 'sold' ELSE 'free' END, NULL, NULL
  FROM generate_series(1, 400) AS s, generate_series(1, 20) AS r, generate_series(1, 18) AS n;
UPDATE seats SET held_until = timestamp '2025-05-05 12:00' + random() * interval '10 minutes' WHERE state = 'held';
UPDATE seats SET buyer_id = 1 + (power(random(), 2) * 20000)::int WHERE state = 'sold';
VACUUM FULL seats;
ALTER TABLE seats ADD UNIQUE (show_id, row_no, seat_no);
CREATE INDEX seats_buyer ON seats (buyer_id);
ANALYZE;
-- statements
-- name: plan of the hall
-- weight: 100
-- with: 399
-- with: 2
select s1_0.id,s1_0.row_no,s1_0.seat_no,s1_0.state from seats s1_0 where s1_0.show_id=$1 order by s1_0.row_no,s1_0.seat_no;
-- name: hold
-- weight: 60
-- with: 398, 4, 5
update seats set state='held',held_until='2025-05-05 12:20',buyer_id=null where show_id=$1 and row_no=$2 and seat_no=$3 and state='free';
-- name: holds run out
-- weight: 400
-- with: '2025-05-05 12:00:02'
-- with: '2025-05-05 12:01:00'
update seats set state='free',held_until=null where state='held' and held_until<$1;
-- name: sold
-- weight: 50
-- with: 143000, 17
update seats set state='sold',held_until=null,buyer_id=$2 where id=$1;
-- name: seats of a buyer
-- weight: 30
-- with: 3
-- with: 19000
select s1_0.id,s1_0.show_id,s1_0.row_no,s1_0.seat_no from seats s1_0 where s1_0.buyer_id=$1 and s1_0.state='sold';
-- name: free seats of a show
-- weight: 80
-- with: 399
select count(*) from seats s1_0 where s1_0.show_id=$1 and s1_0.state='free';
-- worse
DROP INDEX seats_buyer;
-- expert
CREATE INDEX ON seats (held_until) WHERE state = 'held';
-- or
CREATE INDEX ON seats (held_until);

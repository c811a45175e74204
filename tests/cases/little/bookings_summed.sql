-- case: sums over many rows of an account, which lie scattered; the index lacks the one column that is summed
-- expect: create
-- schema
SELECT setseed(0.40);
CREATE TABLE bookings (id bigint PRIMARY KEY, account_id int NOT NULL, booked_on date NOT NULL, amount int NOT NULL, memo text NOT NULL);
INSERT INTO bookings SELECT g, (power(random(), 3) * 300)::int, date '2022-01-01' + g / 200, (random() * 10000)::int, repeat(md5(g::text), 5) FROM generate_series(1, 200000) g;
CREATE INDEX bookings_account ON bookings (account_id, booked_on);
-- statements
-- weight: 40
-- with: 0, DATE '2022-03-01'
-- with: 5, DATE '2023-01-01'
-- with: 250, DATE '2022-01-01'
SELECT sum(amount), count(*) FROM bookings WHERE account_id = $1 AND booked_on >= $2;
-- weight: 10
-- with: 900001, 44
INSERT INTO bookings VALUES ($1, $2, DATE '2025-01-01', 5, 'x');
-- expert
CREATE INDEX ON bookings (account_id, booked_on) INCLUDE (amount);
DROP INDEX bookings_account;

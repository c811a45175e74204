-- case: the next page of a branch's cash book, asked with OR; the index has the whole order, upwards
-- expect: rewrite or_keyset
-- schema
SELECT setseed(0.35);
CREATE TABLE cash_entries (id bigint PRIMARY KEY, branch_id int NOT NULL, booked_on date NOT NULL, cents int NOT NULL, text text NOT NULL);
INSERT INTO cash_entries SELECT g, 1 + (power(random(), 4) * 60)::int, date '2023-01-01' + g / 160, (random() * 90000)::int, md5(g::text) FROM generate_series(1, 150000) AS g;
CREATE INDEX cash_entries_branch ON cash_entries (branch_id, booked_on, id);
-- statements
-- name: late
-- weight: 10
SELECT id, booked_on, cents, text FROM cash_entries WHERE branch_id = 1 AND (booked_on > '2025-05-01' OR (booked_on = '2025-05-01' AND id > 136220)) ORDER BY booked_on, id LIMIT 25;
-- name: of a small branch
-- weight: 10
SELECT id, booked_on, cents, text FROM cash_entries WHERE branch_id = 55 AND (booked_on > '2024-02-01' OR (booked_on = '2024-02-01' AND id > 63400)) ORDER BY booked_on, id LIMIT 25;
-- expert
SELECT id, booked_on, cents, text FROM cash_entries WHERE branch_id = 1 AND (booked_on, id) > ('2025-05-01', 136220) ORDER BY booked_on, id LIMIT 25;
SELECT id, booked_on, cents, text FROM cash_entries WHERE branch_id = 55 AND (booked_on, id) > ('2024-02-01', 63400) ORDER BY booked_on, id LIMIT 25;

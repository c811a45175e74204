-- case: who bought a product lately, by a join of lines and orders sorted by the order's time; lines lead to their order only
-- expect: create
-- schema
SELECT setseed(0.63);
CREATE TABLE sales_order (id int PRIMARY KEY, user_id int NOT NULL, number varchar(20) NOT NULL, date_placed timestamptz NOT NULL, status varchar(20) NOT NULL);
INSERT INTO sales_order SELECT g, 1 + (random() * 8000)::int, 'N' || g, timestamptz '2023-01-01' + g * interval '10 minutes', CASE WHEN random() < 0.03 THEN 'Cancelled' ELSE 'Complete' END FROM generate_series(1, 70000) AS g;
CREATE TABLE sales_line (id serial PRIMARY KEY, order_id int NOT NULL REFERENCES sales_order, product_id int NOT NULL, quantity int NOT NULL, price numeric(10,2) NOT NULL);
INSERT INTO sales_line (order_id, product_id, quantity, price) SELECT 1 + g / 3, 1 + (power(random(), 2) * 6000)::int, 1, 10 FROM generate_series(1, 200000) AS g;
CREATE INDEX sales_line_order_id ON sales_line (order_id);
CREATE INDEX sales_order_user_id ON sales_order (user_id);
-- statements
-- name: buyers
-- weight: 50
-- with: 1
-- with: 3000
-- with: 99999
SELECT "sales_order"."id", "sales_order"."number", "sales_order"."user_id", "sales_order"."date_placed" FROM "sales_order" INNER JOIN "sales_line" ON ("sales_order"."id" = "sales_line"."order_id") WHERE ("sales_line"."product_id" = $1 AND NOT ("sales_order"."status" = 'Cancelled')) ORDER BY "sales_order"."date_placed" DESC LIMIT 10;
-- name: has this user bought it
-- weight: 50
-- with: 10, 3000
SELECT 1 AS "a" FROM "sales_line" INNER JOIN "sales_order" ON ("sales_line"."order_id" = "sales_order"."id") WHERE ("sales_order"."user_id" = $1 AND "sales_line"."product_id" = $2) LIMIT 1;
-- expert
CREATE INDEX ON sales_line (product_id);
-- worse
CREATE INDEX ON sales_order (date_placed);

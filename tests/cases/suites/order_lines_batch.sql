-- case: Hibernate loads the lines of a batch of orders as an array, and the unique number of a line within its order begins with the wrong column
-- expect: create
-- schema
SELECT setseed(0.36);
CREATE TABLE shop_order (id bigint PRIMARY KEY, customer_id bigint NOT NULL, order_state varchar(16) NOT NULL, placed_on date NOT NULL, total numeric(10,2) NOT NULL);
INSERT INTO shop_order SELECT g, 1 + (power(random(), 2) * 9000)::int, (ARRAY['PAID','SHIPPED','DONE'])[1 + g % 3], date '2023-01-01' + g / 100, random() * 500 FROM generate_series(1, 60000) AS g;
CREATE TABLE order_line (id bigserial PRIMARY KEY, line_no int NOT NULL, order_id bigint NOT NULL REFERENCES shop_order, sku varchar(20) NOT NULL, quantity int NOT NULL, price numeric(10,2) NOT NULL, UNIQUE (line_no, order_id));
INSERT INTO order_line (line_no, order_id, sku, quantity, price) SELECT l, o, 'SKU-' || (random() * 3000)::int, 1, random() * 100 FROM generate_series(1, 60000) AS o, generate_series(1, 1 + o % 5) AS l ORDER BY md5(l || '.' || o);
CREATE INDEX ix_order_customer ON shop_order (customer_id);
-- statements
-- name: orders of a customer
-- weight: 60
-- with: 1
-- with: 8000
select o1_0.id,o1_0.customer_id,o1_0.order_state,o1_0.placed_on,o1_0.total from shop_order o1_0 where o1_0.customer_id=$1 order by o1_0.placed_on desc;
-- name: lines of a batch
-- weight: 80
-- with: '{1,7,300,4000,59999}'::bigint[]
-- with: '{42}'::bigint[]
select l1_0.order_id,l1_0.id,l1_0.line_no,l1_0.price,l1_0.quantity,l1_0.sku from order_line l1_0 where l1_0.order_id = any ($1) order by l1_0.line_no;
-- name: first line
-- weight: 20
-- with: 1, 500
select l1_0.id,l1_0.sku from order_line l1_0 where l1_0.line_no=$1 and l1_0.order_id=$2;
-- expert
CREATE INDEX ON order_line (order_id);
-- worse
CREATE INDEX ON shop_order (customer_id, placed_on);

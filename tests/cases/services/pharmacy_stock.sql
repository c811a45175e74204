-- case: stock of pharmacies: the batch that expires first is taken, what expires soon is listed; the quantity changes with every sale
-- expect: create
-- never: quantity
-- schema
SELECT setseed(0.29);
CREATE TABLE product (id bigint PRIMARY KEY, code varchar(10) NOT NULL UNIQUE, name varchar(120) NOT NULL);
INSERT INTO product SELECT g, 'P' || g, 'Product ' || md5(g::text) FROM generate_series(1, 5000) AS g;
CREATE TABLE stock_item (id bigint PRIMARY KEY, pharmacy_id bigint NOT NULL, product_id bigint NOT NULL, batch varchar(20) NOT NULL, expires_on date NOT NULL, quantity int NOT NULL);
INSERT INTO stock_item SELECT g, 1 + (power(random(), 1.5) * 110)::int, 1 + (power(random(), 3) * 4990)::int, 'B' || md5(g::text)::varchar(10), date '2022-01-01' + (random() * 1400)::int, CASE WHEN random() < 0.6 THEN 0 ELSE (random() * 40)::int END FROM generate_series(1, 170000) AS g;
CREATE TABLE dispense (id bigint PRIMARY KEY, stock_item_id bigint NOT NULL, patient_id bigint NOT NULL, pieces int NOT NULL, dispensed_at timestamp(6) NOT NULL);
INSERT INTO dispense SELECT g, 1 + (random() * 169990)::int, 1 + (power(random(), 2) * 40000)::int, 1 + g % 3, timestamp '2023-01-01' + g * interval '4 minutes' FROM generate_series(1, 150000) AS g;
CREATE INDEX ix_stock_pharmacy ON stock_item (pharmacy_id);
CREATE INDEX ix_stock_product ON stock_item (product_id);
CREATE INDEX ix_dispense_item ON dispense (stock_item_id);
CREATE INDEX ix_dispense_patient ON dispense (patient_id);
-- statements
-- name: product
-- weight: 100
-- with: 'P77'
select p1_0.id,p1_0.name from product p1_0 where p1_0.code=$1;
-- name: batch to take
-- weight: 100
-- with: 1, 1
-- with: 60, 1
-- with: 60, 3000
-- with: 111, 4999
select s1_0.id,s1_0.batch,s1_0.expires_on,s1_0.quantity from stock_item s1_0 where s1_0.pharmacy_id=$1 and s1_0.product_id=$2 and s1_0.quantity>0 order by s1_0.expires_on fetch first 1 rows only for update;
-- name: expires soon
-- weight: 20
-- with: 1, '2024-06-01', '2024-07-01'
-- with: 90, '2024-06-01', '2024-07-01'
select s1_0.id,s1_0.batch,s1_0.expires_on,s1_0.quantity,p1_0.name from stock_item s1_0 join product p1_0 on p1_0.id=s1_0.product_id where s1_0.pharmacy_id=$1 and s1_0.expires_on between $2 and $3 and s1_0.quantity>0 order by s1_0.expires_on;
-- name: who has it
-- weight: 10
-- with: 3000
select s1_0.pharmacy_id,sum(s1_0.quantity) from stock_item s1_0 where s1_0.product_id=$1 and s1_0.quantity>0 group by s1_0.pharmacy_id;
-- name: patient
-- weight: 60
-- with: 4
-- with: 39000
select d1_0.id,d1_0.pieces,d1_0.dispensed_at from dispense d1_0 where d1_0.patient_id=$1 order by d1_0.dispensed_at desc fetch first 20 rows only;
-- name: recall
-- weight: 2
-- with: 4711
select d1_0.patient_id,d1_0.dispensed_at from dispense d1_0 where d1_0.stock_item_id=$1;
-- name: take
-- weight: 150
-- with: 2, 4711
update stock_item set quantity=quantity-$1 where id=$2;
-- name: dispense
-- weight: 150
-- with: 200001, 4711, 39000
insert into dispense (id,stock_item_id,patient_id,pieces,dispensed_at) values ($1,$2,$3,2,'2024-06-01 10:00');
-- name: arrive
-- weight: 20
-- with: 300001, 60, 3000, 'BNEW'
insert into stock_item (id,pharmacy_id,product_id,batch,expires_on,quantity) values ($1,$2,$3,$4,'2026-01-01',20);
-- expert
CREATE INDEX ON stock_item (pharmacy_id, product_id, expires_on);
CREATE INDEX ON stock_item (pharmacy_id, expires_on);
DROP INDEX ix_stock_pharmacy;
-- worse
DROP INDEX ix_stock_product;
-- worse
CREATE INDEX ON stock_item (expires_on);

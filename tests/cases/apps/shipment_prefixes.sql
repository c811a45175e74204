-- case: shipments: three indexes that begin alike, of which the longest serves all statements; the one of the carrier is another
-- expect: drop
-- schema
CREATE TABLE shipment (
  id bigint PRIMARY KEY,
  warehouse_id int NOT NULL,
  carrier_id int NOT NULL,
  state varchar(20) NOT NULL,
  tracking_code varchar(40) NOT NULL,
  created_at timestamp NOT NULL
);
SELECT setseed(0.34);
INSERT INTO shipment
SELECT g, 1 + floor(400 * power(random(), 2))::int, 1 + floor(900 * power(random(), 2))::int, CASE WHEN random() < 0.01 THEN 'lost' WHEN random() < 0.05 THEN 'packed' ELSE 'delivered' END, md5(g::text), '2024-01-01'::timestamp + g * interval '5 minutes'
FROM generate_series(1, 200000) g;
CREATE INDEX ix_shipment_warehouse ON shipment (warehouse_id);
CREATE INDEX ix_shipment_warehouse_state ON shipment (warehouse_id, state);
CREATE INDEX ix_shipment_warehouse_state_created ON shipment (warehouse_id, state, created_at);
CREATE INDEX ix_shipment_carrier ON shipment (carrier_id, created_at);
-- statements
-- name: packed, oldest first
-- weight: 20
-- with: 1
-- with: 380
select s1_0.id,s1_0.tracking_code from shipment s1_0 where s1_0.warehouse_id=$1 and s1_0.state='packed' order by s1_0.created_at fetch first 20 rows only;
-- name: lost ones
-- weight: 5
select count(*) from shipment s1_0 where s1_0.warehouse_id=7 and s1_0.state='lost';
-- name: all of a warehouse
-- weight: 3
select s1_0.id,s1_0.carrier_id,s1_0.state,s1_0.tracking_code from shipment s1_0 where s1_0.warehouse_id=390;
-- name: latest of a carrier
-- weight: 10
-- with: 3
-- with: 880
select s1_0.id,s1_0.state,s1_0.created_at from shipment s1_0 where s1_0.carrier_id=$1 order by s1_0.created_at desc fetch first 30 rows only;
-- name: packed
-- weight: 10
insert into shipment (id,warehouse_id,carrier_id,state,tracking_code,created_at) values (200001,7,3,'packed','x','2026-01-01');
-- expert
DROP INDEX ix_shipment_warehouse;
DROP INDEX ix_shipment_warehouse_state;
-- worse
DROP INDEX ix_shipment_carrier;
-- worse
DROP INDEX ix_shipment_warehouse_state_created;

-- case: one of the parts is large and asked, the others are small
-- expect: create
-- schema
CREATE TABLE sales (id bigint NOT NULL, region text NOT NULL, shop_id int NOT NULL, amount numeric NOT NULL) PARTITION BY LIST (region);
CREATE TABLE sales_north PARTITION OF sales FOR VALUES IN ('north');
CREATE TABLE sales_south PARTITION OF sales FOR VALUES IN ('south');
CREATE TABLE sales_other PARTITION OF sales DEFAULT;
INSERT INTO sales SELECT g, CASE WHEN g % 20 < 15 THEN 'north' WHEN g % 20 < 18 THEN 'south' ELSE 'isles' END, g * 13 % 1500, g % 90 FROM generate_series(1, 120000) AS g;
VACUUM (ANALYZE) sales;
-- statements
-- with: 'north', 77
-- with: 'north', 1200
SELECT sum(amount), count(*) FROM sales WHERE region = $1 AND shop_id = $2;
-- expert
CREATE INDEX ON sales_north (shop_id);

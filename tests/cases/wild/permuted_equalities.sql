-- case: one statement fixes the warehouse and the article, another only the article, a third orders the warehouses of an article
-- expect: create
-- most: 1
-- schema
SELECT setseed(0.34);
CREATE TABLE movements (id bigint PRIMARY KEY, warehouse_id smallint NOT NULL, article_id int NOT NULL, moved_at timestamptz NOT NULL, quantity int NOT NULL, reason text NOT NULL);
INSERT INTO movements
SELECT g, 1 + (power(random(), 2) * 29)::int, 1 + (power(random(), 2.5) * 12000)::int, timestamptz '2024-01-01' + g * interval '2 minutes', (random() * 100 - 50)::int, 'reason ' || md5((g % 700)::text)
  FROM generate_series(1, 220000) AS g;
-- statements
-- name: newest of an article here
-- weight: 60
-- with: 1, 1
-- with: 30, 2
-- with: 3, 11000
SELECT id, moved_at, quantity FROM movements WHERE warehouse_id = $1 AND article_id = $2 ORDER BY moved_at DESC LIMIT 10;
-- name: stock of an article
-- weight: 40
-- with: 9000
-- with: 300
SELECT warehouse_id, sum(quantity) FROM movements WHERE article_id = $1 GROUP BY warehouse_id ORDER BY warehouse_id;
-- name: last time anywhere
-- weight: 20
-- with: 8000
-- with: 99999
SELECT warehouse_id, max(moved_at) FROM movements WHERE article_id = $1 GROUP BY warehouse_id;
-- expert
CREATE INDEX ON movements (article_id, warehouse_id, moved_at);
-- worse
CREATE INDEX ON movements (warehouse_id, article_id, moved_at);

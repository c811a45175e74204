-- case: the newest reviews of an article; those of what is no longer sold are all old, and the index on the time leads past them
-- expect: create
-- schema
SELECT setseed(0.11);
CREATE TABLE product_reviews (id bigint PRIMARY KEY, product_id int NOT NULL, stars smallint NOT NULL, body text NOT NULL, removed_at timestamptz, created_at timestamptz NOT NULL);
INSERT INTO product_reviews
SELECT g, CASE WHEN g <= 15000 THEN 2900 + (random() * 99)::int WHEN random() < 0.2 THEN 1 ELSE 2 + (power(random(), 2) * 2800)::int END, 1 + (random() * 4)::int, 'review ' || md5(g::text) || md5((g + 1)::text),
       CASE WHEN random() < 0.05 THEN timestamptz '2026-01-01' END, timestamptz '2024-01-01' + g * interval '7 minutes'
  FROM generate_series(1, 120000) AS g;
CREATE INDEX product_reviews_time ON product_reviews (created_at);
-- statements
-- weight: 10
-- with: 1
-- with: 2950
-- with: 7777
SELECT id, stars, body FROM product_reviews WHERE product_id = $1 AND removed_at IS NULL ORDER BY created_at DESC LIMIT 10;
SELECT id, product_id, stars FROM product_reviews WHERE removed_at IS NULL ORDER BY created_at DESC LIMIT 20;
-- expert
CREATE INDEX ON product_reviews (product_id, created_at) WHERE removed_at IS NULL;

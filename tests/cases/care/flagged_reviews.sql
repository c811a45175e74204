-- case: an index of state and time for the few flagged reviews would be walked for a quiet shop's newest too; only the flagged rows belong into it
-- expect: create
-- schema
SELECT setseed(0.67);
CREATE TABLE reviews (id bigint PRIMARY KEY, shop_id int NOT NULL, state text NOT NULL, created_at timestamptz NOT NULL, body text NOT NULL);
INSERT INTO reviews
SELECT g, CASE WHEN g < 6000 THEN 500 + g % 2 ELSE 1 + (power(random(), 2) * 120)::int END, CASE WHEN random() < 0.0008 THEN 'flagged' WHEN random() < 0.02 THEN 'hidden' ELSE 'shown' END, timestamptz '2023-01-01' + g * interval '11 minutes', repeat(md5(g::text), 4)
  FROM generate_series(1, 130000) AS g;
CREATE INDEX reviews_shop ON reviews (shop_id, id);
-- statements
-- name: to be judged
-- weight: 20
SELECT id, shop_id, body FROM reviews WHERE state = 'flagged' ORDER BY created_at LIMIT 20;
-- name: newest of a shop
-- weight: 10
-- with: 500
-- with: 1
-- with: 119
-- with: 9999
SELECT id, body FROM reviews WHERE shop_id = $1 AND state = 'shown' ORDER BY created_at DESC LIMIT 10;
-- expert
CREATE INDEX ON reviews (created_at) WHERE state = 'flagged';
CREATE INDEX ON reviews (shop_id, created_at) WHERE state = 'shown';
-- worse
CREATE INDEX ON reviews (state, created_at);

-- case: a shop in a blog keeps its article numbers as fields of posts; it looks for a post by field and value, and has an index of the field only
-- expect: create
-- schema
SELECT setseed(0.32);
CREATE TABLE wp_posts (id bigserial PRIMARY KEY, post_type varchar(20) NOT NULL, post_status varchar(20) NOT NULL, post_title text NOT NULL, post_date timestamp NOT NULL);
INSERT INTO wp_posts (post_type, post_status, post_title, post_date) SELECT CASE WHEN g % 20 = 0 THEN 'page' WHEN g % 3 = 0 THEN 'revision' ELSE 'product' END, CASE WHEN g % 50 = 0 THEN 'draft' ELSE 'publish' END, 'Post ' || g, timestamp '2020-01-01' + g * interval '1 hour' FROM generate_series(1, 40000) AS g;
CREATE INDEX wp_posts_type_status_date ON wp_posts (post_type, post_status, post_date, id);
CREATE TABLE wp_postmeta (meta_id bigserial PRIMARY KEY, post_id bigint NOT NULL, meta_key varchar(255), meta_value text);
INSERT INTO wp_postmeta (post_id, meta_key, meta_value)
SELECT p, k, CASE k WHEN '_sku' THEN 'SKU' || p WHEN '_price' THEN (p % 300)::text WHEN '_stock' THEN (p % 9)::text ELSE repeat('a', (p % 50)::int) END FROM generate_series(1, 40000) AS p, unnest(ARRAY['_sku','_price','_stock','_gallery','_views']) AS k;
CREATE INDEX wp_postmeta_post ON wp_postmeta (post_id);
CREATE INDEX wp_postmeta_key ON wp_postmeta (meta_key);
-- statements
-- name: article by number
-- weight: 80
-- with: 'SKU777'
-- with: 'SKU-none'
SELECT p.id FROM wp_posts p INNER JOIN wp_postmeta m ON p.id = m.post_id WHERE m.meta_key = '_sku' AND m.meta_value = $1 AND p.post_type IN ('product', 'variation') AND p.post_status <> 'trash' LIMIT 1;
-- name: fields of posts
-- weight: 200
-- with: 5, 500, 39000
SELECT post_id, meta_key, meta_value FROM wp_postmeta WHERE post_id IN ($1, $2, $3) ORDER BY meta_id ASC;
-- name: stock
-- weight: 50
-- with: 777
UPDATE wp_postmeta SET meta_value = '3' WHERE post_id = $1 AND meta_key = '_stock';
-- name: newest products
-- weight: 60
SELECT p.id, p.post_title FROM wp_posts p WHERE p.post_type = 'product' AND p.post_status = 'publish' ORDER BY p.post_date DESC LIMIT 16;
-- expert
CREATE INDEX ON wp_postmeta (meta_value) WHERE meta_key = '_sku';
-- or
CREATE INDEX ON wp_postmeta (meta_key, meta_value);
-- worse
DROP INDEX wp_postmeta_post;
-- worse
DROP INDEX wp_posts_type_status_date;

-- case: tags: newest items of one, items with two, tags of one; both single indexes of the join table are prefixes
-- expect: create
-- most: 1
-- schema
CREATE TABLE items (id int PRIMARY KEY, tenant_id int NOT NULL, title text NOT NULL, added_at timestamptz NOT NULL);
CREATE TABLE tags (id int PRIMARY KEY, tenant_id int NOT NULL, label text NOT NULL, UNIQUE (tenant_id, label));
CREATE TABLE taggings (item_id int NOT NULL REFERENCES items ON DELETE CASCADE, tag_id int NOT NULL REFERENCES tags ON DELETE CASCADE, by_user int, PRIMARY KEY (item_id, tag_id));
SELECT setseed(0.26);
INSERT INTO items SELECT g, 1 + g % 50, 'Item ' || md5(g::text) || md5((g * 2)::text), '2025-01-01'::timestamptz + g * interval '5 minutes' FROM generate_series(1, 100000) g;
INSERT INTO tags SELECT g, 1 + g % 50, 'tag ' || g FROM generate_series(1, 5000) g;
INSERT INTO taggings SELECT DISTINCT ON (i, t) i, t, i % 300
FROM (SELECT i, floor(100 * power(random(), 3))::int * 50 + CASE WHEN i % 50 = 0 THEN 50 ELSE i % 50 END AS t FROM (SELECT 1 + g % 100000 AS i FROM generate_series(1, 250000) g) a) s;
CREATE INDEX taggings_tag ON taggings (tag_id);
CREATE INDEX taggings_item ON taggings (item_id);
-- statements
-- name: newest of a tag
-- weight: 20
-- with: 1
-- with: 1001
-- with: 4951
-- with: 9999
SELECT i.id, i.title, i.added_at FROM taggings t JOIN items i ON i.id = t.item_id WHERE t.tag_id = $1 ORDER BY t.item_id DESC LIMIT 30;
-- name: with two tags
-- weight: 10
-- with: 1, 51
-- with: 1001, 4951
SELECT count(*) FROM taggings a JOIN taggings b ON b.item_id = a.item_id WHERE a.tag_id = $1 AND b.tag_id = $2;
-- name: tags of an item
-- weight: 20
-- with: 777
SELECT g.id, g.label FROM taggings t JOIN tags g ON g.id = t.tag_id WHERE t.item_id = $1;
-- name: tag it
-- weight: 10
-- with: 777, 5
INSERT INTO taggings (item_id, tag_id) VALUES ($1, $2) ON CONFLICT DO NOTHING;
-- expert
CREATE INDEX ON taggings (tag_id, item_id);
DROP INDEX taggings_tag;
DROP INDEX taggings_item;

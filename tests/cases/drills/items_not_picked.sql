-- case: items of a shelf that are NOT IN the picked ones, which are too many to hash
-- expect: rewrite not_in
-- session: SET work_mem = '2MB';
-- schema
SELECT setseed(0.58);
CREATE TABLE shelf_items (id int PRIMARY KEY, shelf_id int NOT NULL, item text NOT NULL);
INSERT INTO shelf_items SELECT g, g % 5000, 'item ' || g FROM generate_series(1, 200000) AS g;
CREATE INDEX shelf_items_shelf ON shelf_items (shelf_id);
CREATE TABLE picks (id int PRIMARY KEY, item_id int NOT NULL, picked_at timestamp NOT NULL);
INSERT INTO picks SELECT g, 1 + (random() * 199999)::int, timestamp '2025-01-01' + g * interval '1 minute' FROM generate_series(1, 200000) AS g;
CREATE INDEX picks_item ON picks (item_id);
-- statements
-- weight: 5
-- with: 17
-- with: 4000
-- with: 90000
SELECT id, item FROM shelf_items WHERE shelf_id = $1 AND id NOT IN (SELECT item_id FROM picks);
-- expert
SELECT id, item FROM shelf_items AS s WHERE shelf_id = $1 AND NOT EXISTS (SELECT 1 FROM picks AS p WHERE p.item_id = s.id);

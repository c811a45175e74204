-- case: the cheapest of a category by a number that is text inside a document
-- expect: create
-- schema
SELECT setseed(0.11);
CREATE TABLE offers (id bigint PRIMARY KEY, category_id int NOT NULL, attrs jsonb NOT NULL);
INSERT INTO offers SELECT g, CASE WHEN random() < 0.3 THEN 1 ELSE 2 + (random() * 400)::int END,
	jsonb_build_object('price', round((1 + random() * 2000)::numeric, 2), 'colour', g % 9, 'text', md5(g::text)) FROM generate_series(1, 120000) g;
-- statements
-- with: 1, 50
-- with: 200, 10
-- with: 9999, 900
SELECT id, attrs FROM offers WHERE category_id = $1 AND (attrs->>'price')::numeric >= $2 ORDER BY (attrs->>'price')::numeric LIMIT 12;
-- expert
CREATE INDEX ON offers (category_id, ((attrs->>'price')::numeric));
-- worse
CREATE INDEX ON offers (category_id);
-- worse
CREATE INDEX ON offers USING gin (attrs);

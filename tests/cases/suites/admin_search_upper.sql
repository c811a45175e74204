-- case: Django's admin searches a part of a product's name or its number in capitals, in any position, in a shop that may create trigrams
-- expect: create
-- schema
CREATE EXTENSION pg_trgm;
SELECT setseed(0.57);
CREATE TABLE catalogue_product (id serial PRIMARY KEY, upc varchar(64) UNIQUE, title varchar(255) NOT NULL, slug varchar(255) NOT NULL, description text NOT NULL, is_public boolean NOT NULL, date_created timestamptz NOT NULL);
INSERT INTO catalogue_product (upc, title, slug, description, is_public, date_created) SELECT 'UPC' || g, initcap((ARRAY['oak','steel','linen','copper','glass'])[1 + g % 5] || ' ' || substr(md5(g::text), 1, 8) || ' ' || substr(md5('x' || g), 1, 6)), 'p-' || g, repeat('description ', 10), true, now() - g * interval '1 hour' FROM generate_series(1, 60000) AS g;
CREATE INDEX catalogue_product_slug ON catalogue_product (slug);
-- statements
-- name: search
-- weight: 30
-- with: '%8f3a2%'
-- with: '%c0ffee%'
SELECT "catalogue_product"."id", "catalogue_product"."upc", "catalogue_product"."title", "catalogue_product"."is_public" FROM "catalogue_product" WHERE UPPER("catalogue_product"."title"::text) LIKE UPPER($1) ORDER BY "catalogue_product"."date_created" DESC LIMIT 20;
-- name: by slug
-- weight: 60
-- with: 'p-77'
SELECT "catalogue_product"."id", "catalogue_product"."title" FROM "catalogue_product" WHERE "catalogue_product"."slug" = $1;
-- expert
CREATE INDEX ON catalogue_product USING gin (upper(title::text) gin_trgm_ops);
-- worse
CREATE INDEX ON catalogue_product (upper(title::text));

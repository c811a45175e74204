-- case: homes to let and to sell: of a city only what is active is looked for, by price or the newest; drafts belong to their agent
-- expect: create
-- schema
SELECT setseed(0.26);
CREATE TABLE listings (id bigserial PRIMARY KEY, city_id bigint NOT NULL, agent_id bigint NOT NULL, kind varchar NOT NULL, rooms int NOT NULL, price int NOT NULL, state varchar NOT NULL, views int NOT NULL DEFAULT 0, title varchar NOT NULL, published_at timestamp);
INSERT INTO listings (city_id, agent_id, kind, rooms, price, state, title, published_at)
SELECT 1 + (power(random(), 3) * 120)::int, 1 + (power(random(), 2) * 1500)::int, CASE WHEN random() < 0.7 THEN 'flat' ELSE 'house' END, 1 + (random() * 5)::int, (50000 + exp(random() * 3) * 60000)::int, s, 'Home ' || md5(g::text), CASE WHEN s <> 'draft' THEN timestamp '2019-01-01' + g * interval '17 minutes' END
  FROM (SELECT g, CASE WHEN random() < 0.12 THEN 'active' WHEN random() < 0.97 THEN 'closed' ELSE 'draft' END AS s FROM generate_series(1, 150000) AS g) AS l;
CREATE TABLE pictures (id bigserial PRIMARY KEY, listing_id bigint NOT NULL, position int NOT NULL, file varchar NOT NULL);
INSERT INTO pictures (listing_id, position, file) SELECT 1 + g / 2, g % 2, md5(g::text) || '.jpg' FROM generate_series(1, 220000) AS g;
CREATE TABLE favourites (id bigserial PRIMARY KEY, user_id bigint NOT NULL, listing_id bigint NOT NULL);
INSERT INTO favourites (user_id, listing_id) SELECT 1 + (random() * 20000)::int, 1 + (random() * 149990)::int FROM generate_series(1, 60000) AS g;
CREATE INDEX index_listings_on_city_id ON listings (city_id);
CREATE INDEX index_listings_on_agent_id ON listings (agent_id);
CREATE INDEX index_listings_on_state ON listings (state);
CREATE INDEX index_pictures_on_listing_id ON pictures (listing_id);
CREATE INDEX index_favourites_on_user_id ON favourites (user_id);
CREATE INDEX index_favourites_on_listing_id ON favourites (listing_id);
-- statements
-- name: newest
-- weight: 60
-- with: 1, 20
-- with: 40, 20
-- with: 119, 20
SELECT "listings".* FROM "listings" WHERE "listings"."state" = 'active' AND "listings"."city_id" = $1 ORDER BY "listings"."published_at" DESC LIMIT $2;
-- name: cheapest
-- weight: 60
-- with: 1, 20
-- with: 40, 20
-- with: 119, 20
SELECT "listings".* FROM "listings" WHERE "listings"."state" = 'active' AND "listings"."city_id" = $1 ORDER BY "listings"."price" ASC LIMIT $2;
-- name: within a budget
-- weight: 40
-- with: 1, 115000, 120000
-- with: 60, 100000, 150000
SELECT COUNT(*) FROM "listings" WHERE "listings"."state" = 'active' AND "listings"."city_id" = $1 AND "listings"."price" BETWEEN $2 AND $3;
-- name: of an agent
-- weight: 30
-- with: 700, 'draft'
-- with: 1400, 'active'
SELECT "listings".* FROM "listings" WHERE "listings"."agent_id" = $1 AND "listings"."state" = $2;
-- name: pictures
-- weight: 100
-- with: 15, 300, 77000
SELECT "pictures".* FROM "pictures" WHERE "pictures"."listing_id" IN ($1, $2, $3);
-- name: noted by me
-- weight: 40
-- with: 2000
SELECT "listings".* FROM "listings" INNER JOIN "favourites" ON "listings"."id" = "favourites"."listing_id" WHERE "favourites"."user_id" = $1;
-- name: how often noted
-- weight: 40
-- with: 77000
SELECT COUNT(*) FROM "favourites" WHERE "favourites"."listing_id" = $1;
-- name: view
-- weight: 150
-- with: 77000
UPDATE "listings" SET "views" = COALESCE("views", 0) + 1 WHERE "listings"."id" = $1;
-- name: publish
-- weight: 5
-- with: '2024-01-01', 149000
UPDATE "listings" SET "state" = 'active', "published_at" = $1 WHERE "listings"."id" = $2;
-- expert
CREATE INDEX ON listings (city_id, published_at) WHERE state = 'active';
CREATE INDEX ON listings (city_id, price) WHERE state = 'active';
DROP INDEX index_listings_on_city_id;
-- worse
CREATE INDEX ON listings (published_at);
CREATE INDEX ON listings (price);
-- worse
DROP INDEX index_listings_on_agent_id;

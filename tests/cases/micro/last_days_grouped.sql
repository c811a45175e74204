-- case: counts of the last seven days: grouped in the order of an index, it stops after seven groups
-- expect: create
-- schema
CREATE TABLE parcels (id bigint PRIMARY KEY, shipped_on date NOT NULL, depot_id int NOT NULL, recipient text NOT NULL, address text NOT NULL);
INSERT INTO parcels SELECT g, '2023-01-01'::date + (g * 7919::bigint % 900)::int, g % 12, 'recipient ' || md5(g::text), md5((g * 3)::text) || ' street' FROM generate_series(1, 200000) g;
-- statements
-- weight: 10
SELECT shipped_on, count(*) FROM parcels GROUP BY shipped_on ORDER BY shipped_on DESC LIMIT 7;
-- expert
CREATE INDEX ON parcels (shipped_on);
-- worse
CREATE INDEX ON parcels (depot_id, shipped_on);

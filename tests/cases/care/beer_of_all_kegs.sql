-- case: a report joins all rows of two tables and reads their wide columns
-- expect: nothing
-- schema
SELECT setseed(0.17);
CREATE TABLE kegs (id int PRIMARY KEY, brewery text NOT NULL, style text NOT NULL, label text NOT NULL);
INSERT INTO kegs SELECT g, 'brewery ' || (power(random(), 3) * 300)::int, 'style ' || g % 14, md5(g::text) || md5((g + 1)::text) FROM generate_series(1, 20000) AS g;
CREATE TABLE pours (id bigint PRIMARY KEY, keg_id int NOT NULL, ml int NOT NULL, bar text NOT NULL, comment text NOT NULL);
INSERT INTO pours SELECT g, 1 + (random() * 19999)::int, 200 + (random() * 3)::int * 100, 'bar ' || g % 70, md5((g * 5)::text) || md5((g * 3)::text) FROM generate_series(1, 130000) AS g;
-- statements
-- weight: 3
SELECT k.style, k.brewery, sum(p.ml), max(p.comment), max(k.label), count(DISTINCT p.bar) FROM pours p JOIN kegs k ON k.id = p.keg_id GROUP BY k.style, k.brewery;
-- worse
CREATE INDEX ON pours (keg_id);
-- worse
CREATE INDEX ON kegs (style, brewery);

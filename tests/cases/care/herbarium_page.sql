-- case: page two thousand of a catalogue; the index gives the order, and all before the page is read from it
-- expect: rewrite offset
-- schema
SELECT setseed(0.37);
CREATE TABLE sheets (id int PRIMARY KEY, family text NOT NULL, barcode text NOT NULL, place text NOT NULL);
INSERT INTO sheets SELECT g, 'family ' || (power(random(), 2) * 300)::int, 'HB' || lpad((g::bigint * 7919 % 100003)::text, 6, '0'), md5(g::text) || md5((g * 3)::text) FROM generate_series(1, 100000) AS g;
CREATE UNIQUE INDEX sheets_barcode ON sheets (barcode);
-- statements
SELECT barcode, family, place FROM sheets ORDER BY barcode LIMIT 40 OFFSET 80000;
-- expert
SELECT barcode, family, place FROM sheets WHERE barcode > (SELECT barcode FROM sheets ORDER BY barcode LIMIT 1 OFFSET 79999) ORDER BY barcode LIMIT 40;

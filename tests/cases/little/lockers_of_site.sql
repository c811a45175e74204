-- case: a chain of three indexes, each the beginning of the next
-- expect: drop
-- schema
SELECT setseed(0.56);
CREATE TABLE locker_rents (id bigint PRIMARY KEY, site_id int NOT NULL, size int NOT NULL, ends_on date NOT NULL, renter text NOT NULL);
INSERT INTO locker_rents SELECT g, (power(random(), 2) * 400)::int, g % 4, date '2023-01-01' + (random() * 900)::int, md5(g::text) FROM generate_series(1, 120000) g;
CREATE INDEX locker_rents_site ON locker_rents (site_id);
CREATE INDEX locker_rents_site_size ON locker_rents (site_id, size);
CREATE INDEX locker_rents_site_size_end ON locker_rents (site_id, size, ends_on);
-- statements
-- weight: 20
-- with: 0, 2, DATE '2024-05-01'
-- with: 300, 1, DATE '2024-05-01'
SELECT id, ends_on, renter FROM locker_rents WHERE site_id = $1 AND size = $2 AND ends_on < $3 ORDER BY ends_on LIMIT 40;
-- weight: 20
-- with: 250, 3
SELECT count(*) FROM locker_rents WHERE site_id = $1 AND size = $2;
-- weight: 20
-- with: 390
SELECT id, size, renter FROM locker_rents WHERE site_id = $1;
-- expert
DROP INDEX locker_rents_site;
DROP INDEX locker_rents_site_size;
-- worse
DROP INDEX locker_rents_site_size_end;

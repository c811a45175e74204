-- case: when the table was analyzed, every call was billed; most are not now
-- expect: analyze
-- schema
SELECT setseed(0.63);
CREATE TABLE tariff_zones (zone_id int NOT NULL, hour int NOT NULL, cents int NOT NULL, label text NOT NULL);
INSERT INTO tariff_zones SELECT 1 + g / 168, g % 168, (random() * 90)::int, md5(g::text) FROM generate_series(0, 33599) AS g;
CREATE INDEX tariff_zones_zone ON tariff_zones (zone_id);
CREATE TABLE calls (id int NOT NULL, called_on date NOT NULL, zone_id int NOT NULL, hour int NOT NULL, minutes int NOT NULL, billed boolean NOT NULL);
INSERT INTO calls SELECT g, date '2025-01-01' + g % 30, 1 + (random() * 199)::int, (random() * 167)::int, (random() * 30)::int, true FROM generate_series(1, 20000) AS g;
VACUUM (ANALYZE);
INSERT INTO calls SELECT g, date '2025-02-01' + g % 28, 1 + (random() * 199)::int, (random() * 167)::int, (random() * 30)::int, false FROM generate_series(20001, 45000) AS g;
-- statements
-- weight: 2
SELECT c.zone_id, sum(c.minutes * t.cents) FROM calls c JOIN tariff_zones t ON t.zone_id = c.zone_id AND t.hour = c.hour WHERE NOT c.billed GROUP BY c.zone_id ORDER BY 2 DESC LIMIT 20;
-- name: prices of a zone
-- with: 17
-- with: 500
SELECT hour, cents FROM tariff_zones WHERE zone_id = $1;
-- expert
ANALYZE calls;

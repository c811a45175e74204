-- case: the time goes into computing distances of all pairs of huts, which an index finds at once
-- expect: nothing
-- schema
SELECT setseed(0.18);
CREATE TABLE map_points (id int PRIMARY KEY, kind text NOT NULL, lat double precision NOT NULL, lon double precision NOT NULL);
INSERT INTO map_points SELECT g, CASE WHEN g <= 400 THEN 'hut' WHEN random() < 0.7 THEN 'tree' ELSE 'rock' END, 46 + random() * 2, 10 + random() * 6 FROM generate_series(1, 60000) AS g;
CREATE INDEX map_points_kind ON map_points (kind);
-- statements
-- weight: 60
SELECT a.id, b.id, 2 * 6371 * asin(sqrt(power(sind((a.lat - b.lat) / 2), 2) + cosd(a.lat) * cosd(b.lat) * power(sind((a.lon - b.lon) / 2), 2))) AS km FROM map_points AS a, map_points AS b WHERE a.kind = 'hut' AND b.kind = 'hut' AND a.id < b.id ORDER BY km LIMIT 10;

-- case: how many seedlings each tray of a greenhouse has and how many are dead, by two subqueries of one table: one index serves both
-- expect: create
-- most: 1
-- schema
SELECT setseed(0.24);
CREATE TABLE trays (id int PRIMARY KEY, greenhouse int NOT NULL, label text NOT NULL);
INSERT INTO trays SELECT g, g % 50, 'tray ' || g FROM generate_series(1, 2000) AS g;
CREATE TABLE seedlings (id int PRIMARY KEY, tray_id int NOT NULL REFERENCES trays, dead boolean NOT NULL, species int NOT NULL, sown_on date NOT NULL, note text NOT NULL);
INSERT INTO seedlings SELECT g, 1 + (random() * 1900)::int, random() < 0.1, g % 90, date '2025-01-01' + g % 90, repeat('n', 50) FROM generate_series(1, 160000) AS g;
-- statements
-- weight: 8
-- with: 1
-- with: 49
-- with: 70
SELECT t.id, t.label, (SELECT count(*) FROM seedlings s WHERE s.tray_id = t.id) AS all_of_it, (SELECT count(*) FROM seedlings s WHERE s.tray_id = t.id AND s.dead) AS dead FROM trays t WHERE t.greenhouse = $1;
-- expert
CREATE INDEX ON seedlings (tray_id, dead);
-- worse
CREATE INDEX ON seedlings (dead);

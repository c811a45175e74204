-- case: from the winery to its bottles, and from a lot back to the winery
-- expect: create
-- schema
SELECT setseed(0.26);
CREATE TABLE wineries (id int PRIMARY KEY, name text NOT NULL UNIQUE, region text NOT NULL);
INSERT INTO wineries SELECT g, 'winery ' || g, 'region ' || g % 12 FROM generate_series(1, 3000) AS g;
CREATE TABLE wines (id int PRIMARY KEY, winery_id int NOT NULL, label text NOT NULL, year int NOT NULL);
INSERT INTO wines SELECT g, 1 + (power(random(), 2) * 2999)::int, 'wine ' || md5(g::text), 2000 + g % 24 FROM generate_series(1, 50000) AS g;
CREATE TABLE bottlings (id int PRIMARY KEY, wine_id int NOT NULL, lot text NOT NULL, bottles int NOT NULL, bottled_on date NOT NULL);
INSERT INTO bottlings SELECT g, 1 + (random() * 49999)::int, 'L' || lpad((g * 31 % 60000)::text, 6, '0'), 100 + g % 4000, date '2015-01-01' + g % 3600 FROM generate_series(1, 150000) AS g;
-- statements
-- with: 'winery 2500'
-- with: 'winery 1'
-- with: 'winery 0'
SELECT w.label, b.lot, b.bottles FROM wineries y JOIN wines w ON w.winery_id = y.id JOIN bottlings b ON b.wine_id = w.id WHERE y.name = $1;
SELECT y.name, w.label, w.year FROM bottlings b JOIN wines w ON w.id = b.wine_id JOIN wineries y ON y.id = w.winery_id WHERE b.lot = 'L001234';
-- expert
CREATE INDEX ON wines (winery_id);
CREATE INDEX ON bottlings (wine_id);
CREATE INDEX ON bottlings (lot);

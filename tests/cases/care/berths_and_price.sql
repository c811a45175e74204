-- case: two equalities and a range: an index of each, joined by bitmap, reads many times as much as one of all three
-- expect: create
-- most: 1
-- schema
SELECT setseed(0.64);
CREATE TABLE berths (id int PRIMARY KEY, harbour_id int NOT NULL, kind text NOT NULL, length_cm int NOT NULL, owner text NOT NULL, text text NOT NULL);
INSERT INTO berths
SELECT g, 1 + (power(random(), 2) * 40)::int, (ARRAY['pontoon', 'pontoon', 'pontoon', 'buoy', 'quay', 'shed'])[1 + (power(random(), 1.5) * 5.4)::int], 400 + (power(random(), 3) * 3000)::int, md5(g::text), repeat(md5((g * 3)::text), 3)
  FROM generate_series(1, 150000) AS g;
-- statements
-- weight: 10
SELECT id, owner, length_cm FROM berths WHERE harbour_id = 1 AND kind = 'pontoon' AND length_cm BETWEEN 1800 AND 1820;
-- weight: 10
SELECT id, owner, length_cm FROM berths WHERE harbour_id = 33 AND kind = 'shed' AND length_cm BETWEEN 1500 AND 2100;
-- weight: 10
SELECT id, owner, length_cm FROM berths WHERE harbour_id = 12 AND kind = 'crane' AND length_cm BETWEEN 400 AND 900;
-- expert
CREATE INDEX ON berths (harbour_id, kind, length_cm);
-- worse
CREATE INDEX ON berths (harbour_id);
CREATE INDEX ON berths (length_cm);
-- worse
CREATE INDEX ON berths (kind);

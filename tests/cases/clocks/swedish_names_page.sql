-- case: members of a society leafed through in Swedish order, though the column is ordered by bytes
-- expect: create
-- schema
SELECT setseed(0.23);
CREATE TABLE members (id int PRIMARY KEY, society_id int NOT NULL, name text NOT NULL, joined_on date NOT NULL);
INSERT INTO members
SELECT g, CASE WHEN random() < 0.5 THEN 1 ELSE 2 + (power(random(), 2) * 400)::int END, (ARRAY['Åkesson', 'Ärlig', 'Öberg', 'Zander', 'Vall', 'Wall', 'Andersson', 'ek', 'Ek'])[1 + g % 9] || ' ' || md5(g::text), current_date - (random() * 9000)::int
  FROM generate_series(1, 70000) AS g;
CREATE INDEX members_society_name ON members (society_id, name);
-- statements
-- weight: 20
-- with: 1, 'Zander a'
-- with: 1, ''
-- with: 390, 'Ek'
-- with: 9999, 'A'
SELECT id, name FROM members WHERE society_id = $1 AND name COLLATE "sv-x-icu" > $2 ORDER BY name COLLATE "sv-x-icu" LIMIT 25;
-- weight: 20
-- with: 1, 'Vall 0cc175b9c0f1b6a831c399e269772661'
-- with: 390, 'Ek'
SELECT id, joined_on FROM members WHERE society_id = $1 AND name = $2;
-- expert
CREATE INDEX ON members (society_id, name COLLATE "sv-x-icu");
-- worse
CREATE INDEX ON members (name COLLATE "sv-x-icu");
-- worse
CREATE INDEX ON members (name, society_id);
-- worse
CREATE INDEX ON members (society_id);

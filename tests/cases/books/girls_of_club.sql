-- case: a club's index leaves a few dozen swimmers; sex and year of birth are on the tongue of the textbook and save nothing
-- expect: nothing
-- schema
SELECT setseed(0.39);
CREATE TABLE swimmers (id int PRIMARY KEY, sex char(1) NOT NULL, born int NOT NULL, club_id int NOT NULL, name text NOT NULL);
INSERT INTO swimmers SELECT g, CASE WHEN random() < 0.5 THEN 'f' ELSE 'm' END, 1950 + (random() * 65)::int, 1 + g / 40, md5(g::text) FROM generate_series(1, 100000) AS g;
CREATE INDEX swimmers_club ON swimmers (club_id);
-- statements
-- weight: 60
-- with: 'f', 2005, 17
-- with: 'm', 1980, 2000
-- with: 'f', 1999, 99999
SELECT id, name FROM swimmers WHERE sex = $1 AND born = $2 AND club_id = $3;
-- weight: 20
-- with: 'f', 100
SELECT id, name, born FROM swimmers WHERE sex = $1 AND club_id = $2 ORDER BY born, name;

-- case: whose birthday it is: month and day of a date, which no range of it can say
-- expect: create
-- schema
SELECT setseed(0.38);
CREATE TABLE club_members (id int PRIMARY KEY, club_id int NOT NULL, name text NOT NULL, born_on date NOT NULL, email text NOT NULL);
INSERT INTO club_members SELECT g, 1 + (power(random(), 2) * 300)::int, 'member ' || md5(g::text), date '1940-01-01' + (random() * 25000)::int, md5(g::text) || '@club.example' FROM generate_series(1, 120000) AS g;
VACUUM (FREEZE, ANALYZE);
-- statements
-- with: 3, 14
-- with: 2, 29
-- with: 12, 31
SELECT id, name, email FROM club_members WHERE extract(month FROM born_on) = $1 AND extract(day FROM born_on) = $2;
-- expert
CREATE INDEX ON club_members (extract(month FROM born_on), extract(day FROM born_on));
ANALYZE club_members;
-- worse
CREATE INDEX ON club_members (born_on);

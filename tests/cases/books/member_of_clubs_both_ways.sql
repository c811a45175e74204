-- case: memberships by person and by club: the primary key one way, a unique index the other, and the plain one begins the latter
-- expect: drop
-- schema
SELECT setseed(0.33);
CREATE TABLE memberships (person_id int NOT NULL, club_id int NOT NULL, since date NOT NULL, PRIMARY KEY (person_id, club_id));
INSERT INTO memberships SELECT DISTINCT ON (p, c) p, c, date '2010-01-01' + (random() * 5000)::int FROM (SELECT 1 + (random() * 40000)::int AS p, 1 + (random() * 700)::int AS c FROM generate_series(1, 130000)) AS m ORDER BY p, c;
CREATE UNIQUE INDEX memberships_club_person ON memberships (club_id, person_id);
CREATE INDEX memberships_club ON memberships (club_id);
CREATE INDEX memberships_since ON memberships (since);
-- statements
-- weight: 40
-- with: 1
-- with: 600
-- with: 999
SELECT count(*) FROM memberships WHERE club_id = $1;
-- weight: 40
-- with: 17
-- with: 39999
SELECT club_id, since FROM memberships WHERE person_id = $1;
-- weight: 10
-- with: '2015-06-06'
SELECT person_id, club_id FROM memberships WHERE since = $1;
-- expert
DROP INDEX memberships_club;
-- worse
DROP INDEX memberships_club_person;
-- worse
DROP INDEX memberships_since;

-- case: members that are in no list of blocked ones; NOT IN of a big query cannot be turned into a join
-- expect: rewrite not_in
-- schema
SELECT setseed(0.44);
CREATE TABLE members (id int PRIMARY KEY, email text NOT NULL, club_id int NOT NULL);
INSERT INTO members SELECT g, 'm' || g || '@club.example', g % 1000 FROM generate_series(1, 60000) AS g;
CREATE INDEX members_club ON members (club_id);
CREATE TABLE blocks (member_id int NOT NULL, by_member int NOT NULL, PRIMARY KEY (member_id, by_member));
INSERT INTO blocks SELECT DISTINCT 1 + (random() * 59999)::int, 1 + (random() * 59999)::int FROM generate_series(1, 300000) AS g;
-- statements
-- weight: 10
-- with: 3
-- with: 700
SELECT id, email FROM members WHERE club_id = $1 AND id NOT IN (SELECT member_id FROM blocks);
-- expert
SELECT id, email FROM members AS m WHERE club_id = $1 AND NOT EXISTS (SELECT 1 FROM blocks AS b WHERE b.member_id = m.id);

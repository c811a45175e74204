-- case: an index of an expression is the beginning of another; the one of the bare column is not
-- expect: drop
-- schema
SELECT setseed(0.28);
CREATE TABLE members (id int PRIMARY KEY, mail text NOT NULL, club_id int NOT NULL, joined_on date NOT NULL);
INSERT INTO members SELECT g, 'Member' || g % 70000 || '@Club' || g % 90 || '.example', 1 + (power(random(), 2) * 800)::int, date '2015-01-01' + g / 30 FROM generate_series(1, 100000) AS g;
CREATE INDEX members_mail ON members (mail);
CREATE INDEX members_lower ON members (lower(mail));
CREATE INDEX members_lower_joined ON members (lower(mail), joined_on);
-- statements
-- weight: 20
-- with: 'Member4711@Club31.example'
-- with: 'nobody@nowhere.example'
SELECT id, club_id FROM members WHERE mail = $1;
-- weight: 20
-- with: 'MEMBER4711@club31.example'
-- with: 'nobody@nowhere.example'
SELECT id, club_id FROM members WHERE lower(mail) = lower($1);
-- weight: 10
-- with: 'Member100@CLUB10.example'
SELECT id, joined_on FROM members WHERE lower(mail) = lower($1) ORDER BY joined_on DESC LIMIT 1;
-- expert
DROP INDEX members_lower;
-- worse
DROP INDEX members_mail;

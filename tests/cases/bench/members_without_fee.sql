-- case: members of a club who have not paid for a year, and those who once paid a lot
-- expect: create
-- schema
SELECT setseed(0.27);
CREATE TABLE club_members (id int PRIMARY KEY, club_id int NOT NULL, name text NOT NULL, joined_on date NOT NULL);
INSERT INTO club_members SELECT g, CASE WHEN random() < 0.2 THEN 1 ELSE 2 + (power(random(), 2) * 900)::int END, 'member ' || md5(g::text), date '2000-01-01' + g % 9000 FROM generate_series(1, 60000) AS g;
CREATE TABLE fees (id int PRIMARY KEY, member_id int NOT NULL, year int NOT NULL, amount numeric(8, 2) NOT NULL, paid_on date NOT NULL);
INSERT INTO fees SELECT row_number() OVER (ORDER BY y, md5((y * m)::text)), m, y, round((20 + power(random(), 8) * 1000)::numeric, 2), make_date(y, 1 + m % 12, 1 + m % 28) FROM generate_series(1, 60000) AS m, generate_series(2022, 2025) AS y WHERE random() < 0.93;
-- statements
-- with: 900
-- with: 1
-- with: 5000
SELECT m.id, m.name FROM club_members m WHERE m.club_id = $1 AND NOT EXISTS (SELECT 1 FROM fees f WHERE f.member_id = m.id AND f.year = 2025);
SELECT m.id, m.name FROM club_members m WHERE m.club_id = 850 AND EXISTS (SELECT 1 FROM fees f WHERE f.member_id = m.id AND f.amount > 900);
-- expert
CREATE INDEX ON club_members (club_id);
CREATE INDEX ON fees (member_id, year);
-- worse
CREATE INDEX ON fees (year);

-- case: an index that begins another is far smaller, and counting reads it alone, all day
-- expect: nothing
-- schema
SELECT setseed(0.39);
CREATE TABLE donations (id bigint PRIMARY KEY, appeal_id int NOT NULL, donor text NOT NULL, cents int NOT NULL, message text NOT NULL);
INSERT INTO donations SELECT g, 1 + (power(random(), 3) * 150)::int, md5((g % 90000)::text) || '-' || md5((g % 90000 * 3)::text), (random() * 9000)::int, md5((g * 7)::text) FROM generate_series(1, 150000) g;
CREATE INDEX donations_appeal ON donations (appeal_id);
CREATE INDEX donations_appeal_donor ON donations (appeal_id, donor);
-- statements
-- weight: 300
-- with: 1
-- with: 2
-- with: 140
SELECT count(*) FROM donations WHERE appeal_id = $1;
-- weight: 20
-- with: 1, 'ec5decca5ed3d6b8079e2e7e7bacc9f2-e2c0be24560d78c5e599c2a9c9d0bbd2'
-- with: 2, 'x'
SELECT id, cents, message FROM donations WHERE appeal_id = $1 AND donor = $2;
-- worse
DROP INDEX donations_appeal;
-- worse
DROP INDEX donations_appeal_donor;

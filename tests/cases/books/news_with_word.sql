-- case: a generated tsvector has no index; the newest with a frequent word are soon found along the dates, those with a rare one never
-- expect: create
-- schema
SELECT setseed(0.14);
CREATE TABLE bulletins (id int PRIMARY KEY, headline text NOT NULL, published timestamp NOT NULL, words tsvector GENERATED ALWAYS AS (to_tsvector('simple', headline)) STORED);
INSERT INTO bulletins SELECT g, 'council ' || CASE WHEN random() < 0.2 THEN 'budget ' ELSE 'bridge ' END || 'w' || (power(random(), 3) * 20000)::int || ' v' || (random() * 30000)::int || ' ' || md5(g::text), timestamp '2018-01-01' + g * interval '40 minutes' FROM generate_series(1, 80000) AS g;
CREATE INDEX bulletins_published ON bulletins (published);
-- statements
-- weight: 40
-- with: 'budget w19000'
-- with: 'v777'
-- with: 'w19999'
-- with: 'absent'
SELECT id, headline, published FROM bulletins WHERE words @@ websearch_to_tsquery('simple', $1) ORDER BY published DESC LIMIT 20;
-- weight: 40
SELECT id, headline FROM bulletins ORDER BY published DESC LIMIT 20;
-- expert
CREATE INDEX ON bulletins USING gin (words);
-- worse
DROP INDEX bulletins_published;

-- case: the value is looked for with = ANY of an array column, which its GIN index does not know
-- expect: rewrite any_of_array
-- schema
SELECT setseed(0.54);
CREATE TABLE issues (id bigint PRIMARY KEY, repo_id int NOT NULL, title text NOT NULL, watchers int[] NOT NULL, opened_at timestamptz NOT NULL);
INSERT INTO issues
SELECT g, 1 + (power(random(), 2) * 200)::int, 'issue ' || md5(g::text) || md5((g + 5)::text), ARRAY[1 + (power(random(), 3) * 5000)::int, 1 + (random() * 5000)::int, 1 + (random() * 5000)::int], timestamptz '2025-01-01' + g * interval '4 minutes'
  FROM generate_series(1, 100000) AS g;
CREATE INDEX issues_watchers ON issues USING gin (watchers);
VACUUM (FREEZE, ANALYZE);
-- statements
-- weight: 8
-- with: 4711
-- with: 3000
-- with: 9999
SELECT id, title FROM issues WHERE $1 = ANY (watchers) ORDER BY opened_at DESC LIMIT 20;
-- expert
SELECT id, title FROM issues WHERE watchers @> ARRAY[$1] ORDER BY opened_at DESC LIMIT 20;

-- case: those who were never rung up come first, but the index has them at the other end
-- expect: create
-- schema
SELECT setseed(0.17);
CREATE TABLE supporters (id int PRIMARY KEY, branch_id int NOT NULL, last_rung date, name text NOT NULL, phone text NOT NULL);
INSERT INTO supporters SELECT g, 1 + (power(random(), 4) * 80)::int, CASE WHEN random() < 0.9 THEN date '2022-01-01' + (random() * 1240)::int END, 'name ' || md5(g::text), '+43 ' || g FROM generate_series(1, 120000) AS g;
CREATE INDEX supporters_branch_rung ON supporters (branch_id, last_rung);
-- statements
-- weight: 40
-- with: 1
-- with: 30
-- with: 80
SELECT id, name, phone, last_rung FROM supporters WHERE branch_id = $1 ORDER BY last_rung NULLS FIRST LIMIT 20;
-- weight: 20
-- with: 1, '2025-05-01'
-- with: 40, '2025-01-01'
SELECT count(*) FROM supporters WHERE branch_id = $1 AND last_rung >= $2;
-- expert
CREATE INDEX ON supporters (branch_id, last_rung NULLS FIRST);
DROP INDEX supporters_branch_rung;
-- worse
CREATE INDEX ON supporters (last_rung NULLS FIRST);

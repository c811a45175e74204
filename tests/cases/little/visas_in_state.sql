-- case: an enum with rare and frequent states in one parameter, the oldest first
-- expect: create
-- schema
SELECT setseed(0.41);
CREATE TYPE visa_state AS ENUM ('lodged', 'checked', 'appealed', 'granted', 'refused');
CREATE TABLE visas (id bigint PRIMARY KEY, state visa_state NOT NULL, lodged_on date NOT NULL, applicant text NOT NULL);
INSERT INTO visas SELECT g, (CASE WHEN random() < 0.8 THEN 'granted' WHEN random() < 0.85 THEN 'refused' WHEN g > 170000 AND random() < 0.5 THEN 'appealed' WHEN g > 150000 THEN 'checked' ELSE 'granted' END)::visa_state, date '2015-01-01' + (g / 50), md5(g::text) || md5((g + 1)::text) FROM generate_series(1, 180000) g;
-- statements
-- weight: 20
-- with: 'appealed'
-- with: 'granted'
-- with: 'lodged'
SELECT id, lodged_on, applicant FROM visas WHERE state = $1 ORDER BY lodged_on LIMIT 30;
-- expert
CREATE INDEX ON visas (state, lodged_on);
-- worse
CREATE INDEX ON visas (lodged_on);

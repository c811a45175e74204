-- case: the best applications of a call, and the third page of them; the unrated come last, and the index there is has them first
-- expect: create
-- schema
SELECT setseed(0.12);
CREATE TABLE grant_applications (id int PRIMARY KEY, call_id int NOT NULL, applicant text NOT NULL, score numeric(5, 2), summary text NOT NULL);
INSERT INTO grant_applications
SELECT g, 1 + (power(random(), 3) * 149)::int, 'applicant ' || g, CASE WHEN random() < 0.7 THEN round((random() * 100)::numeric, 2) END, md5(g::text) || md5((g + 7)::text)
  FROM generate_series(1, 100000) AS g;
CREATE INDEX grant_applications_call_score ON grant_applications (call_id, score);
-- statements
SELECT id, applicant, score FROM grant_applications WHERE call_id = 1 ORDER BY score DESC NULLS LAST LIMIT 25;
SELECT id, applicant, score FROM grant_applications WHERE call_id = 140 ORDER BY score DESC NULLS LAST LIMIT 25;
SELECT id, applicant, score FROM grant_applications WHERE call_id = 2 ORDER BY score DESC NULLS LAST LIMIT 25 OFFSET 50;
-- expert
CREATE INDEX ON grant_applications (call_id, score DESC NULLS LAST);
-- worse
CREATE INDEX ON grant_applications (call_id, score DESC);

-- case: the few whose document has a rare value
-- expect: create
-- base: people
-- statements
SELECT id, name FROM users WHERE settings ->> 'plan' = 'gold' AND organisation_id = 3;
-- expert
CREATE INDEX ON users (organisation_id) WHERE settings ->> 'plan' = 'gold';

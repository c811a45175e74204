-- case: the city implies the country, which the planner does not know
-- expect: create
-- base: people
-- statements
-- with: 'c90', 'city905'
-- with: 'c3', 'city33'
SELECT id, name FROM users WHERE country = $1 AND city = $2 ORDER BY name LIMIT 20;
-- expert
CREATE INDEX ON users (city);
-- worse
CREATE INDEX ON users (country);

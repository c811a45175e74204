-- case: the gazette is searched in English, and the index of words was built with the simple configuration
-- expect: create
-- schema
SELECT setseed(0.26);
CREATE TABLE gazette_notices (id bigserial PRIMARY KEY, office_id int NOT NULL, headline text NOT NULL, body text NOT NULL, published_on date NOT NULL, withdrawn boolean NOT NULL);
INSERT INTO gazette_notices (office_id, headline, body, published_on, withdrawn)
SELECT 1 + (power(random(), 3) * 200)::int, (ARRAY['Tender','Auction','Appointment','Insolvency','Licence'])[1 + g % 5] || ' ' || g,
       'The office of district ' || g % 97 || ' announces the ' || CASE WHEN g % 900 = 0 THEN 'dredging of harbours' WHEN g % 2 = 0 THEN 'leasing of lands' ELSE 'sale of buildings' END || ' number x' || g || ' to bidders k' || g % 5000,
       date '2015-01-01' + g / 9, random() < 0.02
  FROM generate_series(1, 30000) AS g;
CREATE INDEX gazette_notices_words ON gazette_notices USING gin (to_tsvector('simple', headline || ' ' || body));
CREATE INDEX gazette_notices_office_day ON gazette_notices (office_id, published_on);
-- statements
-- name: search
-- weight: 40
-- with: 'dredge harbour'
-- with: 'k77'
-- with: 'zeppelins'
SELECT gazette_notices.id, gazette_notices.headline, gazette_notices.published_on FROM gazette_notices WHERE to_tsvector('english', gazette_notices.headline || ' ' || gazette_notices.body) @@ plainto_tsquery('english', $1) ORDER BY gazette_notices.published_on DESC LIMIT 20;
-- name: of an office
-- weight: 60
-- with: 1, '2020-01-01'
-- with: 190, '2020-01-01'
SELECT gazette_notices.id, gazette_notices.headline FROM gazette_notices WHERE gazette_notices.office_id = $1 AND gazette_notices.published_on >= $2 ORDER BY gazette_notices.published_on LIMIT 30;
-- name: publish
-- weight: 5
-- with: 4
INSERT INTO gazette_notices (office_id, headline, body, published_on, withdrawn) VALUES ($1, 'Tender', 'Roads to be repaired', '2025-01-01', false) RETURNING gazette_notices.id;
-- expert
CREATE INDEX ON gazette_notices USING gin (to_tsvector('english', headline || ' ' || body));
-- worse
CREATE INDEX ON gazette_notices (published_on);
-- worse
DROP INDEX gazette_notices_office_day;

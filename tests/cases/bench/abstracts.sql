-- case: words of abstracts, found in the language's stems
-- expect: create
-- schema
SELECT setseed(0.2);
CREATE TABLE papers (id int PRIMARY KEY, year smallint NOT NULL, abstract text NOT NULL);
INSERT INTO papers
SELECT g, 1990 + g % 35, 'We measured the ' || (ARRAY['growth', 'decay', 'yield', 'spread'])[1 + g % 4] || ' of ' || (ARRAY['yeast', 'barley', 'spruce', 'salmon', 'copper'])[1 + (power(random(), 2) * 4)::int]
       || CASE WHEN random() < 0.002 THEN ' under permafrost' ELSE ' in sample ' || g END
  FROM generate_series(1, 50000) AS g;
-- statements
-- with: 'permafrost'
-- with: 'growing permafrost'
-- with: 'unicorn'
SELECT id, year FROM papers WHERE to_tsvector('english', abstract) @@ plainto_tsquery('english', $1);
-- expert
CREATE INDEX ON papers USING gin (to_tsvector('english', abstract));

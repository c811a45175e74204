-- case: 170 currencies by code and by country: a page or two are read whole
-- expect: nothing
-- schema
CREATE TABLE currencies (id int PRIMARY KEY, code char(3) NOT NULL, title text NOT NULL, country text NOT NULL);
INSERT INTO currencies SELECT g, upper(substr(md5(g::text), 1, 3)), 'currency ' || g, 'country ' || g % 90 FROM generate_series(1, 170) AS g;
-- statements
-- weight: 300
-- with: 'C4C'
-- with: 'ZZZ'
SELECT id, title FROM currencies WHERE code = $1;
-- weight: 50
-- with: 'country 7'
SELECT id, code FROM currencies WHERE country = $1 ORDER BY code;

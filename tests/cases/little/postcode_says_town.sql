-- case: the postcode implies the town; its index is enough, though two columns are compared
-- expect: nothing
-- schema
SELECT setseed(0.52);
CREATE TABLE letterboxes (id bigint PRIMARY KEY, town text NOT NULL, postcode text NOT NULL, street text NOT NULL, emptied_at time NOT NULL);
INSERT INTO letterboxes SELECT g, 'town ' || p / 20, 'P' || lpad(p::text, 5, '0'), md5(g::text), time '08:00' + (g % 10) * interval '1 hour' FROM (SELECT g, (power(random(), 2) * 6000)::int AS p FROM generate_series(1, 150000) g) AS x;
CREATE INDEX letterboxes_postcode ON letterboxes (postcode);
-- statements
-- weight: 20
-- with: 'town 100', 'P02010'
-- with: 'town 299', 'P05990'
-- with: 'town 3', 'P05990'
SELECT id, street, emptied_at FROM letterboxes WHERE town = $1 AND postcode = $2 ORDER BY emptied_at;

-- case: the page of a mint is served by an index, and the flag that remains is true for nearly every coin
-- expect: nothing
-- schema
SELECT setseed(0.12);
CREATE TABLE coins (id int PRIMARY KEY, mint_id int NOT NULL, struck_on date NOT NULL, genuine boolean NOT NULL, legend text NOT NULL);
INSERT INTO coins SELECT g, 1 + (power(random(), 4) * 800)::int, date '1700-01-01' + (random() * 100000)::int, random() < 0.93, md5(g::text) FROM generate_series(1, 120000) AS g;
CREATE INDEX coins_mint ON coins (mint_id, struck_on);
-- statements
-- weight: 300
-- with: 1
-- with: 600
-- with: 5000
SELECT id, struck_on, legend FROM coins WHERE mint_id = $1 AND genuine ORDER BY struck_on DESC LIMIT 20;
-- worse
CREATE INDEX ON coins (genuine);

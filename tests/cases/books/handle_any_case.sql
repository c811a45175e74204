-- case: a nickname is looked up in any case by half of the program, and as written by the other half; a unique constraint stays
-- expect: create
-- most: 1
-- schema
CREATE TABLE gamers (id int PRIMARY KEY, nickname varchar(40) NOT NULL UNIQUE, guild int NOT NULL, joined date NOT NULL, motto text NOT NULL);
INSERT INTO gamers SELECT g, CASE WHEN g % 3 = 0 THEN 'Sir' ELSE 'xX' END || substr(md5(g::text), 1, 12), g % 900, date '2015-01-01' + g % 3000, repeat('m', 60) FROM generate_series(1, 90000) AS g;
-- statements
-- weight: 50
-- with: 'SIRECCBC87E4B5C'
-- with: 'nobody'
SELECT id, nickname, guild FROM gamers WHERE lower(nickname) = lower($1);
-- weight: 50
-- with: 'Sireccbc87e4b5c'
-- with: 'nobody'
SELECT id FROM gamers WHERE nickname = $1;
-- weight: 10
-- with: 'siRa'
SELECT count(*) FROM gamers WHERE lower(nickname) = ANY (ARRAY[lower($1), 'root', 'admin']);
-- expert
CREATE INDEX ON gamers (lower(nickname));

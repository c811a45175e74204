-- case: a foreign key has no index and needs none: nobody deletes a mould, nobody asks for the castings of one
-- expect: nothing
-- schema
SELECT setseed(0.27);
CREATE TABLE moulds (id int PRIMARY KEY, shape text NOT NULL, worn numeric(5, 2) NOT NULL);
CREATE TABLE castings (id int PRIMARY KEY, mould_id int NOT NULL REFERENCES moulds, serial text NOT NULL UNIQUE, poured_at timestamp NOT NULL);
INSERT INTO moulds SELECT g, 'shape ' || g, 0 FROM generate_series(1, 5000) AS g;
INSERT INTO castings SELECT g, 1 + (power(random(), 3) * 4999)::int, 'S-' || lpad(g::text, 7, '0'), timestamp '2022-01-01' + g * interval '10 minutes' FROM generate_series(1, 150000) AS g;
-- statements
-- weight: 50
-- with: 'S-0077777'
-- with: 'S-0000001'
-- with: 'S-9999999'
SELECT c.id, c.poured_at, m.shape FROM castings AS c JOIN moulds AS m ON m.id = c.mould_id WHERE c.serial = $1;
-- weight: 50
-- with: 200001, 17, 'S-0200001'
INSERT INTO castings (id, mould_id, serial, poured_at) VALUES ($1, $2, $3, '2025-06-01');
-- weight: 30
-- with: 1
-- with: 4800
UPDATE moulds SET worn = worn + 0.01 WHERE id = $1;
-- weight: 20
-- with: 120000
DELETE FROM castings WHERE id = $1;

-- case: a repair by its number or the phone of its customer: OR over two tables reads both whole
-- expect: rewrite or_across_tables
-- schema
SELECT setseed(0.44);
CREATE TABLE patrons (id int PRIMARY KEY, patron text NOT NULL, phone text NOT NULL);
INSERT INTO patrons SELECT g, 'patron ' || g, '0' || (100000 + g) FROM generate_series(1, 40000) AS g;
CREATE INDEX patrons_phone ON patrons (phone);
CREATE TABLE repairs (id int PRIMARY KEY, patron_id int NOT NULL REFERENCES patrons, number text NOT NULL UNIQUE, device text NOT NULL);
INSERT INTO repairs SELECT g, 1 + (power(random(), 2) * 39999)::int, 'R-' || g, 'device ' || g % 90 FROM generate_series(1, 120000) AS g;
CREATE INDEX repairs_patron ON repairs (patron_id);
-- statements
-- weight: 20
-- with: 'R-7711'
-- with: '0104711'
-- with: 'nothing'
SELECT r.id, r.number, r.device, p.patron FROM repairs AS r JOIN patrons AS p ON p.id = r.patron_id WHERE r.number = $1 OR p.phone = $1;
-- expert
SELECT r.id, r.number, r.device, p.patron FROM repairs AS r JOIN patrons AS p ON p.id = r.patron_id WHERE r.number = $1 UNION SELECT r.id, r.number, r.device, p.patron FROM repairs AS r JOIN patrons AS p ON p.id = r.patron_id WHERE p.phone = $1;

-- case: found by its own number or by the mail of who is joined: OR over two tables uses no index of either
-- expect: rewrite or_across_tables
-- schema
CREATE TABLE persons (id int PRIMARY KEY, mail text NOT NULL);
INSERT INTO persons SELECT g, 'p' || g || '@example.org' FROM generate_series(1, 30000) g;
CREATE INDEX persons_mail ON persons (mail);
CREATE TABLE claims (id bigint PRIMARY KEY, number text NOT NULL, person_id int NOT NULL REFERENCES persons, subject text NOT NULL);
INSERT INTO claims SELECT g, 'C-' || g, (g * 7919::bigint) % 30000 + 1, md5(g::text) FROM generate_series(1, 120000) g;
CREATE INDEX claims_number ON claims (number);
CREATE INDEX claims_person ON claims (person_id);
-- statements
-- with: 'C-4711'
-- with: 'p777@example.org'
-- with: 'nothing'
SELECT c.id, c.subject FROM claims c JOIN persons p ON p.id = c.person_id WHERE c.number = $1 OR p.mail = $1;
-- expert
SELECT c.id, c.subject FROM claims c WHERE c.number = $1 UNION SELECT c.id, c.subject FROM persons p JOIN claims c ON c.person_id = p.id WHERE p.mail = $1;

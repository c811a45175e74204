-- case: the pledge's owner or the contract's guarantor: an OR over two tables
-- expect: rewrite or_across_tables
-- schema
SELECT setseed(0.67);
CREATE TABLE contracts (id int PRIMARY KEY, guarantor_id int NOT NULL, signed_on date NOT NULL);
INSERT INTO contracts SELECT g, (random() * 20000)::int, date '2018-01-01' + g / 30 FROM generate_series(1, 60000) g;
CREATE INDEX contracts_guarantor ON contracts (guarantor_id);
CREATE TABLE pledges (id bigint PRIMARY KEY, contract_id int NOT NULL REFERENCES contracts, owner_id int NOT NULL, item text NOT NULL);
INSERT INTO pledges SELECT g, 1 + (random() * 59999)::int, (random() * 20000)::int, md5(g::text) FROM generate_series(1, 140000) g;
CREATE INDEX pledges_contract ON pledges (contract_id);
CREATE INDEX pledges_owner ON pledges (owner_id);
-- statements
-- weight: 10
-- with: 77
-- with: 19000
SELECT p.id, p.item, c.signed_on FROM pledges p JOIN contracts c ON c.id = p.contract_id WHERE p.owner_id = $1 OR c.guarantor_id = $1;
-- expert
SELECT p.id, p.item, c.signed_on FROM pledges p JOIN contracts c ON c.id = p.contract_id WHERE p.owner_id = $1 UNION SELECT p.id, p.item, c.signed_on FROM pledges p JOIN contracts c ON c.id = p.contract_id WHERE c.guarantor_id = $1;

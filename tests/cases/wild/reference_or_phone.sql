-- case: a case is found by its own reference or by its customer's phone: an OR over two tables
-- expect: rewrite or_across_tables
-- schema
SELECT setseed(0.56);
CREATE TABLE callers (id int PRIMARY KEY, phone text NOT NULL, name text NOT NULL);
INSERT INTO callers SELECT g, '+43' || 6600000 + g * 7, 'name ' || md5(g::text) FROM generate_series(1, 60000) AS g;
CREATE INDEX callers_phone ON callers (phone);
CREATE TABLE cases (id int PRIMARY KEY, caller_id int NOT NULL REFERENCES callers, reference text NOT NULL UNIQUE, opened_at timestamptz NOT NULL, summary text NOT NULL);
INSERT INTO cases SELECT g, 1 + (power(random(), 2) * 59999)::int, 'CS-' || lpad(g::text, 7, '0'), timestamptz '2025-01-01' + g * interval '3 minutes', repeat(md5(g::text), 2) FROM generate_series(1, 150000) AS g;
CREATE INDEX cases_caller ON cases (caller_id);
-- statements
-- name: find
-- weight: 30
-- with: 'CS-0070001', 'CS-0070001'
-- with: '+436600007', '+436600007'
-- with: 'nothing', 'nothing'
SELECT c.id, c.reference, c.summary, k.name FROM cases c JOIN callers k ON k.id = c.caller_id WHERE c.reference = $1 OR k.phone = $2 ORDER BY c.id;
-- expert
SELECT c.id, c.reference, c.summary, k.name FROM cases c JOIN callers k ON k.id = c.caller_id WHERE c.reference = $1
 UNION SELECT c.id, c.reference, c.summary, k.name FROM cases c JOIN callers k ON k.id = c.caller_id WHERE k.phone = $2 ORDER BY id;

-- case: the last digits of a telephone number, turned round by the application
-- expect: create
-- schema
SELECT setseed(0.82);
CREATE TABLE callers (id bigint PRIMARY KEY, phone text COLLATE "en-x-icu" NOT NULL, name text NOT NULL, note text NOT NULL);
INSERT INTO callers SELECT g, '+43' || lpad((random() * 1e10)::bigint::text, 10, '0'), 'caller ' || md5(g::text), repeat(md5(g::text), 3) FROM generate_series(1, 110000) AS g;
VACUUM (FREEZE, ANALYZE);
-- statements
-- weight: 12
-- with: '54321%'
-- with: '7654321%'
-- with: '00000000000%'
SELECT id, phone, name FROM callers WHERE reverse(phone) LIKE $1 ORDER BY id LIMIT 20;
-- expert
CREATE INDEX ON callers (reverse(phone) text_pattern_ops);
ANALYZE callers;
-- worse
CREATE INDEX ON callers (phone text_pattern_ops);
-- worse
CREATE INDEX ON callers (reverse(phone));

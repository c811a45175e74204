-- case: the beginning of a name in an ICU collation: the index that gives the order does not give the prefix
-- expect: create
-- schema
CREATE TABLE members (id bigint PRIMARY KEY, name text COLLATE "en-x-icu" NOT NULL, joined_on date NOT NULL);
INSERT INTO members SELECT g, initcap(substr(md5(g::text), 1, 6)) || ' ' || initcap(substr(md5((g * 5)::text), 1, 8)), '2020-01-01'::date + g % 2000 FROM generate_series(1, 160000) g;
CREATE INDEX members_name ON members (name);
-- statements
-- with: 'A1b%'
-- with: '7e3f%'
-- with: 'Zzz%'
SELECT id, name, joined_on FROM members WHERE name LIKE $1;
-- expert
CREATE INDEX ON members (name text_pattern_ops);
-- worse
CREATE INDEX ON members (name, joined_on);

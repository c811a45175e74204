-- case: the beginning of a name in a language's collation, inside a herbarium
-- expect: create
-- schema
SELECT setseed(0.32);
CREATE TABLE herbarium_sheets (id bigint PRIMARY KEY, herbarium_id int NOT NULL, species text COLLATE "en-x-icu" NOT NULL, found_on date NOT NULL);
INSERT INTO herbarium_sheets SELECT g, (power(random(), 2) * 30)::int, (ARRAY['Quercus', 'Rosa', 'Carex', 'Salix', 'Abies', 'Viola', 'Acer'])[1 + g % 7] || ' ' || substr(md5((power(random(), 2) * 5000)::int::text), 1, 9), date '1850-01-01' + g / 4 FROM generate_series(1, 160000) g;
CREATE INDEX herbarium_sheets_species ON herbarium_sheets (herbarium_id, species);
-- statements
-- weight: 20
-- with: 0, 'Quercus c4%'
-- with: 20, 'Rosa a8%'
-- with: 29, 'Zelkova%'
SELECT id, species, found_on FROM herbarium_sheets WHERE herbarium_id = $1 AND species LIKE $2;
-- expert
CREATE INDEX ON herbarium_sheets (herbarium_id, species text_pattern_ops);

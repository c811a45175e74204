-- case: a rule keeps the column in lower case and its unique index is there; lower() around it hides it
-- expect: rewrite function_on_column
-- schema
CREATE TABLE shows (id int PRIMARY KEY, address text NOT NULL CHECK (address = lower(address)), title text NOT NULL, seats int NOT NULL, CONSTRAINT shows_address UNIQUE (address));
INSERT INTO shows SELECT g, 'show-' || g || '-' || substr(md5(g::text), 1, 6), 'Show ' || md5((g * 3)::text), 50 + g % 900 FROM generate_series(1, 80000) AS g;
-- statements
-- weight: 20
-- with: 'Show-1-C4CA42'
-- with: 'show-1-c4ca42'
-- with: 'SHOW-NOBODY'
SELECT id, title, seats FROM shows WHERE lower(address) = lower($1);
-- expert
SELECT id, title, seats FROM shows WHERE address = lower($1);

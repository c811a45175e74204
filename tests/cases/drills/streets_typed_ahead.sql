-- case: streets that begin with what was typed, in a German collation, where the index in order of the collation serves no LIKE
-- expect: create
-- schema
SELECT setseed(0.36);
CREATE TABLE streets (id serial PRIMARY KEY, street text COLLATE "de-x-icu" NOT NULL, town_id int NOT NULL);
INSERT INTO streets (street, town_id) SELECT initcap((ARRAY['birken','eichen','haupt','bahnhof','kirch','schul','garten','mühl','öl','über'])[1 + (power(random(), 2) * 9)::int] || substr(md5(g::text), 1, 5)) || 'weg', g % 2000 FROM generate_series(1, 120000) AS g;
CREATE INDEX streets_street ON streets (street);
-- statements
-- name: typed
-- weight: 100
-- with: 'Eichena4%'
-- with: 'Über00%'
-- with: 'Xanten%'
SELECT id, street, town_id FROM streets WHERE street LIKE $1;
-- name: listed
-- weight: 10
-- with: 'Mühl'
SELECT id, street FROM streets WHERE street >= $1 ORDER BY street LIMIT 40;
-- expert
CREATE INDEX ON streets (street text_pattern_ops);
-- worse
CREATE INDEX ON streets (lower(street));

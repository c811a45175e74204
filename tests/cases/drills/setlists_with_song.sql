-- case: setlists with a song are asked with = ANY (column), which the GIN index on the songs cannot serve
-- expect: rewrite any_of_array
-- schema
SELECT setseed(0.34);
CREATE TABLE setlists (id int PRIMARY KEY, concert_on date NOT NULL, venue text NOT NULL, song_ids int[] NOT NULL);
INSERT INTO setlists SELECT g, date '2000-01-01' + g % 9000, 'venue ' || g % 800, ARRAY[(power(random(), 3) * 4000)::int, (power(random(), 3) * 4000)::int, (random() * 4000)::int, (random() * 4000)::int] FROM generate_series(1, 90000) AS g;
CREATE INDEX setlists_songs ON setlists USING gin (song_ids);
-- statements
-- weight: 30
-- with: 3100
-- with: 1700
-- with: 99999
SELECT id, concert_on, venue FROM setlists WHERE $1 = ANY (song_ids) ORDER BY concert_on DESC;
-- expert
SELECT id, concert_on, venue FROM setlists WHERE song_ids @> ARRAY[$1] ORDER BY concert_on DESC;

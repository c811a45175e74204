-- case: the tags of baggage were all the same in a trial of which the statistics still speak
-- expect: analyze
-- schema
CREATE TABLE baggage (id bigint PRIMARY KEY, tag bigint NOT NULL, kilos smallint NOT NULL);
CREATE TABLE baggage_scans (id bigint PRIMARY KEY, tag bigint NOT NULL, belt smallint NOT NULL);
CREATE INDEX baggage_tag ON baggage (tag);
CREATE INDEX baggage_scans_tag ON baggage_scans (tag);
INSERT INTO baggage SELECT g, 0, 10 FROM generate_series(1, 900) AS g;
INSERT INTO baggage_scans SELECT g, 0, 1 FROM generate_series(1, 900) AS g;
ANALYZE baggage;
ANALYZE baggage_scans;
INSERT INTO baggage SELECT g, g * 3, 5 + g % 20 FROM generate_series(901, 160000) AS g;
INSERT INTO baggage_scans SELECT g, (1 + g % 150000) * 3, g % 14 FROM generate_series(901, 200000) AS g;
-- statements
SELECT s.id, s.belt, b.kilos FROM baggage_scans s JOIN baggage b ON b.tag = s.tag WHERE s.id BETWEEN 120000 AND 120040;
SELECT b.id, count(*) FROM baggage b JOIN baggage_scans s ON s.tag = b.tag WHERE b.id BETWEEN 60000 AND 60020 GROUP BY b.id;
-- expert
ANALYZE baggage;
ANALYZE baggage_scans;

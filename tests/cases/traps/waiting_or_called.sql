-- case: there is a partial index of those waiting, but the screen asks for those waiting or called
-- expect: create
-- schema
SELECT setseed(0.63);
CREATE TABLE surgery_queue (id int PRIMARY KEY, state text NOT NULL, since timestamp NOT NULL, patient text NOT NULL);
INSERT INTO surgery_queue SELECT g, CASE WHEN random() < 0.002 THEN 'waiting' WHEN random() < 0.001 THEN 'called' WHEN random() < 0.1 THEN 'left' ELSE 'seen' END, timestamp '2023-01-01' + g * interval '7 minutes', md5(g::text) FROM generate_series(1, 150000) AS g;
CREATE INDEX surgery_queue_waiting ON surgery_queue (since) WHERE state = 'waiting';
-- statements
-- weight: 400
SELECT id, state, patient, since FROM surgery_queue WHERE state IN ('waiting', 'called') ORDER BY since LIMIT 200;
-- weight: 100
SELECT id, patient FROM surgery_queue WHERE state = 'waiting' ORDER BY since LIMIT 1;
-- expert
CREATE INDEX ON surgery_queue (since) WHERE state IN ('waiting', 'called');
-- worse
CREATE INDEX ON surgery_queue (since);

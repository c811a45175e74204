-- case: a farm: a cow's yields, the herd's day, treatments with waiting time; indexes of the beginning that longer ones have replaced, nothing to add
-- expect: drop
-- schema
SELECT setseed(0.118);
CREATE TABLE milking (id bigserial PRIMARY KEY, animal_id int NOT NULL, at timestamp NOT NULL, litres numeric(5,2) NOT NULL, parlour int NOT NULL);
INSERT INTO milking (animal_id, at, litres, parlour) SELECT 1 + g % 500, timestamp '2025-01-01' + (g / 500) * interval '12 hours' + (g % 500) * interval '20 seconds', (8 + random() * 10)::numeric(5,2), g % 12 FROM generate_series(1, 200000) AS g;
CREATE INDEX milking_animal ON milking (animal_id);
CREATE INDEX milking_animal_at ON milking (animal_id, at);
CREATE INDEX milking_at ON milking (at);
CREATE TABLE treatment (id serial PRIMARY KEY, animal_id int NOT NULL, drug text NOT NULL, given_at timestamp NOT NULL, waiting_until date NOT NULL);
INSERT INTO treatment (animal_id, drug, given_at, waiting_until) SELECT 1 + (random() * 499)::int, 'drug ' || g % 30, timestamp '2020-01-01' + g * interval '2 hours', date '2020-01-05' + g / 12 FROM generate_series(1, 20000) AS g;
CREATE INDEX treatment_animal ON treatment (animal_id);
CREATE INDEX treatment_animal_twice ON treatment (animal_id);
-- statements
-- name: yields of a cow
-- weight: 40
-- with: 5, '2025-06-01'
-- with: 480, '2025-07-10'
-- with: 999, '2025-01-01'
SELECT m.at, m.litres, m.parlour FROM milking m WHERE m.animal_id = $1 AND m.at >= $2 ORDER BY m.at;
-- name: last milking
-- weight: 60
-- with: 5
-- with: 480
SELECT m.id, m.at, m.litres FROM milking m WHERE m.animal_id = $1 ORDER BY m.at DESC LIMIT 1;
-- name: day of the herd
-- weight: 10
-- with: '2025-06-01', '2025-06-02'
SELECT count(*), sum(m.litres), avg(m.litres) FROM milking m WHERE m.at >= $1 AND m.at < $2;
-- name: waiting
-- weight: 30
-- with: ARRAY[5, 70, 300], '2020-03-01'
SELECT t.id, t.animal_id, t.drug, t.given_at, t.waiting_until FROM treatment t WHERE t.animal_id = ANY($1) AND t.waiting_until > $2;
-- name: milk
-- weight: 100
-- with: 5
INSERT INTO milking (animal_id, at, litres, parlour) VALUES ($1, now(), 11.5, 3) RETURNING id;
-- expert
DROP INDEX milking_animal;
DROP INDEX treatment_animal_twice;
-- or
DROP INDEX milking_animal;
DROP INDEX treatment_animal;
-- worse
DROP INDEX milking_animal_at;
-- worse
DROP INDEX milking_at;

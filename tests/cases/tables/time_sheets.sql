-- case: time sheets: unique per person, day and project; five years of migrations left three indexes that begin longer ones
-- expect: drop
-- schema
SELECT setseed(0.522);
CREATE TABLE time_entry (id bigserial PRIMARY KEY, user_id int NOT NULL, project_id int NOT NULL, day date NOT NULL, minutes int NOT NULL, approved boolean NOT NULL, CONSTRAINT time_entry_once UNIQUE (user_id, day, project_id));
INSERT INTO time_entry (user_id, project_id, day, minutes, approved) SELECT 1 + g % 160, 1 + (power(random(), 2) * 300)::int, date '2020-01-01' + (g / 160), (random() * 480)::int, g < 150000 FROM generate_series(1, 160000) AS g;
CREATE INDEX time_entry_user ON time_entry (user_id);
CREATE INDEX time_entry_user_day ON time_entry (user_id, day);
CREATE INDEX time_entry_project ON time_entry (project_id);
CREATE INDEX time_entry_project_day ON time_entry (project_id, day);
CREATE INDEX time_entry_open ON time_entry (day) WHERE NOT approved;
-- statements
-- name: week
-- weight: 100
-- with: 5, '2022-05-02', '2022-05-08'
-- with: 900, '2022-05-02', '2022-05-08'
SELECT t.id, t.project_id, t.day, t.minutes FROM time_entry t WHERE t.user_id = $1 AND t.day BETWEEN $2 AND $3 ORDER BY t.day;
-- name: last day
-- weight: 30
-- with: 77
SELECT max(t.day) FROM time_entry t WHERE t.user_id = $1;
-- name: month of a project
-- weight: 30
-- with: 1, '2022-05-01', '2022-05-31'
-- with: 290, '2022-05-01', '2022-05-31'
SELECT t.user_id, sum(t.minutes) FROM time_entry t WHERE t.project_id = $1 AND t.day BETWEEN $2 AND $3 GROUP BY t.user_id;
-- name: of a project
-- weight: 5
-- with: 290
SELECT sum(t.minutes) FROM time_entry t WHERE t.project_id = $1;
-- name: to approve
-- weight: 10
-- with: '2022-08-15'
SELECT t.id, t.user_id, t.day FROM time_entry t WHERE NOT t.approved AND t.day < $1 ORDER BY t.day LIMIT 100;
-- name: book
-- weight: 80
-- with: 5, 17
INSERT INTO time_entry (user_id, project_id, day, minutes, approved) VALUES ($1, $2, '2024-01-01', 30, false) ON CONFLICT (user_id, day, project_id) DO UPDATE SET minutes = time_entry.minutes + excluded.minutes;
-- expert
DROP INDEX time_entry_user;
DROP INDEX time_entry_user_day;
DROP INDEX time_entry_project;
-- worse
DROP INDEX time_entry_project_day;
-- worse
DROP INDEX time_entry_open;

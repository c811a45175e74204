-- Fills the tables of tables.sql. Run after examples/epop/schema/data.sql in the same session, whose functions and
-- numbers of rows it uses.

SELECT greatest(500, :tasks / 5)::bigint AS dependencies, greatest(500, :tasks / 3)::bigint AS appointments,
       greatest(500, :tasks)::bigint AS vitals, greatest(100, :messages / 25)::bigint AS edits
\gset

INSERT INTO task_dependencies (id, predecessor_id, successor_id, lag_days)
SELECT row_number() OVER (ORDER BY i), first, second, pg_temp.pick(i, 101, 4, 2) - 1
  FROM (SELECT min(i) AS i, first, second
          FROM (SELECT i, pg_temp.pick(i, 100, :tasks, 1) AS first, pg_temp.pick(i, 102, 40, 1) AS step
                  FROM generate_series(1, :dependencies) AS i) AS drawn
          JOIN LATERAL (SELECT 1 + (first - 1 + step) % :tasks AS second) AS following ON true
         GROUP BY first, second) AS edges;

-- From fourteen months back to two months ahead.
INSERT INTO calendar_events (id, owner_id, title, start_ts, end_ts, location, all_day, reminders)
SELECT i, pg_temp.pick(i, 110, :users, 1.4), 'Meeting ' || pg_temp.prose(i, 30), begins, begins + pg_temp.pick(i, 111, 6, 2) * interval '30 minutes',
       CASE WHEN pg_temp.draw(i, 112) < 0.4 THEN 'Room ' || pg_temp.pick(i, 113, 20, 1) END, pg_temp.draw(i, 114) < 0.05,
       CASE WHEN pg_temp.draw(i, 115) < 0.5 THEN '[{"minutes": 15}]' ELSE '[]' END::jsonb
  FROM (SELECT i, date_trunc('hour', now()) - interval '420 days' + pg_temp.draw(i, 116) * interval '480 days' AS begins
          FROM generate_series(1, :appointments) AS i) AS placed;

-- Three figures of every day: of the whole company, where the scope has no number, and of each of the first forty-eight projects.
INSERT INTO analytics_daily (id, date, metric, scope_type, scope_id, value)
SELECT row_number() OVER (ORDER BY day, metric, scope), current_date - day, metric, CASE WHEN scope = 0 THEN 'org' ELSE 'project' END,
       nullif(scope, 0), pg_temp.pick(day * 100 + scope, 120, 5000, 3)
  FROM generate_series(0, 399) AS day, unnest(ARRAY['messages', 'tasks', 'storage']) AS metric, generate_series(0, 48) AS scope;

INSERT INTO web_vitals (id, user_id, metric_name, metric_value, rating, delta, metric_id, navigation_type, url, user_agent, created_at)
SELECT i, pg_temp.pick(i, 130, :users, 1.2), (ARRAY['LCP', 'FCP', 'CLS', 'TTFB', 'INP'])[pg_temp.pick(i, 131, 5, 1)],
       pg_temp.pick(i, 132, 4000, 2), (ARRAY['good', 'needs-improvement', 'poor'])[pg_temp.pick(i, 133, 3, 2)], pg_temp.pick(i, 134, 500, 2),
       'v3-' || md5(i::text), 'navigate', '/' || (ARRAY['chat', 'projects', 'files', 'mail', 'calendar'])[pg_temp.pick(i, 135, 5, 1.5)] || '/' || pg_temp.pick(i, 136, 500, 2),
       'Mozilla/5.0 (X11; Linux x86_64) ' || pg_temp.pick(i, 137, 30, 2), now() - interval '90 days' * (1 - i / :vitals::double precision)
  FROM generate_series(1, :vitals) AS i;

INSERT INTO notification_preferences (id, user_id, email_enabled)
SELECT row_number() OVER (ORDER BY i), i, i % 5 = 0 FROM generate_series(1, :users) AS i WHERE pg_temp.draw(i, 140) < 0.9;

INSERT INTO message_history (id, message_id, actor_id, action, prev_content_json)
SELECT i, pg_temp.pick(i, 150, :messages, 0.7), pg_temp.pick(i, 151, :users, 1.4), CASE WHEN pg_temp.draw(i, 152) < 0.6 THEN 'edited' ELSE 'deleted' END,
       jsonb_build_object('type', 'doc', 'text', pg_temp.prose(i, 100))
  FROM generate_series(1, :edits) AS i;

INSERT INTO directory_audit (id, action, actor_id, target_id, created_at)
SELECT i, 'user_moved', 200 * (1 + i % 5), pg_temp.pick(i, 160, :users, 1), now() - pg_temp.draw(i, 161) * interval '400 days'
  FROM generate_series(1, :users * 2) AS i;

SELECT format('SELECT setval(%L, (SELECT max(id) FROM %I))', pg_get_serial_sequence(attrelid::regclass::text, attname), attrelid::regclass::text)
  FROM pg_attribute
 WHERE attrelid IN (SELECT oid FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r') AND attidentity <> ''
\gexec

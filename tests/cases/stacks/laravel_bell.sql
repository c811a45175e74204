-- case: Laravel notifications are found by the person they are for, but the person with very many has few unread
-- expect: create
-- schema
SELECT setseed(0.17);
CREATE TABLE notifications (id uuid PRIMARY KEY DEFAULT gen_random_uuid(), type varchar(255) NOT NULL, notifiable_type varchar(255) NOT NULL, notifiable_id bigint NOT NULL, data text NOT NULL, read_at timestamp(0), created_at timestamp(0), updated_at timestamp(0));
INSERT INTO notifications (type, notifiable_type, notifiable_id, data, read_at, created_at, updated_at)
SELECT 'App\Notifications\Shipped', 'App\Models\User', 1 + (power(random(), 6) * 5000)::int, '{"order":' || g || ',"text":"your order is on its way"}', CASE WHEN random() < 0.995 THEN t + interval '1 day' END, t, t
  FROM (SELECT g, timestamp '2023-01-01' + g * interval '6 minutes' AS t FROM generate_series(1, 150000) AS g) AS s;
CREATE INDEX notifications_notifiable_type_notifiable_id_index ON notifications (notifiable_type, notifiable_id);
-- statements
-- name: unread
-- weight: 150
-- with: 'App\Models\User', 1
-- with: 'App\Models\User', 60
-- with: 'App\Models\User', 4800
-- with: 'App\Models\User', 999999
select * from "notifications" where "notifications"."notifiable_type" = $1 and "notifications"."notifiable_id" = $2 and "notifications"."notifiable_id" is not null and "read_at" is null order by "created_at" desc;
-- name: how many unread
-- weight: 300
-- with: 'App\Models\User', 1
-- with: 'App\Models\User', 4800
select count(*) as aggregate from "notifications" where "notifications"."notifiable_type" = $1 and "notifications"."notifiable_id" = $2 and "notifications"."notifiable_id" is not null and "read_at" is null;
-- name: all have been read
-- weight: 10
-- with: 'App\Models\User', 3
update "notifications" set "read_at" = '2025-03-03', "updated_at" = '2025-03-03' where "notifications"."notifiable_type" = $1 and "notifications"."notifiable_id" = $2 and "notifications"."notifiable_id" is not null and "read_at" is null;
-- name: notify
-- weight: 40
-- with: 1
insert into "notifications" ("type", "notifiable_type", "notifiable_id", "data", "created_at", "updated_at") values ('App\Notifications\Shipped', 'App\Models\User', $1, '{}', '2025-03-03', '2025-03-03');
-- name: page of all of one
-- weight: 5
-- with: 'App\Models\User', 4800
select * from "notifications" where "notifications"."notifiable_type" = $1 and "notifications"."notifiable_id" = $2 and "notifications"."notifiable_id" is not null order by "created_at" desc limit 15;
-- expert
CREATE INDEX ON notifications (notifiable_id, notifiable_type) WHERE read_at IS NULL;
-- worse
CREATE INDEX ON notifications (created_at);
-- worse
DROP INDEX notifications_notifiable_type_notifiable_id_index;

-- case: a migration made the index of the expiry of sessions again under another name; one of the two is enough
-- expect: drop
-- schema
SELECT setseed(0.44);
CREATE TABLE django_session (session_key varchar(40) PRIMARY KEY, session_data text NOT NULL, expire_date timestamptz NOT NULL);
INSERT INTO django_session SELECT md5('s' || g), repeat('y', 150), timestamptz '2025-01-01' + (power(random(), 0.7) * 14) * interval '1 day' FROM generate_series(1, 90000) AS g;
CREATE INDEX django_session_expire_date_a5c62663 ON django_session (expire_date);
CREATE INDEX django_session_expire_date_old ON django_session (expire_date);
CREATE TABLE kiosk_visit (id serial PRIMARY KEY, kiosk_id int NOT NULL, session_key varchar(40) NOT NULL, page varchar(80) NOT NULL, at timestamptz NOT NULL);
INSERT INTO kiosk_visit (kiosk_id, session_key, page, at) SELECT 1 + (power(random(), 2) * 40)::int, md5('s' || g % 90000), 'page ' || g % 12, timestamptz '2025-01-01' + g * interval '7 seconds' FROM generate_series(1, 120000) AS g;
CREATE INDEX kiosk_visit_kiosk_at ON kiosk_visit (kiosk_id, at);
CREATE INDEX kiosk_visit_session ON kiosk_visit (session_key);
-- statements
-- name: session
-- weight: 900
-- with: '00000000000000000000000000000000', '2025-01-08'
SELECT "django_session"."session_key", "django_session"."session_data", "django_session"."expire_date" FROM "django_session" WHERE ("django_session"."expire_date" > $2 AND "django_session"."session_key" = $1) LIMIT 21;
-- name: save
-- weight: 500
-- with: 'e1b3ac2d5d4a4f0e9d5b0c6a7f8e9d0c'
INSERT INTO "django_session" ("session_key", "session_data", "expire_date") VALUES ($1, 'z', '2025-01-15') ON CONFLICT ("session_key") DO UPDATE SET "session_data" = EXCLUDED."session_data", "expire_date" = EXCLUDED."expire_date";
-- name: clear
-- weight: 4
-- with: '2025-01-01 06:00+00'
DELETE FROM "django_session" WHERE "django_session"."expire_date" < $1;
-- name: visits of a kiosk
-- weight: 30
-- with: 1, '2025-01-09'
-- with: 39, '2025-01-09'
SELECT "kiosk_visit"."id", "kiosk_visit"."page", "kiosk_visit"."at" FROM "kiosk_visit" WHERE ("kiosk_visit"."kiosk_id" = $1 AND "kiosk_visit"."at" >= $2) ORDER BY "kiosk_visit"."at" ASC LIMIT 100;
-- name: visits of a session
-- weight: 30
-- with: 'nothing'
SELECT "kiosk_visit"."id", "kiosk_visit"."page" FROM "kiosk_visit" WHERE "kiosk_visit"."session_key" = $1;
-- expert
DROP INDEX django_session_expire_date_old;
-- or
DROP INDEX django_session_expire_date_a5c62663;
-- worse
DROP INDEX kiosk_visit_kiosk_at;

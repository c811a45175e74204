-- Practices and their patients. Few practices are big; nearly all appointments are over, most invoices are paid; patients have
-- UUIDs, soft deletes and names in a language's collation; invoices and notes have row security by practice.
SELECT setseed(0.83);
CREATE EXTENSION pg_trgm;
CREATE TYPE appointment_status AS ENUM ('requested', 'booked', 'arrived', 'done', 'no_show', 'cancelled');
CREATE TYPE invoice_status AS ENUM ('draft', 'open', 'paid', 'written_off');
CREATE DOMAIN amount AS numeric(12, 2) CHECK (VALUE >= 0);
CREATE TABLE clinics (id int PRIMARY KEY, name text NOT NULL, settings jsonb NOT NULL, created_at timestamptz NOT NULL);
INSERT INTO clinics SELECT g, 'Practice ' || g, jsonb_build_object('region', 'r' || g % 9, 'sms', g % 4 = 0), timestamptz '2020-01-01' + g * interval '9 days' FROM generate_series(1, 120) AS g;
CREATE TABLE practitioners (id int PRIMARY KEY, clinic_id int NOT NULL REFERENCES clinics, name text NOT NULL, role text NOT NULL, active boolean NOT NULL);
INSERT INTO practitioners SELECT g, 1 + (power(random(), 2) * 119)::int, 'Dr. ' || md5(g::text), (ARRAY['doctor', 'nurse', 'therapist'])[1 + g % 3], g % 11 <> 0 FROM generate_series(1, 1500) AS g;
CREATE TABLE patients (
  id uuid PRIMARY KEY, clinic_id int NOT NULL, number text NOT NULL, email text, last_name text COLLATE "de-x-icu" NOT NULL, first_name text COLLATE "de-x-icu" NOT NULL,
  search text COLLATE "de-x-icu" GENERATED ALWAYS AS (lower(last_name || ' ' || first_name)) STORED, birth_date date NOT NULL, phone text, allergies text[] NOT NULL, settings jsonb NOT NULL,
  merged_into uuid, deleted_at timestamptz, created_at timestamptz NOT NULL);
INSERT INTO patients (id, clinic_id, number, email, last_name, first_name, birth_date, phone, allergies, settings, merged_into, deleted_at, created_at)
SELECT md5('p' || g)::uuid, 1 + (power(random(), 3) * 119)::int, 'P' || lpad(g::text, 7, '0'), CASE WHEN random() < 0.7 THEN 'Patient' || g || '@Mail' || g % 30 || '.Example' END,
       initcap((ARRAY['müller', 'schmidt', 'meier', 'huber', 'wagner', 'fischer', 'weber', 'koch'])[1 + (power(random(), 2) * 7)::int] || CASE WHEN random() < 0.8 THEN substr(md5((g % 7919)::text), 1, 4) ELSE '' END),
       (ARRAY['Anna', 'Bert', 'Clara', 'Dora', 'Emil', 'Fritz', 'Greta', 'Hans'])[1 + (random() * 7)::int], date '1930-01-01' + (random() * 33000)::int, CASE WHEN random() < 0.8 THEN '+43' || (random() * 1e9)::bigint END,
       CASE WHEN random() < 0.15 THEN ARRAY['a' || (power(random(), 2) * 120)::int, 'a' || (power(random(), 2) * 120)::int] ELSE '{}' END,
       jsonb_build_object('lang', (ARRAY['de', 'de', 'de', 'en', 'tr'])[1 + (random() * 4)::int], 'consent', random() < 0.9),
       CASE WHEN g > 100 AND random() < 0.02 THEN md5('p' || 1 + (random() * (g - 2))::int)::uuid END, CASE WHEN random() < 0.08 THEN timestamptz '2025-02-01' + random() * interval '200 days' END,
       timestamptz '2021-01-01' + g * interval '40 minutes'
  FROM generate_series(1, 40000) AS g;
CREATE TABLE appointments (
  id bigint PRIMARY KEY, clinic_id int NOT NULL, patient_id uuid NOT NULL, practitioner_id int NOT NULL, status appointment_status NOT NULL, kind text NOT NULL,
  starts_at timestamptz NOT NULL, ends_at timestamptz NOT NULL, during tstzrange NOT NULL, reminded_at timestamptz, notes text NOT NULL, deleted_at timestamptz, updated_at timestamptz NOT NULL);
INSERT INTO appointments
SELECT g, c, md5('p' || 1 + (power(random(), 2) * 39999)::int)::uuid, 1 + (power(random(), 2) * 1499)::int,
       (CASE WHEN random() < 0.06 THEN 'cancelled' WHEN g > 147000 AND random() < 0.1 THEN 'requested' WHEN g > 146000 THEN 'booked' WHEN random() < 0.03 THEN 'no_show' ELSE 'done' END)::appointment_status,
       (ARRAY['visit', 'visit', 'visit', 'control', 'vaccination', 'phone'])[1 + (random() * 5)::int], s, s + l, tstzrange(s, s + l),
       CASE WHEN g < 146700 AND random() < 0.95 THEN s - interval '1 day' END, repeat(md5(g::text), 3), CASE WHEN random() < 0.02 THEN s - interval '3 days' END, s - random() * interval '20 days'
  FROM (SELECT g, 1 + (power(random(), 3) * 119)::int AS c, timestamptz '2023-01-01' + (g * 2 / 3) * interval '15 minutes' + (random() * 96)::int * interval '15 minutes' AS s,
               (1 + (power(random(), 4) * 12)::int) * interval '15 minutes' AS l FROM generate_series(1, 150000) AS g) AS a;
CREATE TABLE invoices (
  id uuid PRIMARY KEY, clinic_id int NOT NULL, patient_id uuid NOT NULL, appointment_id bigint, number bigint NOT NULL, status invoice_status NOT NULL, total amount NOT NULL, paid amount NOT NULL,
  balance numeric GENERATED ALWAYS AS (total - paid) STORED, issued_on date NOT NULL, due_on date, lines jsonb NOT NULL);
INSERT INTO invoices (id, clinic_id, patient_id, appointment_id, number, status, total, paid, issued_on, due_on, lines)
SELECT md5('i' || g)::uuid, c, md5('p' || 1 + (power(random(), 2) * 39999)::int)::uuid, CASE WHEN random() < 0.9 THEN g * 5 / 2 END, 100000 + g, s::invoice_status, t, CASE s WHEN 'paid' THEN t ELSE 0 END,
       date '2023-01-01' + g / 60, CASE WHEN random() < 0.9 THEN date '2023-01-31' + g / 60 END, jsonb_build_array(jsonb_build_object('code', 'C' || g % 300, 'text', md5(g::text)))
  FROM (SELECT g, 1 + (power(random(), 3) * 119)::int AS c, CASE WHEN g > 59900 THEN 'draft' WHEN g > 58000 AND random() < 0.6 OR random() < 0.006 THEN 'open' WHEN random() < 0.01 THEN 'written_off' ELSE 'paid' END AS s,
               round((power(random(), 5) * 2000 + 20)::numeric, 2) AS t FROM generate_series(1, 60000) AS g) AS i;
CREATE TABLE payments (
  id bigint PRIMARY KEY, invoice_id uuid NOT NULL, provider text NOT NULL, provider_ref text NOT NULL, value amount NOT NULL, received_at timestamptz NOT NULL,
  UNIQUE (provider, provider_ref));
INSERT INTO payments
SELECT g, md5('i' || 1 + (random() * 59998)::int)::uuid, (ARRAY['bank', 'bank', 'card', 'cash'])[1 + (random() * 3)::int], 'ref-' || md5('r' || g), round((random() * 300)::numeric, 2), timestamptz '2023-01-10' + g * interval '35 minutes'
  FROM generate_series(1, 40000) AS g;
ALTER TABLE payments ADD FOREIGN KEY (invoice_id) REFERENCES invoices ON DELETE CASCADE;
CREATE TABLE attachments (id bigint PRIMARY KEY, owner_type text NOT NULL, owner_id bigint NOT NULL, name text NOT NULL, size int NOT NULL, created_at timestamptz NOT NULL);
INSERT INTO attachments
SELECT g, (ARRAY['Appointment', 'Appointment', 'Appointment', 'Referral', 'Invoice', 'Letter'])[1 + (power(random(), 2) * 5)::int], 1 + (random() * 60000)::int, 'scan-' || g || '.pdf', (random() * 1e6)::int,
       timestamptz '2023-01-01' + g * interval '15 minutes'
  FROM generate_series(1, 40000) AS g;
CREATE TABLE tags (id int PRIMARY KEY, name text NOT NULL UNIQUE);
INSERT INTO tags SELECT g, 'tag-' || g FROM generate_series(1, 600) AS g;
CREATE TABLE taggings (taggable_type text NOT NULL, taggable_id bigint NOT NULL, tag_id int NOT NULL, PRIMARY KEY (taggable_type, taggable_id, tag_id));
INSERT INTO taggings
SELECT (ARRAY['Appointment', 'Appointment', 'Letter'])[1 + g % 3], 1 + (random() * 149998)::int, 1 + (power(random(), 3) * 599)::int FROM generate_series(1, 30000) AS g ON CONFLICT DO NOTHING;
CREATE TABLE audit_log (
  id bigint PRIMARY KEY, clinic_id int NOT NULL, actor_id int, action text NOT NULL, record_type text NOT NULL, record_id text NOT NULL, changes jsonb NOT NULL, at timestamptz NOT NULL);
INSERT INTO audit_log
SELECT g, 1 + (power(random(), 3) * 119)::int, CASE WHEN random() < 0.9 THEN 1 + (power(random(), 2) * 1499)::int END, CASE WHEN random() < 0.01 THEN 'delete' WHEN random() < 0.3 THEN 'create' ELSE 'update' END,
       CASE WHEN k < 0.6 THEN 'Appointment' WHEN k < 0.9 THEN 'Patient' ELSE 'Invoice' END,
       CASE WHEN k < 0.6 THEN (1 + (power(random(), 2) * 149999)::int)::text ELSE md5(CASE WHEN k < 0.9 THEN 'p' ELSE 'i' END || 1 + (random() * 39999)::int)::uuid::text END,
       CASE WHEN random() < 0.0006 THEN jsonb_build_object('birth_date', jsonb_build_array(g % 90, g % 91)) WHEN random() < 0.002 THEN jsonb_build_object('merged_into', jsonb_build_array(null, g))
            WHEN random() < 0.5 THEN jsonb_build_object('status', jsonb_build_array('booked', 'done')) ELSE jsonb_build_object('updated_by', g % 400) END,
       timestamptz '2024-01-01' + g * interval '5 minutes'
  FROM (SELECT g, random() AS k FROM generate_series(1, 100000) AS g) AS a;
CREATE TABLE tariffs (id int PRIMARY KEY, clinic_id int NOT NULL, code text NOT NULL, ages int4range NOT NULL, valid daterange NOT NULL, price amount NOT NULL);
INSERT INTO tariffs SELECT g, 1 + g % 120, 'C' || (g / 120) % 60, int4range(a * 18, a * 18 + 18), daterange(date '2024-01-01', date '2025-01-01'), round((random() * 100)::numeric, 2)
  FROM (SELECT g, (g / 7200) % 5 AS a FROM generate_series(0, 35999) AS g) AS t;
CREATE FUNCTION current_clinic() RETURNS int LANGUAGE sql STABLE PARALLEL SAFE AS $$ SELECT current_setting('app.clinic')::int $$;
ALTER TABLE invoices ENABLE ROW LEVEL SECURITY;
CREATE POLICY of_clinic ON invoices USING (clinic_id = current_clinic());
ALTER TABLE appointments ENABLE ROW LEVEL SECURITY;
CREATE POLICY of_clinic ON appointments USING (clinic_id = current_clinic());
DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'clinic_app') THEN CREATE ROLE clinic_app; END IF; END $$;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO clinic_app;

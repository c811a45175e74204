-- case: a spare part among the lines inside a document, where the statement asks the lines and not the document
-- expect: create
-- schema
SELECT setseed(0.18);
CREATE TABLE job_cards (id int PRIMARY KEY, opened_at timestamptz NOT NULL, doc jsonb NOT NULL);
INSERT INTO job_cards
SELECT g, now() - (60000 - g) * interval '11 minutes',
       jsonb_build_object('mechanic', 'm' || g % 40, 'remark', md5(g::text), 'lines', jsonb_build_array(
         jsonb_build_object('sku', CASE WHEN random() < 0.06 THEN 'OIL-5W30' ELSE 'S-' || (power(random(), 2) * 20000)::int END, 'qty', 1 + g % 4),
         jsonb_build_object('sku', 'S-' || (power(random(), 2) * 20000)::int, 'qty', 1)))
  FROM generate_series(1, 60000) AS g;
-- statements
-- weight: 10
-- with: '[{"sku": "S-12345"}]'
-- with: '[{"sku": "S-17"}]'
-- with: '[{"sku": "S-none"}]'
SELECT id, opened_at FROM job_cards WHERE doc -> 'lines' @> $1::jsonb;
-- weight: 2
-- with: '[{"sku": "OIL-5W30", "qty": 4}]'
SELECT count(*) FROM job_cards WHERE doc -> 'lines' @> $1::jsonb;
-- expert
CREATE INDEX ON job_cards USING gin ((doc -> 'lines') jsonb_path_ops);
-- worse
CREATE INDEX ON job_cards USING gin (doc jsonb_path_ops);
-- worse
CREATE INDEX ON job_cards USING gin (doc);
-- worse
CREATE INDEX ON job_cards ((doc -> 'lines'));

-- case: how many days back is asked for stands in an interval, or is a number of days that the text is made of
-- expect: create
-- schema
SELECT setseed(0.17);
CREATE TABLE scans (id int PRIMARY KEY, gate_id int NOT NULL, at timestamptz NOT NULL, ticket text NOT NULL);
INSERT INTO scans
SELECT g, (random() * 40)::int, now() - (power(random(), 0.8) * 700 * 1440)::int * interval '1 minute', 'ticket ' || md5(g::text) || md5(g::text)
  FROM generate_series(1, 150000) AS g;
CREATE TABLE refunds (id int PRIMARY KEY, ticket text NOT NULL, asked_on date NOT NULL, reason text NOT NULL);
INSERT INTO refunds
SELECT g, 'ticket ' || md5(g::text), current_date - (power(random(), 0.8) * 900)::int, 'reason ' || md5(g::text) || md5(g::text)
  FROM generate_series(1, 120000) AS g;
-- statements
SELECT gate_id, count(*), max(ticket) FROM scans WHERE at > now() - interval '2 days' GROUP BY gate_id;
-- with: 3
-- with: 1
SELECT id, ticket, reason FROM refunds WHERE asked_on >= current_date - $1::int;
-- expert
CREATE INDEX ON scans (at);
CREATE INDEX ON refunds (asked_on);

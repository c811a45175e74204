-- case: what is approved and not yet with the tax adviser is a few hundred of all entries
-- expect: create
-- schema
SELECT setseed(0.13);
CREATE TABLE ledger_entries (id bigint PRIMARY KEY, account text NOT NULL, amount numeric(12, 2) NOT NULL, approved boolean NOT NULL, exported boolean NOT NULL, booked_on date NOT NULL, text text NOT NULL);
INSERT INTO ledger_entries
SELECT g, (4000 + g % 900)::text, round((random() * 5000)::numeric, 2), random() < 0.96, g < 145000 OR random() < 0.9, date '2023-01-01' + g / 150, 'booking ' || md5(g::text)
  FROM generate_series(1, 150000) AS g;
-- statements
-- weight: 20
SELECT id, account, amount FROM ledger_entries WHERE approved AND NOT exported ORDER BY booked_on, id LIMIT 200;
SELECT count(*), sum(amount) FROM ledger_entries WHERE approved AND exported = false;
-- expert
CREATE INDEX ON ledger_entries (booked_on, id) WHERE approved AND NOT exported;
-- worse
CREATE INDEX ON ledger_entries (booked_on, id);

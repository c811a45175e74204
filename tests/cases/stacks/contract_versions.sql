-- case: every change of a contract is a new row; the current ones that end soon are few among the many old ones
-- expect: create
-- schema
SELECT setseed(0.2);
CREATE TABLE contract_version (id bigserial PRIMARY KEY, contract_id bigint NOT NULL, version int NOT NULL, terms text NOT NULL, ends_on date NOT NULL, valid_from timestamp NOT NULL, valid_to timestamp, UNIQUE (contract_id, version));
INSERT INTO contract_version (contract_id, version, terms, ends_on, valid_from, valid_to)
SELECT c, v, repeat(md5(c::text || v), 2), date '2022-01-01' + c % 1400 + v * 10, timestamp '2021-01-01' + c * interval '1 hour' + v * interval '9 days', CASE WHEN v < n THEN timestamp '2021-01-01' + c * interval '1 hour' + (v + 1) * interval '9 days' END
  FROM (SELECT c, 1 + (power(random(), 3) * 24)::int AS n FROM generate_series(1, 22000) AS c) AS s, generate_series(1, n) AS v;
CREATE INDEX contract_version_contract ON contract_version (contract_id);
-- statements
-- name: current
-- weight: 120
-- with: 77
-- with: 21999
-- with: 500000
select cv1_0.id,cv1_0.contract_id,cv1_0.version,cv1_0.terms,cv1_0.ends_on from contract_version cv1_0 where cv1_0.contract_id=$1 and cv1_0.valid_to is null;
-- name: history
-- weight: 15
-- with: 4321
select cv1_0.id,cv1_0.version,cv1_0.valid_from,cv1_0.valid_to from contract_version cv1_0 where cv1_0.contract_id=$1 order by cv1_0.version desc;
-- name: ends soon
-- weight: 25
-- with: '2025-06-01', '2025-06-08'
-- with: '2030-06-01', '2030-06-08'
select cv1_0.id,cv1_0.contract_id,cv1_0.ends_on from contract_version cv1_0 where cv1_0.valid_to is null and cv1_0.ends_on between $1 and $2 order by cv1_0.ends_on;
-- name: close the old version
-- weight: 20
-- with: 9000
update contract_version set valid_to='2025-06-01' where contract_id=$1 and valid_to is null;
-- name: new version
-- weight: 20
-- with: 9000
insert into contract_version (contract_id,version,terms,ends_on,valid_from) values ($1,999,'new terms','2026-06-01','2025-06-01') on conflict do nothing;
-- expert
CREATE INDEX ON contract_version (ends_on) WHERE valid_to IS NULL;
DROP INDEX contract_version_contract;
-- worse
CREATE INDEX ON contract_version (valid_to);

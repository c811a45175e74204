-- case: what came from a network: the operator for subnets reads an ordinary index on the address
-- expect: create
-- base: saas
-- statements
-- name: from network
-- weight: 10
-- with: inet '10.3.77.0/24'
-- with: inet '10.5.17.33/32'
-- with: inet '192.168.0.0/16'
SELECT id, tenant_id, action, at FROM audit WHERE address <<= $1 ORDER BY at DESC LIMIT 50;
-- expert
CREATE INDEX ON audit (address);

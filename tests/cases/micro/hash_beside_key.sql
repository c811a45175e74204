-- case: a hash of what the primary key already finds
-- expect: drop
-- schema
CREATE TABLE api_tokens (token text PRIMARY KEY, owner_id int NOT NULL, expires_at timestamptz NOT NULL);
INSERT INTO api_tokens SELECT md5(g::text) || md5((g + 1)::text), g % 5000, '2026-01-01'::timestamptz + g * interval '1 minute' FROM generate_series(1, 100000) g;
CREATE INDEX api_tokens_hash ON api_tokens USING hash (token);
-- statements
-- with: 'a1d0c6e83f027327d8461063f4ac58a617e62166fc8586dfa4d1bc0e1742c08b'
-- with: 'd3eb9a9233e52948740d7eb8c3062d1414ee22eaba297944c96afdbe5b16c65b'
-- with: 'none'
SELECT owner_id, expires_at FROM api_tokens WHERE token = $1;
-- expert
DROP INDEX api_tokens_hash;

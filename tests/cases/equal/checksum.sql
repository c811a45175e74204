-- case: a long text compared by equality only
-- expect: create
-- base: store
-- statements
-- with: 'cfcd208495d565ef66e7dff9f98764dac4ca4238a0b923820dcc509a6f75849b'
SELECT id FROM files WHERE checksum = $1;
-- expert
CREATE INDEX ON files USING hash (checksum);

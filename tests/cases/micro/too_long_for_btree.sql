-- case: looked up by an address that is sometimes longer than a btree takes
-- expect: create
-- schema
CREATE TABLE crawled (id bigint PRIMARY KEY, url text NOT NULL, status int NOT NULL, fetched_at timestamptz NOT NULL);
INSERT INTO crawled SELECT g, 'https://www.example.org/catalogue/' || md5(g::text) || '/' || md5((g + 7)::text) || '?page=' || g, 200, '2025-01-01'::timestamptz + g * interval '1 second' FROM generate_series(1, 90000) g;
INSERT INTO crawled SELECT 100000 + g, 'https://www.example.org/login?state=' || (SELECT string_agg(md5((g * 1000 + n)::text), '') FROM generate_series(1, 125) n), 302, '2025-02-01' FROM generate_series(1, 200) g;
-- statements
-- with: 'https://www.example.org/catalogue/b52340b4de4566b804c9880aa0b4af5f/bb181e83b9ac6be1b28b2a2b26dcd73e?page=4711'
-- with: 'https://www.example.org/catalogue/1c395a8dce135849bd73c6dba3b54809/e1231dac683cc6970b0db129ed4f2006?page=88888'
-- with: 'https://www.example.org/nothing/here'
SELECT id, status, fetched_at FROM crawled WHERE url = $1;
-- expert
CREATE INDEX ON crawled USING hash (url);

-- case: card numbers, whose case does not matter, are unique, and an index says it once more
-- expect: drop
-- schema
SELECT setseed(0.52);
CREATE EXTENSION citext;
CREATE TABLE library_cards (id int PRIMARY KEY, card_no citext NOT NULL UNIQUE, reader text NOT NULL, valid_until date NOT NULL);
INSERT INTO library_cards SELECT g, 'Lib-' || substr(md5(g::text), 1, 14) || g, 'reader ' || g, date '2025-01-01' + (random() * 900)::int FROM generate_series(1, 60000) AS g;
CREATE INDEX idx_library_cards_card_no ON library_cards (card_no);
-- statements
SELECT id, reader FROM library_cards WHERE card_no = 'LIB-c4ca4238a0b9231';
-- with: 'lib-nothing'
SELECT id, reader, valid_until FROM library_cards WHERE card_no = $1::citext;
-- expert
DROP INDEX idx_library_cards_card_no;

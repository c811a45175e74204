-- case: a range that is nearly everything
-- expect: nothing
-- base: epop
-- statements
-- with: '2025-01-02'
SELECT count(*), avg(value), max(user_id), max(length(path)), max(name), min(rating) FROM web_vitals WHERE created_at >= $1;

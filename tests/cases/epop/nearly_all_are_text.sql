-- case: a condition that nearly all fulfil
-- expect: nothing
-- base: epop
-- statements
SELECT sum(length(content_json ->> 'text')) FROM messages WHERE type = 'text';

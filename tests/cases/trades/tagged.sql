-- case: by tag: the primary key of the join table ends with the tag, and is read the other way round
-- expect: create
-- base: clinic
-- statements
-- name: appointments with a tag
-- weight: 10
-- with: 'tag-590'
-- with: 'tag-300'
-- with: 'tag-77'
SELECT a.id, a.starts_at, a.kind FROM appointments a JOIN taggings j ON j.taggable_id = a.id AND j.taggable_type = 'Appointment' JOIN tags t ON t.id = j.tag_id WHERE t.name = $1 AND a.deleted_at IS NULL ORDER BY a.starts_at DESC LIMIT 25;
-- expert
CREATE INDEX ON taggings (tag_id, taggable_type, taggable_id);

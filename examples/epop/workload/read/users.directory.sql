-- weight: 2
\set unit random(1, 40)
SELECT /* users.directory */ u.id, u.display_name, u.phone_ext, u.presence, o.name AS unit
  FROM users u JOIN org_units o ON o.id = u.org_unit_id
 WHERE u.org_unit_id = :unit ORDER BY u.display_name LIMIT 50;

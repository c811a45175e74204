-- weight: 12
\set first random(1, :messages - 40)
SELECT /* messages.reaction_counts */ message_id, emoji, count(*) AS reactions
  FROM message_reactions
 WHERE message_id = ANY (ARRAY[:first::bigint, :first::bigint + 3, :first::bigint + 5, :first::bigint + 9, :first::bigint + 14, :first::bigint + 18, :first::bigint + 22, :first::bigint + 27, :first::bigint + 33, :first::bigint + 38])
 GROUP BY message_id, emoji;

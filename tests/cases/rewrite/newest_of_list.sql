-- case: the newest of a few rooms; a list keeps the index from giving the order
-- expect: rewrite list_top
-- base: chat
-- schema
CREATE INDEX posts_room_created ON posts (room_id, created_at);
-- statements
-- with: '{300,310,320,330,340,350,360,370,380,390,400,410,420,430,440,450,460,470,480,490,500,510,520,530,540,550,560,570,580,590,600,610,620,630,640,650,660,670,680,690}'
SELECT id, created_at FROM posts WHERE room_id = ANY ($1) ORDER BY created_at DESC LIMIT 20;
-- expert
SELECT p.id, p.created_at FROM unnest($1::bigint[]) AS room CROSS JOIN LATERAL (SELECT id, created_at FROM posts WHERE room_id = room ORDER BY created_at DESC LIMIT 20) AS p ORDER BY p.created_at DESC LIMIT 20;

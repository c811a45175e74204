# A hypothetical index is as large, and its plans cost as much, as those of the index that is then really created.
use strict;
use warnings;
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

my $node = PostgreSQL::Test::Cluster->new('main');
$node->init;
$node->append_conf('postgresql.conf', <<CONF);
shared_preload_libraries = 'pg_workload_advisor'
autovacuum = off
jit = off
fsync = off
max_parallel_workers_per_gather = 0
workload.capture_rate = 0
CONF
$node->start;
$node->safe_psql('postgres', <<'SQL');
CREATE EXTENSION pg_workload_advisor;
CREATE EXTENSION pg_trgm;
SELECT setseed(0.5);
CREATE TABLE item (id bigint PRIMARY KEY, few int, many int, seldom int, twice int, word text, hash text, amount numeric,
                   kind text, parent int, place int, at timestamptz, day date, body jsonb, tags int[], during int8range,
                   words tsvector, host inet, flag boolean);
INSERT INTO item
SELECT i, random() * 20, random() * 40000, CASE WHEN i % 10 = 0 THEN i END, i / 2, 'word ' || (random() * 3000)::int, md5(i::text),
       (random() * 100000)::numeric(10, 2), (ARRAY['done', 'done', 'done', 'done', 'done', 'done', 'open', 'lost'])[1 + i % 8],
       p, p * 10 + random() * 9, '2025-01-01'::timestamptz + i * interval '10 seconds', '2025-01-01'::date + i / 500,
       jsonb_build_object('tag', 'u' || (random() * 5000)::int, 'n', i % 100, 'list', jsonb_build_array(i % 7, i % 3)),
       ARRAY[(random() * 2000)::int, (random() * 2000)::int, (random() * 200)::int], int8range(i, i + (random() * 100)::int),
       to_tsvector('simple', 'alpha w' || (random() * 500)::int || ' x' || (random() * 20000)::int || ' y' || i % 50),
       ('10.' || i % 200 || '.' || i % 251 || '.' || i % 17)::inet, i % 3 = 0
  FROM (SELECT i, (random() * 300)::int AS p FROM generate_series(1, 120000) AS i) AS rows;
VACUUM ANALYZE item;
SQL

# Created for real, analyzed where it is on an expression, and dropped again.
$node->safe_psql('postgres', <<'SQL');
CREATE FUNCTION explained(query text) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE plan json;
BEGIN
	EXECUTE 'EXPLAIN (FORMAT JSON) ' || query INTO plan;
	RETURN plan;
END $$;
-- What a plan does, without what it costs and how the index is called.
CREATE FUNCTION shape(plan jsonb) RETURNS text LANGUAGE sql AS $$
	SELECT string_agg(n ->> 'Node Type' || coalesce(' ' || (n ->> 'Index Cond'), '') || coalesce(' ' || (n ->> 'Filter'), ''), ' > ')
	  FROM jsonb_path_query(plan, 'strict $.**.Plan') WITH ORDINALITY AS p(n, o)
$$;
CREATE FUNCTION compared(definition text, query text, OUT size float, OUT cost float, OUT used boolean, OUT plan_before text, OUT plan_after text)
LANGUAGE plpgsql AS $$
DECLARE w record; real jsonb; index_name text;
BEGIN
	SELECT * INTO w FROM workload.what_if(query, ARRAY[definition]);
	EXECUTE replace(definition, 'INDEX ON', 'INDEX real_one ON');
	IF definition ~ '\(\(' OR definition ~ 'lower\(' THEN ANALYZE item; END IF;
	real := explained(query);
	size := w.index_bytes[1]::float / pg_relation_size('real_one');
	cost := w.total_cost / (real #>> '{0,Plan,Total Cost}')::float;
	used := w.used_indexes @> ARRAY[definition];
	plan_before := shape(w.plan::jsonb);
	plan_after := shape(real);
	DROP INDEX real_one;
END $$;
SQL

sub compare {
	my ($definition, $query) = @_;
	my ($size, $cost, $used, $before, $after) = split /\|/, $node->safe_psql('postgres',
		"SELECT size, cost, used, plan_before, plan_after FROM compared(\$d\$$definition\$d\$, \$q\$$query\$q\$)");
	note(sprintf '%.3f %.3f %s', $size, $cost, $definition);
	return ($size, $cost, $used, $before, $after);
}

my @btrees = (
	[ '(many)', 'many = 7' ],
	[ '(few)', 'few = 3 AND many < 4' ],
	[ '(twice)', 'twice = 300' ],
	[ '(seldom)', 'seldom = 500' ],
	[ '(word)', q{word = 'word 17'} ],
	[ '(hash)', q{hash = 'abc'} ],
	[ '(hash text_pattern_ops)', q{hash LIKE 'abc%'} ],
	[ '(hash COLLATE "C")', q{hash COLLATE "C" < '01'} ],
	[ '(amount)', 'amount BETWEEN 50500 AND 50510' ],  # not in the first or last part of a histogram: of a real index the planner looks up the ends
	[ '(day)', q{day = '2025-02-01'} ],
	[ '(at DESC)', q{at BETWEEN '2025-01-03' AND '2025-01-03 01:00'} ],
	[ '(flag, id)', 'flag AND id > 119000 ORDER BY id LIMIT 20' ],
	[ '(parent, place)', 'parent = 7 ORDER BY place LIMIT 100' ],
	[ '(few, many)', 'few = 3 AND many = 400' ],
	[ '(seldom DESC NULLS LAST, id)', 'true ORDER BY seldom DESC NULLS LAST, id LIMIT 20' ],
	[ '(many) INCLUDE (amount)', 'many = 7' ],
	[ '(few) INCLUDE (id)', 'few = 3 AND id < 100' ],
	[ q{(id) WHERE kind = 'open'}, q{kind = 'open' ORDER BY id LIMIT 10} ],
	[ '(seldom) WHERE seldom IS NOT NULL', 'seldom = 500' ],
	[ q{(many) WHERE kind = 'lost' AND flag}, q{kind = 'lost' AND flag AND many = 12} ],
	[ '(lower(word))', q{lower(word) = 'word 17'} ],
	[ q{((body ->> 'tag'))}, q{body ->> 'tag' = 'u17'} ],
	[ q{((many % 7), many)}, 'many % 7 = 3 AND many = 10' ],
	[ '(many) WITH (fillfactor = 60)', 'many = 7' ],
	[ '(few) WITH (deduplicate_items = off)', 'few = 3 AND many = 100' ]);

for my $case (@btrees) {
	my ($columns, $condition) = @$case;
	my $selected = $columns =~ /INCLUDE \(amount/ ? 'many, amount' : $columns =~ /INCLUDE/ ? 'few, id' : '*';
	my ($size, $cost, $used, $before, $after) = compare("CREATE INDEX ON item $columns", "SELECT $selected FROM item WHERE $condition");
	ok(abs($size - 1) <= 0.15, "$columns: size within 15 %") or diag("x$size");
	# Of an expression both know a sample of its values alone, and not the same one.
	my $bound = $columns =~ /\(\(|lower/ ? 0.06 : 0.02;
	ok(abs($cost - 1) <= $bound, "$columns: cost within $bound") or diag("x$cost");
	is($before, $after, "$columns: the same plan");
}

my @others = (
	[ 'gin (body)', q{body @> '{"tag": "u17"}'}, 0.4 ],
	[ 'gin (body jsonb_path_ops)', q{body @> '{"tag": "u17"}'}, 0.4 ],
	[ 'gin (tags)', 'tags @> ARRAY[17]', 0.4 ],
	[ 'gin (word gin_trgm_ops)', q{word LIKE '%rd 17%'}, 0.4 ],
	[ 'gin (hash gin_trgm_ops)', q{hash LIKE '%abcdef%'}, 0.4 ],
	[ 'gin (words)', q{words @@ 'w17 & x17'::tsquery}, 0.4 ],
	[ q{gin (tags) WHERE kind = 'open'}, q{kind = 'open' AND tags @> ARRAY[17]}, 0.4 ],
	[ 'gist (during)', 'during && int8range(500, 501)', 0.4 ],
	[ 'gist (host inet_ops)', q{host <<= '10.7.0.0/24'}, 0.4 ],
	[ 'gist (word gist_trgm_ops)', q{word LIKE '%rd 17%'}, 0.4 ],
	[ 'hash (hash)', q{hash = 'abc'}, 0.25 ],
	[ 'hash (many)', 'many = 7', 0.25 ],
	[ 'brin (at)', q{at BETWEEN '2025-01-03' AND '2025-01-03 01:00'}, 0.4 ],
	[ 'brin (at) WITH (pages_per_range = 8)', q{at BETWEEN '2025-01-03' AND '2025-01-03 01:00'}, 0.4 ],
	[ 'brin (id int8_minmax_multi_ops)', 'id BETWEEN 500 AND 600', 0.6 ],
	[ 'brin (many int4_bloom_ops)', 'many = 7', 0.6 ]);

for my $case (@others) {
	my ($columns, $condition, $bound) = @$case;
	my ($size, $cost, $used, $before, $after) = compare("CREATE INDEX ON item USING $columns", "SELECT * FROM item WHERE $condition");
	ok($size >= 1 - $bound && $size <= 1 + $bound, "$columns: size within $bound") or diag("x$size");
	is($before, $after, "$columns: the same plan");
	ok(abs($cost - 1) <= 0.25, "$columns: cost within a quarter") or diag("x$cost");
}

done_testing();

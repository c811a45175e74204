# Random indexes and statements, from a fixed seed: the server answers or says why not, and stays up. How near the answers
# come to indexes that are really created is 014_what_if_accuracy.pl's to tell. WHAT_IF_SECONDS makes it longer than 15
# seconds, WHAT_IF_SEED different.
use strict;
use warnings;
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;
use Time::HiRes qw(time);

my $node = PostgreSQL::Test::Cluster->new('main');
$node->init;
$node->append_conf('postgresql.conf', <<CONF);
shared_preload_libraries = 'pg_workload_advisor'
restart_after_crash = off
autovacuum = off
jit = off
fsync = off
workload.capture_rate = 0
CONF
$node->start;
$node->safe_psql('postgres', <<'SQL');
CREATE EXTENSION pg_workload_advisor;
CREATE EXTENSION pg_trgm;
CREATE TABLE a (dropped int, id int, n bigint, t text, b boolean, j jsonb, r int4range, l int[], d date);
ALTER TABLE a DROP COLUMN dropped;
INSERT INTO a SELECT i, i % 700, 't ' || i % 90, i % 3 = 0, jsonb_build_object('k', i % 40), int4range(i, i + 9), ARRAY[i % 9, i % 70], '2025-01-01'::date + i % 300 FROM generate_series(1, 20000) i;
CREATE TABLE p (id int, n bigint, t text, b boolean, j jsonb, r int4range, l int[], d date) PARTITION BY LIST (b);
CREATE TABLE p_true PARTITION OF p FOR VALUES IN (true);
CREATE TABLE p_rest PARTITION OF p DEFAULT;
INSERT INTO p SELECT * FROM a WHERE id <= 5000;
CREATE TABLE parent (LIKE a);
CREATE TABLE child () INHERITS (parent);
INSERT INTO child SELECT * FROM a WHERE id <= 3000;
CREATE TABLE unknown (LIKE a);
CREATE VIEW v AS SELECT * FROM a WHERE n > 10 AND NOT b;
ANALYZE a, p, parent, child;
-- An ERROR is an answer, as long as it says what is wrong.
CREATE FUNCTION tried(queries text[], indexes text[], configurations jsonb) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
	PERFORM workload.what_if(q, indexes) FROM unnest(queries) AS q;
	PERFORM workload.what_if_costs(queries, indexes, configurations, with_scans => true);
	RETURN 'planned';
EXCEPTION WHEN OTHERS THEN
	RETURN SQLSTATE || ' ' || SQLERRM;
END $$;
SQL

my $seed = $ENV{WHAT_IF_SEED} // 20261124;
srand($seed);
sub any { return $_[ int(rand(@_)) ] }
sub some { my ($most, $make) = @_; return map { $make->() } 1 .. 1 + int(rand($most)) }

my @columns = qw(id n t b j r l d);
my @conditions = ('id = 7', 'n = $1', 'n < 5', q{t = 't 7'}, q{t LIKE 't 1%'}, 'b', 'NOT b', q{j @> '{"k": 3}'}, 'r && int4range(5, 6)', 'l @> ARRAY[3]',
	q{d > '2025-05-01'}, 'lower(t) = $2', 'n IS NULL', 'id IN (1, 2, 3)', 'n + id = 9', '(n, id) > (3, 4)', 'b IS NOT TRUE');
sub key {
	return any(@columns) . any('', '', ' DESC', ' DESC NULLS LAST') if rand() < 0.8;
	return any('lower(t)', '(n + id)', q{((j ->> 'k'))}, 'random()', 'upper(r)', 't text_pattern_ops', 't COLLATE "C"', '(a)');
}
sub definition {
	my $table = any(qw(a a a p p_rest parent child unknown v));
	my $method = any('btree', 'btree', 'btree', qw(gin gist brin hash));
	my $keys = join(', ', $method eq 'btree' ? some(3, \&key) : any(@columns, 't gin_trgm_ops', 't gist_trgm_ops', 'j jsonb_path_ops', 'lower(t)'));
	my $include = rand() < 0.15 ? ' INCLUDE (' . any(@columns) . ')' : '';
	my $where = rand() < 0.25 ? ' WHERE ' . any(grep { !/\$/ } @conditions) : '';
	return "CREATE INDEX ON $table USING $method ($keys)$include$where";
}
sub statement {
	my $table = any(qw(a a a p parent unknown v));
	my $where = ' WHERE ' . join(any(' AND ', ' AND ', ' OR '), some(3, sub { any(@conditions) }));
	my $order = rand() < 0.5 ? ' ORDER BY ' . join(', ', some(2, sub { any(qw(id n t d)) . any('', ' DESC') })) . any('', ' LIMIT 10') : '';
	return any(
		"SELECT * FROM $table$where$order", "SELECT id, n FROM $table$where$order", "SELECT n, count(*) FROM $table$where GROUP BY n",
		"SELECT DISTINCT t FROM $table$where", "SELECT max(n), min(d) FROM $table$where",
		"WITH w AS MATERIALIZED (SELECT * FROM $table$where) SELECT * FROM w JOIN a USING (id)",
		"SELECT x.id FROM $table AS x WHERE EXISTS (SELECT FROM a WHERE a.n = x.id AND a.b) LIMIT 5",
		"SELECT x.id FROM a AS x JOIN p AS y ON x.n = y.id JOIN v ON v.id = y.n WHERE x.b",
		"UPDATE a SET n = 1$where", "DELETE FROM p$where", "MERGE INTO a USING p ON a.id = p.n WHEN MATCHED THEN DELETE");
}
sub array { return 'ARRAY[' . join(', ', map { "\$s\$$_\$s\$" } @_) . ']::text[]' }

my $until = time() + ($ENV{WHAT_IF_SECONDS} // 15);
my ($rounds, %answers) = (0);
do {
	my @calls = map {
		my @indexes = some(4, \&definition);
		my $configurations = '[[],' . join(',', map { '[' . join(',', grep { rand() < 0.5 } 1 .. @indexes) . ']' } 1 .. 5) . ']';
		'SELECT tried(' . array(some(3, \&statement)) . ', ' . array(@indexes) . ", '$configurations');"
	} 1 .. 200;
	my ($status, $stdout, $stderr) = $node->psql('postgres', join("\n", @calls));
	is($status, 0, "200 random calls are answered (seed $seed, round " . ++$rounds . ')') or diag($stderr);
	$answers{$_ eq 'planned' ? $_ : substr($_, 0, 5)}++ for split /\n/, $stdout;
} while (time() < $until && $node->safe_psql('postgres', 'SELECT 1') eq '1');
note(join ', ', map { "$_: $answers{$_}" } sort keys %answers);
ok(($answers{planned} // 0) > 20 * $rounds, 'many of them with plans');
is(join(' ', grep { /^XX/ } keys %answers), '', 'and none fails within');

# What the next statements of a session get is what is really there, after an error and after a cancel as well.
is($node->safe_psql('postgres', <<'SQL'), "57014\nf", 'after a cancel in the middle nothing is left');
CREATE FUNCTION slow(int) RETURNS int IMMUTABLE LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_sleep(0.001); RETURN $1; END $$;
CREATE FUNCTION cancelled() RETURNS text LANGUAGE plpgsql AS $$
BEGIN
	PERFORM workload.what_if('SELECT * FROM a WHERE slow(id) = 3', ARRAY['CREATE INDEX ON a (slow(id))']);
	RETURN 'not cancelled';
EXCEPTION WHEN query_canceled THEN
	RETURN SQLSTATE;
END $$;
CREATE FUNCTION uses_index(query text) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE plan json;
BEGIN
	EXECUTE 'EXPLAIN (FORMAT JSON) ' || query INTO plan;
	RETURN plan::text LIKE '%Index%';
END $$;
SET statement_timeout = '300ms';
SELECT cancelled();
RESET statement_timeout;
SELECT uses_index('SELECT * FROM a WHERE slow(id) = 3');
SQL

# Many configurations take no more memory than few.
my $memory = $node->safe_psql('postgres', <<'SQL');
CREATE FUNCTION resident_kb() RETURNS int LANGUAGE sql AS $$ SELECT substring(pg_read_file('/proc/self/smaps_rollup') FROM 'Anonymous: +(\d+)')::int $$;
CREATE TEMP TABLE asked AS SELECT jsonb_agg(CASE i % 3 WHEN 0 THEN '[]'::jsonb WHEN 1 THEN '[1]'::jsonb ELSE '[1, 2]'::jsonb END) AS c FROM generate_series(1, 100000) i;
SELECT count(*) FROM asked, workload.what_if_costs('{SELECT * FROM a WHERE n = 5}', ARRAY['CREATE INDEX ON a (n)', 'CREATE INDEX ON a (n, id)'], (SELECT jsonb_path_query_array(c, '$[0 to 999]') FROM asked));
SELECT resident_kb() AS before \gset
SELECT count(*) FROM asked, workload.what_if_costs('{SELECT * FROM a WHERE n = 5}', ARRAY['CREATE INDEX ON a (n)', 'CREATE INDEX ON a (n, id)'], c);
SELECT resident_kb() - :before < 40000;
SQL
is((split /\n/, $memory)[-1], 't', '100,000 configurations fit into the memory of a result');

done_testing();

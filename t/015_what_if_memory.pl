# However many configurations a call is asked for, and however many calls a session makes, a backend takes no more memory:
# what a plan took is given back before the next one is made.
use strict;
use warnings;
use List::Util qw(max);
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Session;
use Test::More;

my $node = PostgreSQL::Test::Cluster->new('main');
$node->init;
$node->append_conf('postgresql.conf', <<CONF);
shared_preload_libraries = 'pg_workload_advisor'
workload.capture = off
autovacuum = off
jit = off
fsync = off
work_mem = 64kB
CONF
$node->start;
# As many pairs as 450 indexes have; each is planned, since each of them can serve the statement.
$node->safe_psql('postgres', <<'SQL');
CREATE EXTENSION pg_workload_advisor;
CREATE TABLE note (id int PRIMARY KEY, author int, body text);
INSERT INTO note SELECT i, i % 500, 'body ' || i FROM generate_series(1, 20000) i;
CREATE TABLE small AS SELECT * FROM note WHERE id <= 1000;
VACUUM ANALYZE note, small;
CREATE TABLE asked AS
SELECT array_fill('CREATE INDEX ON note (author)'::text, ARRAY[450]) AS indexes,
       (SELECT jsonb_agg(jsonb_build_array(i, j)) FROM generate_series(1, 450) AS i, generate_series(1, i - 1) AS j) AS pairs;
CREATE VIEW costs AS
SELECT count(*), count(*) FILTER (WHERE NOT w.reused) AS planned FROM asked, workload.what_if_costs('{SELECT body FROM note WHERE author = 7}', indexes, pairs) AS w;
CREATE VIEW kept AS SELECT sum(total_bytes) / 1024 AS kb FROM pg_backend_memory_contexts;
SQL

my $session = Session->new($node);
my $pid = $session->ask('SELECT pg_backend_pid()');
# Pages of the process alone.
sub own_kb {
	my ($kb) = slurp_file("/proc/$pid/smaps_rollup") =~ /^Anonymous: +(\d+)/m;
	return $kb;
}

my $once = q{SELECT count(*) FROM asked, workload.what_if_costs('{SELECT body FROM note WHERE author = 7}', indexes, jsonb_path_query_array(pairs, '$[0 to 999]'))};
$session->ask($_) for $once, 'TABLE kept';
my ($kept, $own) = ($session->ask('TABLE kept'), own_kb());

my @during;
$session->send('TABLE costs');
push @during, own_kb() until $session->answered(0.03);
my ($answer) = $session->answer;
is($answer, '101025|101025', '100,000 configurations are planned');
cmp_ok(scalar @during, '>', 10, 'memory is looked at meanwhile');
# Answers that may be used again are kept of the first 10,000. What is lost with each configuration would grow to the end.
my $most = max(@during);
my $flat = grep { $_ > $most - 1024 } @during;
cmp_ok($flat, '>', @during / 3, "which stays where it is ($most kB at most, within 1 MB of it in $flat of " . scalar(@during) . ' looks)');
cmp_ok($session->ask('TABLE kept') - $kept, '<', 1024, 'nor is anything kept afterwards');
cmp_ok(own_kb() - $own, '<', 12 * 1024, 'but by the allocator');

# The same call again, and calls of all kinds.
my $twice = own_kb();
$session->ask('TABLE costs');
cmp_ok(own_kb() - $twice, '<', 1024, 'the same call again takes nothing');
my $loop = <<'SQL';
DO $$
BEGIN
	FOR i IN 1 .. 100 LOOP
		PERFORM workload.what_if('SELECT body FROM small WHERE author = 7 AND id % 7 = 3', ARRAY['CREATE INDEX ON small (author, (id % 7))'], '{note_pkey}');
		PERFORM workload.what_if('SELECT 1', ARRAY['CREATE INDEX ON small ((1 / (id - 7)))']);
		PERFORM count(*) FROM workload.what_if_predicates('SELECT id FROM note AS x JOIN note AS y USING (id) WHERE x.author = 7');
		PERFORM count(*) FROM workload.what_if_rewrites('SELECT body FROM note WHERE id::text = $1');
	END LOOP;
END $$
SQL
$session->ask($loop) for 1 .. 2;
($kept, $own) = ($session->ask('TABLE kept'), own_kb());
$session->ask($loop) for 1 .. 2;
cmp_ok($session->ask('TABLE kept') - $kept, '<', 64, 'nothing is kept of calls one after the other');
cmp_ok(own_kb() - $own, '<', 1024, 'which take no memory');
$session->quit;

done_testing();

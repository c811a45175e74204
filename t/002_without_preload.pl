# Without the library in shared_preload_libraries nothing is captured, and everybody is told so.
use strict;
use warnings;
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

my $node = PostgreSQL::Test::Cluster->new('main');
$node->init;
$node->start;
$node->safe_psql('postgres', 'CREATE EXTENSION pg_workload_advisor');
$node->safe_psql('postgres', 'CREATE TABLE t AS SELECT i AS id, i % 100 AS k FROM generate_series(1, 10000) i');
$node->safe_psql('postgres', 'ANALYZE t');

for my $query ('SELECT * FROM workload.statements', 'SELECT * FROM workload.captures', 'SELECT * FROM workload.slow_statements',
	'SELECT * FROM workload.status', 'SELECT workload.reset()') {
	my ($status, $stdout, $stderr) = $node->psql('postgres', "\\set VERBOSITY verbose\n$query");
	like($stderr, qr/ERROR:  55000: statements are not being captured/, "\"$query\" fails with an SQLSTATE");
	like($stderr, qr/DETAIL:  The library "pg_workload_advisor" was not loaded at server start\./, 'says the reason');
	like($stderr, qr/HINT:  Add "pg_workload_advisor" to shared_preload_libraries and restart the server\./, 'and what to do');
}

is($node->safe_psql('postgres', "SELECT used_indexes FROM workload.what_if('SELECT * FROM t WHERE k = \$1', ARRAY['CREATE INDEX ON t (k)'])"),
	'{"CREATE INDEX ON t (k)"}', 'what-if needs no shared memory');
is($node->safe_psql('postgres', 'SELECT workload.ready(), workload.live()'), 't|t', 'nor does health');
is($node->safe_psql('postgres', 'SELECT count(*) FROM t WHERE k = 3'), '100', 'and statements run as ever');

done_testing();

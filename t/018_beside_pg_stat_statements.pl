# Beside other extensions that look at statements: they have the identity that pg_stat_statements gives them, and as many
# calls, whichever of the two is loaded first; and plans have the name that somebody else gave them, from 18 on.
use strict;
use warnings;
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

my $number = 0;
for my $libraries ('pg_stat_statements, pg_workload_advisor', 'pg_workload_advisor, pg_stat_statements') {
	my $node = PostgreSQL::Test::Cluster->new('node' . ++$number);
	$node->init;
	$node->append_conf('postgresql.conf', "shared_preload_libraries = '$libraries'\nworkload.min_duration = 0\nworkload.capture_interval = 0\n");
	$node->start;
	$node->safe_psql('postgres', <<'SQL');
CREATE EXTENSION pg_stat_statements;
CREATE EXTENSION pg_workload_advisor;
CREATE TABLE note (id int PRIMARY KEY, text text);
SELECT pg_stat_statements_reset();
SELECT workload.reset();
INSERT INTO note SELECT i, 'note ' || i FROM generate_series(1, 100) AS i;
SELECT text FROM note WHERE id = 1;
SELECT text FROM note WHERE id = 2;
UPDATE note SET text = 'new' WHERE id = 3;
DELETE FROM note WHERE id = 4;
PREPARE one(int) AS SELECT id FROM note WHERE text = 'note ' || $1;
EXECUTE one(5);
EXECUTE one(6);
EXECUTE one(7);
BEGIN;
DECLARE pages CURSOR FOR SELECT id, text FROM note ORDER BY id;
FETCH 3 FROM pages;
FETCH 5 FROM pages;
COMMIT;
SQL
	my $ask = sub { $node->safe_psql('postgres', "SET workload.capture = off; SET pg_stat_statements.track = none; $_[0]") };
	is($ask->(<<'SQL'), "DELETE|1\nINSERT|1\nPREPARE|3\nSELECT|2\nUPDATE|1", "$libraries: the same statements, as often");
SELECT split_part(p.query, ' ', 1), w.calls
  FROM pg_stat_statements AS p
  JOIN workload.statements AS w ON w.queryid = p.queryid AND w.calls = p.calls AND w.rows = p.rows
 WHERE p.query ~ '(FROM|INTO|UPDATE) note'
 ORDER BY 1
SQL
	is($ask->(q{SELECT count(*) FROM workload.captures AS c WHERE c.query ~ '(FROM|INTO|UPDATE) note' AND c.query !~ 'ORDER BY' AND NOT EXISTS (SELECT FROM pg_stat_statements AS p WHERE p.queryid = c.queryid)}),
		'0', "$libraries: and captures have it too");
	cmp_ok($ask->(q{SELECT count(*) FROM workload.captures WHERE query ~ '(FROM|INTO|UPDATE) note'}), '>=', 8, "$libraries: of every execution");
	# pg_stat_statements counts what a cursor does under its FETCH commands; here it is the query's.
	is($ask->(q{SELECT w.query, w.calls, w.rows, w.queryid <> 0, EXISTS (SELECT FROM pg_stat_statements AS p WHERE p.queryid = w.queryid) FROM workload.statements AS w WHERE query ~ 'ORDER BY id'}),
		'SELECT id, text FROM note ORDER BY id|1|8|t|f', "$libraries: a cursor has its own identity");
	$node->stop;
}

SKIP: {
	my $node = PostgreSQL::Test::Cluster->new('named_plans');
	$node->init;
	$node->append_conf('postgresql.conf', "shared_preload_libraries = 'pg_workload_advisor'\nworkload.min_duration = 0\nworkload.capture_interval = 0\n");
	$node->start;
	$node->safe_psql('postgres', 'CREATE EXTENSION pg_workload_advisor; CREATE TABLE note (id int)');
	my ($library, $named) = ('', '');
	if ($node->safe_psql('postgres', 'SHOW server_version_num') >= 180000) {
		my ($cc, $include) = map { my $said = `pg_config --$_`; chomp $said; $said } 'cc', 'includedir-server';
		$include =~ s{.*/build/stage/}{/};    # a staged server has no headers
		$library = $node->basedir . '/name_plans.so';
		skip 'there is no compiler', 1 if system("$cc -shared -fPIC -I$include -o $library $ENV{TOP}/t/name_plans.c") != 0;
		($library, $named) = ("LOAD '$library';", 4711);
	}
	$node->safe_psql('postgres', "$library SELECT count(*) FROM note");
	is($node->safe_psql('postgres', q{SELECT core_planid, planid <> 4711 FROM workload.captures WHERE query = 'SELECT count(*) FROM note'}), "$named|t", 'a plan has the name that somebody gave it beside ours');
}
done_testing();

# Counts stay exact while many backends count and others read, executions wait for none of our locks, and a crash leaves
# a server that counts anew.
use strict;
use warnings;
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

my $node = PostgreSQL::Test::Cluster->new('main');
$node->init(extra => [ '--encoding', 'UTF8' ]);
$node->append_conf('postgresql.conf', <<CONF);
shared_preload_libraries = 'pg_workload_advisor'
workload.min_duration = 0
workload.capture_interval = 0
workload.capture_memory = '512kB'
workload.capture_rate = -1
workload.capture_volume = -1
restart_after_crash = on
log_statement = none
CONF
$node->start;
$node->safe_psql('postgres', 'CREATE EXTENSION pg_workload_advisor');
$node->safe_psql('postgres', 'CREATE TABLE t AS SELECT i AS id, i % 100 AS k FROM generate_series(1, 1000) i');

# 50 different statements from 4 clients, more than one backend keeps to itself, while a fifth reads all the time.
my $work = $node->basedir . '/work.sql';
append_to_file($work, join('', map { 'SELECT ' . join(', ', ('count(*)') x $_) . " /* many */ FROM t WHERE k = :client_id;\n" } 1 .. 50));
my $reader = $node->basedir . '/reader.sql';
append_to_file($reader, "SELECT count(*) FROM workload.statements;\nSELECT count(*) FROM workload.captures;\n");
$node->safe_psql('postgres', 'SELECT workload.reset()');
my $reading = IPC::Run::start([ 'pgbench', '-n', '-c', '1', '-t', '200', '-f', $reader, '-p', $node->port, '-h', $node->host, 'postgres' ],
	'>', '/dev/null', '2>', '/dev/null');
$node->command_ok([ 'pgbench', '-n', '-c', '4', '-j', '2', '-t', '100', '-f', $work, '-p', $node->port, '-h', $node->host, 'postgres' ],
	'clients are not disturbed');
ok($reading->finish, 'nor is the reader');
is($node->safe_psql('postgres', "SELECT count(*), min(calls), max(calls), sum(rows) FROM workload.statements WHERE query LIKE '%/* many */%'"),
	'50|400|400|20000', 'each execution was counted once');
is($node->safe_psql('postgres', "SELECT captures > 0 AND capture_bytes <= capture_bytes_max AND captures_stored > captures FROM workload.status"),
	't', 'captures are bounded, the oldest made room');
is($node->safe_psql('postgres', "SELECT count(*) FROM workload.captures WHERE plan IS NULL OR query IS NULL OR plan #>> '{0,Plan,Node Type}' IS NULL"),
	0, 'every kept capture is whole');

# 200 statements from 8 clients, prepared ones with a parameter where the others have a constant, in which all that can happen to a place happens: claimed, kept, handed over for another
# statement, given up at the end of a connection. A reader never sees a sum fall, and sees every execution once at the end.
my $shapes = 200;
my $many = $node->basedir . '/many.sql';
append_to_file($many, "BEGIN;\n" . join('', map { "SELECT $_ AS of_many" . ', k' x $_ . " FROM t WHERE id = :client_id + 1;\n" } 1 .. $shapes) . "COMMIT;\n");
$node->safe_psql('postgres', 'SELECT workload.reset()');
my $sums = q{SELECT coalesce(sum(calls), 0), coalesce(sum(rows), 0) FROM workload.statements WHERE query LIKE '%AS of_many%'};
my @clients = map { IPC::Run::start([ 'pgbench', '-n', '-c', '4', '-j', '1', '-t', '30', '-M', $_->[0], @{ $_->[1] }, '-f', $many, '-p', $node->port, '-h', $node->host, 'postgres' ],
	'>', '/dev/null', '2>', '/dev/null') } [ 'prepared', [] ], [ 'simple', ['-C'] ];
my ($before, $fallen, $readings) = (0, 0, 0);
while (grep { eval { $_->pump_nb; $_->pumpable } } @clients) {
	my ($calls) = split /\|/, $node->safe_psql('postgres', $sums);
	$fallen++ if $calls < $before;
	$before = $calls;
	$readings++;
}
ok((!grep { !$_->finish } @clients), 'clients with 200 statements each are not disturbed');
is($fallen, 0, "no sum fell in $readings readings");
is($node->safe_psql('postgres', "SELECT count(*), min(calls), max(calls), sum(rows) FROM workload.statements WHERE query LIKE '%AS of_many%'"),
	2 * $shapes . '|120|120|' . 240 * $shapes, 'and each execution was counted once');

# An execution of a known statement takes none of our locks: it ends while another backend holds all of them.
SKIP: {
	my ($cc, $include) = map { my $said = `pg_config --$_`; chomp $said; $said } 'cc', 'includedir-server';
	$include =~ s{.*/build/stage/}{/};    # a staged server has no headers
	my $library = $node->basedir . '/hold_locks.so';
	skip 'there is no compiler', 3 if system("$cc -shared -fPIC -I$include -o $library $ENV{TOP}/t/hold_locks.c") != 0;
	my ($locks) = slurp_file("$ENV{TOP}/extension/storage/shared.cpp") =~ /locks_needed = (\d+);/;
	$node->safe_psql('postgres', "CREATE FUNCTION hold_locks(count int, seconds int) RETURNS void LANGUAGE c STRICT AS '$library'");
	my $session = $node->background_psql('postgres');
	$session->query_safe("SET workload.min_duration = '1h'");    # it is not captured
	$session->query_safe('PREPARE known AS SELECT count(*), 1 AS is_known FROM t; EXECUTE known');
	my $holder = IPC::Run::start([ 'psql', '-XqAt', '-p', $node->port, '-h', $node->host, '-c', "SELECT hold_locks($locks, 5)", 'postgres' ],
		'>', '/dev/null', '2>', '/dev/null');
	select(undef, undef, undef, 0.05) until slurp_file($node->logfile) =~ /LOG:  holds the locks/;
	$session->query_safe('EXECUTE known') for 1 .. 100;
	ok(slurp_file($node->logfile) !~ /LOG:  released the locks/, 'a known statement runs while somebody holds all of our locks');
	$holder->finish;
	is($node->safe_psql('postgres', "SELECT calls FROM workload.statements WHERE query LIKE '%is_known%'"), 101, 'and is counted');

	# The worker is held up while it publishes a command, which has ended when it goes on.
	my $command = 'DO $$ BEGIN PERFORM pg_sleep(1); END $$';
	$session->query_safe($command);
	$holder = IPC::Run::start([ 'psql', '-XqAt', '-p', $node->port, '-h', $node->host, '-c', 'SELECT hold_locks(1, 3)', 'postgres' ],
		'>', '/dev/null', '2>', '/dev/null');
	select(undef, undef, undef, 0.05) until slurp_file($node->logfile) =~ /LOG:  released the locks.*LOG:  holds the locks/s;
	$session->query_safe($command);
	$holder->finish;
	sleep 1;
	is($node->safe_psql('postgres', "SELECT count(*) FROM workload.captures WHERE status = 'running' AND query LIKE 'DO %'"), 0,
		'what ended while the worker was held up is not shown as running');
	$session->quit;
}

# Statements of a backend that is idle are visible to others at once.
my $idle = $node->background_psql('postgres');
$idle->query_safe('SELECT 4711 AS idle_backend');
is($node->safe_psql('postgres', "SELECT calls FROM workload.statements WHERE query LIKE '%idle_backend'"), 1, 'an idle backend hides nothing');
$idle->quit;
is($node->safe_psql('postgres', "SELECT calls FROM workload.statements WHERE query LIKE '%idle_backend'"), 1, 'and takes nothing with it');

# A statement of a database in another encoding is shown in the reader's.
$node->safe_psql('postgres', "CREATE DATABASE latin ENCODING 'LATIN1' LC_COLLATE 'C' LC_CTYPE 'C' TEMPLATE template0");
$node->safe_psql('latin', "SET client_encoding = 'UTF8'; SELECT 1 AS \"caf\xc3\xa9\"");
is($node->safe_psql('postgres', "SELECT query, length(query) FROM workload.statements WHERE query LIKE '%caf%'"),
	"SELECT \$1 AS \"caf\xc3\xa9\"|19", 'a text of a database in another encoding is readable');

# kill -9 of a backend in the middle of a statement.
my $victim = $node->background_psql('postgres', on_error_stop => 0);
my $pid = $victim->query_safe('SELECT pg_backend_pid()');
$victim->{stdin} .= "SELECT pg_sleep(60);\n";
$victim->{run}->pump_nb;
$node->poll_query_until('postgres', "SELECT wait_event = 'PgSleep' FROM pg_stat_activity WHERE pid = $pid");
kill 'KILL', $pid;
ok($node->poll_query_until('postgres', 'SELECT true'), 'the server comes back');
eval { $victim->{run}->kill_kill };
$node->safe_psql('postgres', 'SELECT count(*) AS after_crash FROM t');
is($node->safe_psql('postgres', "SELECT calls FROM workload.statements WHERE query LIKE '%after_crash%'"), 1, 'and counts');

$node->stop('immediate');
$node->start;
$node->safe_psql('postgres', 'SELECT min(k), 1 AS after_stop FROM t');
is($node->safe_psql('postgres', "SELECT calls FROM workload.statements WHERE query LIKE '%after_stop%'"), 1, 'so it does after an immediate stop');
is($node->safe_psql('postgres', "SELECT calls FROM workload.statements WHERE query LIKE '%after_crash%'"), 1, 'which loses no count');

done_testing();

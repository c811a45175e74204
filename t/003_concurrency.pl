# Counts stay exact while many backends count and others read, and a crash leaves a server that counts anew.
use strict;
use warnings;
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

my $node = PostgreSQL::Test::Cluster->new('main');
$node->init;
$node->append_conf('postgresql.conf', <<CONF);
shared_preload_libraries = 'pg_workload_advisor'
workload.min_duration = 0
workload.capture_interval = 0
workload.capture_memory = '512kB'
restart_after_crash = on
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
$node->safe_psql('postgres', 'SELECT count(*) AS after_stop FROM t');
is($node->safe_psql('postgres', "SELECT calls FROM workload.statements WHERE query LIKE '%after_stop%'"), 1, 'so it does after an immediate stop');

done_testing();

# Through PgBouncer in transaction mode: nothing of ours stays in a session that the next client gets.
use strict;
use warnings;
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Session;
use Test::More;

plan skip_all => 'PgBouncer is not installed' if system('command -v pgbouncer >/dev/null') != 0;

my $node = PostgreSQL::Test::Cluster->new('main');
$node->init;
$node->append_conf('postgresql.conf', <<CONF);
shared_preload_libraries = 'pg_workload_advisor'
workload.min_duration = 0
workload.capture_interval = 0
workload.capture_rate = -1
workload.capture_volume = -1
CONF
$node->start;
$node->safe_psql('postgres', <<SQL);
CREATE EXTENSION pg_workload_advisor;
CREATE TABLE note (id int PRIMARY KEY, author int);
INSERT INTO note SELECT i, i % 50 FROM generate_series(1, 5000) i;
VACUUM ANALYZE note;
CREATE ROLE app LOGIN;
GRANT SELECT ON note TO app;
SQL

my $port = PostgreSQL::Test::Cluster::get_free_port();
my $dir = $node->basedir;
append_to_file("$dir/users.txt", qq("app" ""\n"postgres" ""\n));
append_to_file("$dir/pgbouncer.ini", <<INI);
[databases]
postgres = host=@{[ $node->host ]} port=@{[ $node->port ]}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = $port
unix_socket_dir =
auth_type = trust
auth_file = $dir/users.txt
pool_mode = transaction
default_pool_size = 1
logfile = $dir/pgbouncer.log
pidfile = $dir/pgbouncer.pid
INI
PostgreSQL::Test::Utils::system_or_bail('pgbouncer', '-q', '-d', "$dir/pgbouncer.ini");

sub through_pool {
	my ($user, $query) = @_;
	my ($stdout, $stderr) = ('', '');
	my $ok = IPC::Run::run([ 'psql', '-XAtq', '-h', '127.0.0.1', '-p', $port, '-U', $user, '-d', 'postgres', '-c', $query ], '>', \$stdout, '2>', \$stderr);
	chomp $stdout;
	return $ok ? $stdout : "ERROR $stderr";
}

# It goes to the background before it listens.
for (1 .. 100) {
	last if through_pool('postgres', 'SELECT 1') eq '1';
	select(undef, undef, undef, 0.1);
}

# Both users share nothing but the pooler; the two clients of one user share a server connection.
my $what_if = q{SELECT used_indexes FROM workload.what_if('SELECT id FROM note WHERE author = $1', ARRAY['CREATE INDEX ON note (author)'])};
is(through_pool('app', $what_if), '{"CREATE INDEX ON note (author)"}', 'what-if works through the pool');
like(through_pool('app', 'EXPLAIN SELECT id FROM note WHERE author = 1'), qr/Seq Scan/, 'and the next client of the same connection sees no index');
like(through_pool('app', q{SELECT * FROM workload.what_if('SELECT nothing FROM note', ARRAY['CREATE INDEX ON note (author)'])}), qr/column "nothing" does not exist/, 'a failing call');
like(through_pool('app', 'EXPLAIN SELECT id FROM note WHERE author = 1'), qr/Seq Scan/, 'leaves nothing either');

# Two clients take turns on it: each gets what it would get alone, and neither sees the other's indexes.
my ($one, $other) = map { Session->new($node, host => '127.0.0.1', port => $port, user => 'app', lazy => 1) } 1 .. 2;
my %asked = (
	one => q{SELECT total_cost, used_indexes, index_bytes FROM workload.what_if('SELECT id FROM note WHERE author = 7', ARRAY['CREATE INDEX ON note (author)'])},
	other => q{SELECT total_cost, used_indexes, index_bytes FROM workload.what_if('SELECT id FROM note WHERE author = 7 AND id % 5 = 2', ARRAY['CREATE INDEX ON note ((id % 5), author)'], '{note_pkey}')},
	costs => q{SELECT configuration, total_cost, used FROM workload.what_if_costs('{SELECT id FROM note WHERE author = 7}', ARRAY['CREATE INDEX ON note (author)'], '[[], [1]]')},
	plan => 'EXPLAIN SELECT id FROM note WHERE author = 7 AND id % 5 = 2', key => 'EXPLAIN SELECT id FROM note WHERE id = 7');
my %alone = map { $_ => $node->safe_psql('postgres', $asked{$_}) } keys %asked;
is($one->ask('SELECT pg_backend_pid()'), $other->ask('SELECT pg_backend_pid()'), 'two clients share a connection');
my @turns = ([ $one, 'one' ], [ $other, 'plan' ], [ $other, 'other' ], [ $one, 'plan' ], [ $one, 'key' ], [ $one, 'costs' ], [ $other, 'other' ], [ $one, 'one' ], [ $other, 'key' ], [ $other, 'plan' ]);
is_deeply([ map { $_->[0]->ask($asked{ $_->[1] }) } @turns ], [ map { $alone{ $_->[1] } } @turns ], 'and take turns without noticing each other');
$_->quit for $one, $other;

through_pool('app', 'SELECT count(*) AS by_app FROM note WHERE author = 3');
through_pool('postgres', 'SELECT count(*) AS by_postgres FROM note WHERE author = 3');
is($node->safe_psql('postgres', q{SELECT string_agg(role || ' ' || calls, ', ' ORDER BY role) FROM workload.statements WHERE query ~ 'by_(app|postgres)'}),
	'app 1, postgres 1', 'statements belong to the role that sent them');
is($node->safe_psql('postgres', q{SELECT string_agg(concat_ws(' ', role, database, status, rows), ', ' ORDER BY role) FROM workload.captures WHERE query ~ 'by_(app|postgres)'}),
	'app postgres ok 1, postgres postgres ok 1', 'and so do captures, though nobody set anything');
is(through_pool('app', 'SELECT workload.ready(), workload.live()'), 't|t', 'health works through the pool');

# Several clients through one server connection.
my $script = "$dir/work.sql";
append_to_file($script, "\\set author random(1, 49)\nSELECT id AS pooled FROM note WHERE author = :author ORDER BY id LIMIT 5;\n");
command_ok([ 'pgbench', '-n', '-M', 'extended', '-c', '8', '-j', '2', '-t', '50', '-f', $script, '-h', '127.0.0.1', '-p', $port, '-U', 'app', 'postgres' ],
	'parameterised statements of eight clients');
is($node->safe_psql('postgres', q{SELECT calls, query FROM workload.statements WHERE query ~ 'pooled'}),
	'400|SELECT id AS pooled FROM note WHERE author = $1 ORDER BY id LIMIT 5', 'are one statement, each execution counted');

is($node->safe_psql('postgres', q{SELECT count(*), count(DISTINCT planid), bool_and(role = 'app' AND status = 'ok' AND level = 'full' AND rows = 5 AND NOT generic_plan) FROM workload.captures WHERE query ~ 'pooled' AND status <> 'running'}),
	'400|1|t', 'and captured, each with its plan');

if (open my $pid, '<', "$dir/pgbouncer.pid") {
	kill 'TERM', <$pid>;
}
done_testing();

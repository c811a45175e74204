# The endpoint for probes, and HAProxy as docs/how-to/haproxy.md configures it: writes find the primary and reads a replica
# that is ready, whatever happens to either.
use strict;
use warnings;
use JSON::PP;
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Programs;
use Test::More;
use Time::HiRes qw(sleep time);

needs('haproxy');

my $folder = $PostgreSQL::Test::Utils::tmp_check;
my $primary = PostgreSQL::Test::Cluster->new('n1');
$primary->init(allows_streaming => 1);
$primary->append_conf('postgresql.conf', <<CONF);
shared_preload_libraries = 'pg_workload_advisor'
listen_addresses = '127.0.0.1'
CONF
$primary->start;
$primary->safe_psql('postgres', 'CREATE EXTENSION pg_workload_advisor; CREATE ROLE probe LOGIN; CREATE TABLE note (id int)');
$primary->backup('base');
my $replica = PostgreSQL::Test::Cluster->new('n2');
$replica->init_from_backup($primary, 'base', has_streaming => 1);
$replica->start;
$primary->wait_for_catchup($replica);

my %http = map { $_->name => free_port() } $primary, $replica;
start_program("$folder/" . $_->name . '.endpoint.log', "$ENV{TOP}/examples/probes/endpoint", "127.0.0.1:$http{$_->name}", 'user=probe ' . $_->connstr('postgres')) for $primary, $replica;

sub asked { my ($node, $path) = @_; return http(GET => "http://127.0.0.1:$http{$node->name}/$path") }
sub status { return (asked(@_))[0] }

#---------------------------------------------------------------------------------------------------------------------
# The endpoint
#---------------------------------------------------------------------------------------------------------------------

ok(until_true(sub { status($primary, 'primary') == 200 && status($replica, 'replica') == 200 }), 'each server is ready as what it is');
is(join(' ', map({ status($primary, $_), status($replica, $_) } 'primary', 'replica', 'ready')), '200 503 503 200 200 200', 'and as nothing else');
is(decode_json((asked($replica, 'replica'))[1])->{role}, 'replica', 'the text is the health of the server');
is(status($replica, 'replica?max_lag_bytes=1000000&max_lag_ms=5000&policy=strict'), 200, 'limits are passed on');
is(status($replica, $_), 400, "\"$_\" is refused") for "replica?policy='strict'", "replica?max_lag_ms=1);SELECT(1", 'replica?max_lag_bytes=1&max_lag_bytes';
is(status($replica, 'metrics'), 404, 'so is another path');
is(status($replica, 'replica?max_lag_bytes=-1'), 400, 'and a sign');
is(status($replica, "replica?$_"), 503, "$_ is not met") for 'no_such_limit=1', 'max_lag_ms=soon';
is(status($replica, 'replica'), 200, 'which the next question does not suffer from');

my $sessions = q{SELECT count(*), min(pid) FROM pg_stat_activity WHERE usename = 'probe'};
my $session = $replica->safe_psql('postgres', $sessions);
like($session, qr/^1\|/, 'there is one connection');
status($replica, 'replica') for 1 .. 20;
is($replica->safe_psql('postgres', $sessions), $session, 'which is kept');

my $postmaster = (split /\n/, slurp_file($replica->data_dir . '/postmaster.pid'))[0];
my ($backend) = $session =~ /\|(\d+)/;
kill 'STOP', $backend;
my $since = time;
is(status($replica, 'replica'), 503, 'a server that hangs is not ready');
cmp_ok(time - $since, '<', 5, 'said in time');
kill 'CONT', $backend;
is(status($replica, 'replica'), 200, 'and is again when it answers');

#---------------------------------------------------------------------------------------------------------------------
# HAProxy, with the configuration of the page on these servers
#---------------------------------------------------------------------------------------------------------------------

my ($config) = slurp_file("$ENV{TOP}/docs/how-to/haproxy.md") =~ /^```haproxy\n(.*?)^```/ms;
my %port = (5000 => free_port(), 5001 => free_port());
$config =~ s/127\.0\.0\.1:(5000|5001)/127.0.0.1:$port{$1}/g;
$config =~ s/ check port 8008/ check/g;
my %node = (n1 => $primary, n2 => $replica);
my $servers = $config =~ s/server (n\d) 10\.0\.0\.\d:5432/"server $1 127.0.0.1:" . $node{$1}->port . " port $http{$1}"/ge;
is($servers, 4, 'two servers in two lists');
append_to_file("$folder/haproxy.cfg", $config);
command_ok([ 'haproxy', '-c', '-f', "$folder/haproxy.cfg" ], 'HAProxy accepts the configuration');
start_program("$folder/haproxy.log", 'haproxy', '-db', '-f', "$folder/haproxy.cfg");

# Which server is reached, or why none is.
sub reached {
	my ($port, $query) = @_;
	my ($stdout, $stderr) = ('', '');
	IPC::Run::run([ 'psql', '-XAtq', '-c', $query // 'SELECT inet_server_port()', "host=127.0.0.1 port=$port{$port} user=postgres dbname=postgres connect_timeout=3" ], '<', \undef, '>', \$stdout, '2>', \$stderr);
	chomp $stdout;
	my ($name) = grep { $stdout eq $node{$_}->port } keys %node;
	return $name // $stdout . $stderr;
}
sub goes_to {
	my ($port, $name, $promise) = @_;
	my $since = time;
	ok(until_true(sub { reached($port) eq $name }), $promise) or diag(reached($port));
	note(sprintf '%s: %.1f s', $promise, time - $since);
}

goes_to(5000, 'n1', 'writes go to the primary');
goes_to(5001, 'n2', 'reads go to the replica');

$replica->safe_psql('postgres', 'SELECT pg_wal_replay_pause()');
$primary->safe_psql('postgres', 'INSERT INTO note SELECT generate_series(1, 600000)');
goes_to(5001, 'n1', 'reads leave a replica that is too far behind');
$replica->safe_psql('postgres', 'SELECT pg_wal_replay_resume()');
goes_to(5001, 'n2', 'and come back');

# A session that was open before the failover must not be left with a server that is gone.
my $open = IPC::Run::start([ 'psql', '-XAtq', '-c', 'SELECT pg_sleep(600)', "host=127.0.0.1 port=$port{5000} user=postgres dbname=postgres" ], '<', \undef, '>', \my $out, '2>', \my $err, IPC::Run::timeout(300));
ok($primary->poll_query_until('postgres', q{SELECT EXISTS (SELECT FROM pg_stat_activity WHERE query = 'SELECT pg_sleep(600)')}), 'somebody works on the primary');
$primary->stop('immediate');
$open->finish;
like($err, qr/server closed the connection|terminat/, 'whose connection ends with it');
goes_to(5001, 'n2', 'reads go on without the primary');
$replica->promote;
goes_to(5000, 'n2', 'writes follow a promotion');
is(reached(5000, 'CREATE TABLE after_failover ()'), '', 'and succeed');
goes_to(5001, 'n2', 'reads go to the primary while there is no replica');

done_testing();

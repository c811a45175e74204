# examples/typeorm on a primary and a replica behind PgBouncer: who gives back the token of a write reads what was written, also
# where the replica lags; the application starts and goes on without the replica; and each node's health is told.
use strict;
use warnings;
use File::Path qw(make_path);
use JSON::PP;
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Programs;
use Test::More;
use Time::HiRes qw(sleep time);

needs(qw(node npm pgbouncer));

my $top = $ENV{TOP};
my $folder = $PostgreSQL::Test::Utils::tmp_check;
my $example = "$top/examples/typeorm";

#---------------------------------------------------------------------------------------------------------------------
# The application, installed once and built
#---------------------------------------------------------------------------------------------------------------------

my $client = (-w "$top/build/client" ? "$top/build/client" : $ENV{TESTDIR}) . '/typeorm';

sub run {
	my ($what, @command) = @_;
	my $output = '';
	my $ok = IPC::Run::run([@command], '<', \undef, '>&', \$output);
	ok($ok, $what) or BAIL_OUT("$what: \"@command\" failed, for npm the registry must be reachable\n$output");
}

if (!-d "$client/node_modules" || system('cmp', '-s', "$example/package-lock.json", "$client/package-lock.json") != 0) {
	make_path($client);
	$ENV{HOME} = $folder unless -w ($ENV{HOME} // '/nonexistent');
	run('the client\'s files', 'cp', "$example/package.json", "$example/package-lock.json", "$client/");
	run('npm installs the packages', 'npm', 'ci', '--prefix', $client, qw(--ignore-scripts --no-audit --no-fund --no-update-notifier));
}
# What the pages show is what is tested here.
my $source = join "\n", map { slurp_file($_) } glob("$example/src/*.ts");
for my $page ('nestjs-terminus', 'read-your-writes') {
	my @shown = slurp_file("$top/docs/how-to/$page.md") =~ /^```typescript\n(.*?)^```/gms;
	ok(@shown > 0 && !grep({ index($source, $_) < 0 } @shown), "$page.md shows the code as it is");
}
run('the sources', 'cp', '-r', "$example/src", "$example/tsconfig.json", "$client/");
run('the example compiles', "$client/node_modules/.bin/tsc", '--project', $client);

#---------------------------------------------------------------------------------------------------------------------
# Servers
#---------------------------------------------------------------------------------------------------------------------

my $primary = PostgreSQL::Test::Cluster->new('primary');
$primary->init(allows_streaming => 1);
$primary->append_conf('postgresql.conf', <<CONF);
shared_preload_libraries = 'pg_workload_advisor'
listen_addresses = '127.0.0.1'
CONF
$primary->start;
$primary->safe_psql('postgres', 'CREATE ROLE app LOGIN; CREATE DATABASE app OWNER app');
$primary->safe_psql('app', 'CREATE EXTENSION pg_workload_advisor; SET ROLE app; CREATE TABLE note (id int PRIMARY KEY GENERATED ALWAYS AS IDENTITY, body text NOT NULL)');
$primary->backup('base');
my $replica = PostgreSQL::Test::Cluster->new('replica');
$replica->init_from_backup($primary, 'base', has_streaming => 1);

# As in the example, but for places and passwords.
my $pooler = free_port();
my $ini = slurp_file("$example/pgbouncer.ini");
my %address = ('10.0.0.1' => $primary, '10.0.0.2' => $replica);
$ini =~ s/host=([\d.]+) port=5432/"host=127.0.0.1 port=" . $address{$1}->port/ge;
$ini =~ s/listen_port = 6432/listen_port = $pooler\nunix_socket_dir =/;
$ini =~ s/scram-sha-256/trust/;
$ini =~ s/auth_file = .*/auth_file = $folder\/users.txt/;
append_to_file("$folder/pgbouncer.ini", $ini);
append_to_file("$folder/users.txt", qq("app" ""\n));
start_program("$folder/pgbouncer.log", 'pgbouncer', "$folder/pgbouncer.ini");

my %started;
sub start_application {
	my ($script) = @_;
	my $port = free_port();
	local @ENV{qw(PORT PRIMARY_URL REPLICA_URL)} = ($port, map { "postgres://app\@127.0.0.1:$pooler/$_" } 'app', 'app_ro');
	$started{$script} = start_program("$folder/$script.log", 'node', "$client/dist/$script.js");
	return "http://127.0.0.1:$port";
}

sub get { my ($url, %headers) = @_; my ($status, $text) = http(GET => $url, headers => \%headers); return ($status, eval { decode_json($text) }) }

#---------------------------------------------------------------------------------------------------------------------
# Without the replica
#---------------------------------------------------------------------------------------------------------------------

my $api = start_application('server');
ok(until_true(sub { http(GET => "$api/health") == 200 }), 'the application starts without the replica') or diag(slurp_file("$folder/server.log"));
my $since = time;
my ($status, $health) = get("$api/health");
cmp_ok(time - $since, '<', 5, 'health is answered in time');
is_deeply([ $status, $health->{primary}{ready}, $health->{replica}{ready} ], [ 200, JSON::PP::true, JSON::PP::false ], 'and says which server is ready');

sub create {
	my ($body) = @_;
	my $answer = HTTP::Tiny->new->post("$api/notes", { content => $body });
	return (decode_json($answer->{content})->{id}, $answer->{headers}{'x-written'});
}
sub read_back { my ($id, $token) = @_; return get("$api/notes/$id", $token ? ('X-Written' => $token) : ()) }

my ($id, $token) = create('written without a replica');
like($token, qr{^\d+:[0-9A-F]+/[0-9A-F]+$}, 'a write has a token');
($status, my $found) = read_back($id, $token);
is_deeply([ $status, $found->{from} ], [ 200, 'primary' ], 'and is read from the primary');

#---------------------------------------------------------------------------------------------------------------------
# With a replica that is some time behind
#---------------------------------------------------------------------------------------------------------------------

$replica->append_conf('postgresql.conf', 'recovery_min_apply_delay = 200ms');
$replica->start;
ok(until_true(sub { (get("$api/notes/1"))[1]{from} eq 'replica' }), 'reads go to the replica once it is there');
is((get("$api/health"))[1]{replica}{ready}, JSON::PP::true, 'which is ready');

# Each of the trials writes, and reads at once.
sub trials {
	my ($count, $with_token) = @_;
	my %seen = (stale => 0, replica => 0, primary => 0);
	for (1 .. $count) {
		my ($id, $token) = create("trial $_");
		my ($status, $found) = read_back($id, $with_token ? $token : undef);
		$seen{stale}++ if $status == 404;
		$seen{ $found->{from} }++;
	}
	note(join ', ', map { "$_ $seen{$_}" } sort keys %seen);
	return \%seen;
}
my $plain = trials(10, 0);
cmp_ok($plain->{stale}, '>', 0, 'without the token what was just written is missing');
is($plain->{primary}, 0, 'on the replica');
my $after = trials(30, 1);
is($after->{stale}, 0, 'with the token it never is');
cmp_ok($after->{replica}, '>', 15, 'and the replica is what answers');

# Writers that share the pooler's connections do not get each other's tokens, and asynchronous commits have theirs.
$primary->safe_psql('app', 'ALTER ROLE app SET synchronous_commit = off');
my @writers;
for my $writer (1 .. 4) {
	push @writers, start_program("$folder/writers.log", sub {
		for (1 .. 15) {
			my ($id, $token) = create("writer $writer, $_");
			my ($status) = read_back($id, $token);
			print "stale: $id $token $status\n" if $status != 200;
		}
		print "writer $writer is done\n";
	});
}
waitpid $_, 0 for @writers;
my $said = slurp_file("$folder/writers.log");
is(join(' ', sort $said =~ /writer (\d) is done/g), '1 2 3 4', 'four writers at once');
unlike($said, qr/stale/, 'read what they wrote, also what was committed asynchronously');

# A replica that does not follow within the time.
$replica->safe_psql('postgres', 'SELECT pg_wal_replay_pause()');
($id, $token) = create('while replay is paused');
($status, $found) = read_back($id, $token);
is_deeply([ $status, $found->{from} ], [ 200, 'primary' ], 'what the replica does not show in time is read from the primary');
$replica->safe_psql('postgres', 'SELECT pg_wal_replay_resume()');

#---------------------------------------------------------------------------------------------------------------------
# The replica goes
#---------------------------------------------------------------------------------------------------------------------

my $nest = start_application('nest');
my $indicators = sub { my ($status, $all) = get("$nest/health"); return join ' ', $status, map { $all->{details}{$_}{status} } 'primary', 'replica' };
ok(until_true(sub { $indicators->() eq '200 up up' }), 'Terminus has an indicator for each node') or diag($indicators->());

$replica->stop('immediate');
ok(until_true(sub { (get("$api/notes/1"))[1]{from} eq 'primary' }), 'reads go to the primary without the replica');
my %statuses;
$statuses{ (get("$api/notes/1"))[0] }++ for 1 .. 20;
is_deeply(\%statuses, { 200 => 20 }, 'each of them');
($status, $health) = get("$api/health");
is_deeply([ $status, $health->{replica}{ready} ], [ 200, JSON::PP::false ], 'which health tells');
is($indicators->(), '503 up down', 'Terminus as well');
is((get("$nest/health/ready"))[0], 200, 'the application is ready all the same');
$replica->start;
ok(until_true(sub { (get("$api/notes/1"))[1]{from} eq 'replica' }), 'and they come back with it');
ok(until_true(sub { $indicators->() eq '200 up up' }), 'for Terminus, too');

$primary->stop('immediate');
ok(until_true(sub { http(GET => "$api/health") == 503 && http(GET => "$nest/health/ready") == 503 }), 'without the primary it is not ready');

end_program($started{$_}) for keys %started;
unlike(slurp_file("$folder/server.log"), qr/unhandled|TypeError/i, 'nothing was left unhandled');
done_testing();

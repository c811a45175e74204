# Under Patroni: through a switchover, the death of the leader, its return and the loss of etcd, what we say of each server is
# what it is, never that two are primaries, and never an error.
use strict;
use warnings;
use JSON::PP;
use PostgreSQL::Test::Utils;
use Programs;
use Test::More;
use Time::HiRes qw(sleep time);
use Time::Local qw(timegm);

needs(qw(etcd patroni));

my $folder = $PostgreSQL::Test::Utils::tmp_check;
my $sockets = PostgreSQL::Test::Utils::tempdir_short();
my ($bin) = grep { -x "$_/initdb" } split /:/, $ENV{PATH};
my %etcd = (client => free_port(), peer => free_port());
my %nodes = map { $_ => { name => $_, port => free_port(), rest => free_port(), log => "$folder/$_.log" } } qw(n1 n2);

#---------------------------------------------------------------------------------------------------------------------
# The cluster
#---------------------------------------------------------------------------------------------------------------------

sub start_etcd {
	my @urls = map { "http://127.0.0.1:$_" } @etcd{ 'client', 'peer' };
	$etcd{pid} = start_program("$folder/etcd.log", 'etcd', '--name' => 'e1', '--data-dir' => "$folder/etcd", '--unsafe-no-fsync',
		'--listen-client-urls' => $urls[0], '--advertise-client-urls' => $urls[0],
		'--listen-peer-urls' => $urls[1], '--initial-advertise-peer-urls' => $urls[1], '--initial-cluster' => "e1=$urls[1]");
	return until_true(sub { http(GET => "$urls[0]/health") == 200 });
}

# The shortest times that Patroni accepts.
sub start_patroni {
	my ($node) = @_;
	my $file = "$folder/$node->{name}.yml";
	unlink $file;
	append_to_file($file, <<YAML);
scope: cluster
name: $node->{name}
restapi: {listen: '127.0.0.1:$node->{rest}', connect_address: '127.0.0.1:$node->{rest}'}
etcd3: {host: '127.0.0.1:$etcd{client}'}
bootstrap:
  dcs:
    ttl: 20
    loop_wait: 1
    retry_timeout: 3
    maximum_lag_on_failover: 1048576
    postgresql:
      use_pg_rewind: true
      use_slots: true
      parameters: {wal_level: replica, hot_standby: 'on', wal_log_hints: 'on', max_connections: 50}
  initdb: [{encoding: UTF8}, {locale: C}, {auth: trust}, no-sync]
postgresql:
  listen: 127.0.0.1:$node->{port}
  connect_address: 127.0.0.1:$node->{port}
  data_dir: $folder/$node->{name}
  bin_dir: $bin
  basebackup: [{checkpoint: fast}, no-sync]
  pgpass: $folder/$node->{name}.pgpass
  pg_hba: ['local all all trust', 'host all all 127.0.0.1/32 trust', 'host replication all 127.0.0.1/32 trust']
  authentication: {superuser: {username: postgres}, replication: {username: postgres}, rewind: {username: postgres}}
  parameters:
    unix_socket_directories: '$sockets'
    shared_preload_libraries: pg_workload_advisor
    shared_buffers: 32MB
    fsync: 'off'
    log_line_prefix: '%m [%p] '
    log_timezone: UTC
YAML
	$node->{pid} = start_program($node->{log}, 'patroni', $file);
}

sub postmaster { my ($node) = @_; return (split /\n/, slurp_file("$folder/$node->{name}/postmaster.pid"))[0] }

sub ask {
	my ($node, $query) = @_;
	my ($stdout, $stderr) = ('', '');
	my $ok = IPC::Run::run([ 'psql', '-XAtq', '-v', 'ON_ERROR_STOP=1', '-c', $query, "host=127.0.0.1 port=$node->{port} user=postgres dbname=postgres connect_timeout=5" ],
		'<', \undef, '>', \$stdout, '2>', \$stderr);
	chomp $stdout;
	return $ok ? $stdout : "ERROR $stderr";
}

# The others of a session's group are ended by Patroni; after the death of Patroni nobody does.
END {
	my $status = $?;
	for my $node (values %nodes) {
		my $pid = eval { postmaster($node) } or next;
		end_program($node->{pid});
		kill 'QUIT', $pid;
	}
	$? = $status;
}

#---------------------------------------------------------------------------------------------------------------------
# What is observed all the while
#---------------------------------------------------------------------------------------------------------------------

# Each server is asked every 50 ms over one connection, which is opened again when it breaks, by a role without privileges.
# The truth is asked for before and after, so that a change in between is told apart.
sub watch {
	my ($node) = @_;
	my $question = "$folder/watch.sql";
	unlink $question;
	append_to_file($question, <<'SQL');
SELECT extract(epoch FROM clock_timestamp()), pg_is_in_recovery(), workload.ready('primary'), workload.ready('replica'),
       workload.health(), pg_is_in_recovery(), pg_backend_pid()
\watch 0.05
SQL
	return start_program("$folder/$node->{name}.errors", 'bash', '-c', <<'BASH', 'watch', "host=127.0.0.1 port=$node->{port} user=probe dbname=postgres", $question, "$folder/$node->{name}.watched");
while :; do
	psql -XAtq -F '	' -v ON_ERROR_STOP=1 -f "$2" "$1" >>"$3"
	sleep 0.05
done
BASH
}

# What Patroni tells load balancers, every 100 ms.
sub watch_patroni {
	open my $file, '>>', "$folder/patroni.watched";
	$file->autoflush;
	my $test = getppid;
	while (getppid == $test) {
		for my $node (values %nodes) {
			print $file join(' ', time, $node->{name}, map({ scalar http(GET => "http://127.0.0.1:$node->{rest}/$_") } 'primary', 'replica?lag=16MB')), "\n";
		}
		sleep 0.1;
	}
}

# Rows that were watched, as hashes in the order of time. The last line may be half written.
sub watched {
	my ($node) = @_;
	my @rows;
	for my $line (split /(?<=\n)/, slurp_file("$folder/$node->{name}.watched")) {
		my @fields = split /\t/, $line =~ s/\n\z//r or next;
		next unless $line =~ /\n\z/ && @fields == 7;
		my %row;
		@row{qw(at recovering primary replica health recovering_after pid)} = @fields;
		$_ = $_ eq 't' for @row{qw(recovering primary replica recovering_after)};
		push @rows, \%row;
	}
	return @rows;
}

# When the server's log has a line, in seconds.
sub logged {
	my ($node, $message) = @_;
	return map { /^(\d+)-(\d+)-(\d+) (\d+):(\d+):(\d+)(\.\d+) UTC/ ? timegm($6, $5, $4, $3, $2 - 1, $1) + $7 : () }
	  grep { /LOG:  $message/ } split /\n/, slurp_file($node->{log});
}

sub says { my ($node, $what) = @_; return ask($node, "SELECT workload.ready('$what')") eq 't' }
sub patroni_says { my ($node, $what) = @_; return http(GET => "http://127.0.0.1:$node->{rest}/$what") == 200 }

# Until one is the primary and the other its replica, by our word and by Patroni's, and how long that took.
sub settles {
	my ($primary, $replica, $promise) = @_;
	my $since = time;
	my $settled = until_true(sub { says($primary, 'primary') && says($replica, 'replica') && patroni_says($primary, 'primary') && patroni_says($replica, 'replica?lag=16MB') });
	ok($settled, $promise) or diag(map { "$_->{name}: " . ask($_, 'SELECT workload.health()') . "\n" } values %nodes);
	note(sprintf '%s: %.1f s', $promise, time - $since);
	return $settled;
}

#---------------------------------------------------------------------------------------------------------------------
# What happens
#---------------------------------------------------------------------------------------------------------------------

my ($first, $second) = @nodes{ 'n1', 'n2' };
ok(start_etcd(), 'etcd answers') or BAIL_OUT('without etcd there is no cluster');
start_patroni($first);
ok(until_true(sub { ask($first, 'SELECT NOT pg_is_in_recovery()') eq 't' }), 'there is a leader') or BAIL_OUT("no leader:\n" . slurp_file($first->{log}));
is(ask($first, 'CREATE EXTENSION pg_workload_advisor; CREATE ROLE probe LOGIN; CREATE TABLE beat (at timestamptz)'), '', 'with the extension');
start_patroni($second);
watch($_) for $first, $second;
start_program("$folder/patroni.log", \&watch_patroni);
settles($first, $second, 'a leader and its replica');
# Something is always written, wherever writing is possible.
start_program("$folder/writer.log", 'bash', '-c', <<'BASH', 'writer', "host=127.0.0.1,127.0.0.1 port=$first->{port},$second->{port} user=postgres dbname=postgres target_session_attrs=read-write");
while :; do
	printf 'INSERT INTO beat VALUES (clock_timestamp())\n\\watch 0.1\n' | psql -XAtq -v ON_ERROR_STOP=1 "$1"
	sleep 0.1
done
BASH

my %moment;
$moment{switchover} = time;
is(http(POST => "http://127.0.0.1:$first->{rest}/switchover", headers => { 'Content-Type' => 'application/json' }, content => '{"leader": "n1", "candidate": "n2"}'), 200, 'a switchover');
settles($second, $first, 'the roles are swapped');

$moment{kill} = time;
kill 'KILL', $second->{pid}, postmaster($second);
ok(until_true(sub { says($first, 'primary') }), 'after the death of the leader the other one is the primary');
like(ask($second, 'SELECT workload.ready()'), qr/connection to server .* failed/, 'and the dead one is silent');
my $lags = until_true(sub { ask($first, <<SQL) =~ /^t\|(.*)/ && $1 });
SELECT max(timeline) FILTER (WHERE role = 'primary') > max(timeline) FILTER (WHERE role = 'replica'),
       count(*) FILTER (WHERE role = 'replica'), count(apply_lag_max_ms) FILTER (WHERE role = 'replica'),
       max(at) FILTER (WHERE role = 'replica') < min(at) FILTER (WHERE role = 'primary' AND timeline > 2)
  FROM workload.lag_history
 WHERE resolution = '1s' AND at > to_timestamp($moment{kill} - 60)
SQL
like($lags, qr/^([5-9]|\d\d+)\|([5-9]|\d\d+)\|t$/, 'which still knows how it lagged as a replica');

$moment{return} = time;
start_patroni($second);
settles($first, $second, 'the old leader comes back as a replica');

$moment{etcd_stops} = time;
end_program($etcd{pid});
ok(until_true(sub { !grep { ask($_, "SELECT workload.ready('primary')") ne 'f' } values %nodes }), 'without etcd there is no primary');
ok(!grep({ patroni_says($_, 'primary') } values %nodes), 'which is what Patroni says');

$moment{etcd_returns} = time;
ok(start_etcd(), 'etcd is back');
my @order = until_true(sub { (grep { says($_, 'primary') } values %nodes)[0] });
settles($order[0], (grep { $_ != $order[0] } values %nodes), 'and with it a primary and its replica');

#---------------------------------------------------------------------------------------------------------------------
# What was observed
#---------------------------------------------------------------------------------------------------------------------

my %rows = map { $_ => [ watched($nodes{$_}) ] } keys %nodes;
my %patroni;    # rows of what Patroni said, by node
for my $line (split /\n/, slurp_file("$folder/patroni.watched")) {
	my ($at, $name, $primary, $replica) = split / /, $line;
	push @{ $patroni{$name} }, { at => $at, primary => $primary == 200, replica => ($replica // 0) == 200 };
}

sub shown { my ($row) = @_; return join ' ', map { "$_=$row->{$_}" } qw(at recovering primary replica recovering_after health) }

# Only of rows between whose first and last answer the role did not change.
for my $name (sort keys %rows) {
	my @rows = grep { $_->{recovering} == $_->{recovering_after} } @{ $rows{$name} };
	cmp_ok(scalar @rows, '>', 150, "$name answered all the while");
	is(join("\n", map { shown($_) } grep { $_->{primary} != !$_->{recovering} || $_->{replica} && !$_->{recovering} } @rows), '', 'ready() is of the role that the server has');
	is(join("\n", map { shown($_) } grep { decode_json($_->{health})->{role} ne ($_->{recovering} ? 'replica' : 'primary') } @rows), '', 'as is health()');
}

# The same by what the servers logged. PostgreSQL's own words:
my %meaning = ('database system is ready to accept connections' => 'primary', 'database system is ready to accept read-only connections' => 'replica',
	'starting PostgreSQL' => 'down', 'received fast shutdown request' => 'down', 'received immediate shutdown request' => 'down');
my %changes;
for my $name (sort keys %rows) {
	my @changes = sort { $a->[0] <=> $b->[0] } map { my $message = $_; map { [ $_, $meaning{$message} ] } logged($nodes{$name}, $message) } keys %meaning;
	$changes{$name} = \@changes;
	my ($judged, @late) = (0);
	for my $row (@{ $rows{$name} }) {
		my ($now) = reverse grep { $_->[0] < $row->{at} } @changes or next;
		next if grep { abs($_->[0] - $row->{at}) < 1 } @changes;
		$judged++;
		push @late, $row if $row->{primary} != ($now->[1] eq 'primary');
	}
	cmp_ok($judged, '>', 150, "$name was asked between changes of its role");
	is(join("\n", map { shown($_) } @late), '', 'a second after a change, by its log, the answer is the new one');
}

# Each promotion of a replica: over the connection that was there before.
my $promotions = 0;
for my $name (sort keys %changes) {
	for my $promotion (logged($nodes{$name}, 'received promote request')) {
		$promotions++;
		my ($ready) = grep { $_->{at} > $promotion && $_->{primary} } @{ $rows{$name} };
		my ($before) = reverse grep { $_->{at} < $promotion } @{ $rows{$name} };
		my ($done) = grep { $_->[0] > $promotion && $_->[1] eq 'primary' } @{ $changes{$name} };
		my ($patroni) = grep { $_->{at} > $promotion && $_->{primary} } @{ $patroni{$name} };
		is($ready->{pid}, $before->{pid}, "$name: a session goes on through a promotion, and sees it");
		note(sprintf '%s was told to be the primary: logged as such after %.2f s, ready(\'primary\') after %.2f s, Patroni\'s /primary after %.2f s',
			$name, map { $_ - $promotion } $done->[0], $ready->{at}, $patroni->{at});
	}
}
cmp_ok($promotions, '>=', 2, 'replicas were promoted');

# Reads go on where the leader died: its replica may be without it for a minute.
my ($promoted) = grep { $_ > $moment{kill} } logged($first, 'received promote request');
my @alone = grep { $_->{at} > $moment{kill} && $_->{at} < $promoted } @{ $rows{n1} };
cmp_ok(scalar @alone, '>', 50, 'while the leader is dead');
is(join("\n", map { shown($_) } grep { !$_->{replica} } @alone), '', 'its replica serves reads');

# From the first to the last "ready as primary" over one connection.
sub reigns {
	my %reign;
	for my $row (grep { $_->{primary} } @_) {
		$reign{ $row->{pid} } //= [ $row->{at}, $row->{at} ];
		$reign{ $row->{pid} }[1] = $row->{at};
	}
	return sort { $a->[0] <=> $b->[0] } values %reign;
}
my @overlaps;
for my $one (reigns(@{ $rows{n1} })) {
	push @overlaps, map { "n1 @$one, n2 @$_" } grep { $_->[0] <= $one->[1] && $one->[0] <= $_->[1] } reigns(@{ $rows{n2} });
}
is(join("\n", @overlaps), '', 'at no time were two ready as primary');

# Connections broke, which is what psql wrote; no answer was an error.
for my $name (sort keys %nodes) {
	my @errors = grep { /(ERROR|PANIC): / } split /\n/, slurp_file("$folder/$name.errors");
	is(join("\n", @errors), '', "$name: no question was answered with an error");
	my @crashes = grep { /PANIC|TRAP|terminated by signal/ } split /\n/, slurp_file($nodes{$name}{log});
	is(join("\n", @crashes), '', 'and nothing crashed');
}

done_testing();

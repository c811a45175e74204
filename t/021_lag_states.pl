# A standby that streams, in every state it can be in: idle, paused, in a bulk transaction, delayed, blocked, hung.
# Each test says what is true, that we say it, and what the formulas in common use say at the same moment.
use strict;
use warnings;
use PostgreSQL::Test::Cluster;
use Replication;
use Session;
use Test::More;
use Time::HiRes qw(time usleep);

my $primary = primary('primary');
my $replica = standby('replica', $primary, "max_standby_streaming_delay = -1\n");
my $cascade = standby('cascade', $replica);
my $segment = 16 * 1024 * 1024;
my ($look, $written);

# Every 15 s it writes a record by itself when something was written, which would be WAL at a time that we do not know.
freeze(process($primary, 'background writer'));

# The primary is idle while we look, so what a standby lacks is exactly what lies between the two.
sub bytes_are_exact {
	my ($node, $look, $name) = @_;
	local $Test::Builder::Level = $Test::Builder::Level + 1;
	is($look->{apply_lag_bytes}, ask($primary, "SELECT pg_current_wal_flush_lsn() - '$look->{replay}'::pg_lsn"), $name);
	return;
}

sub caught_up {
	my ($name) = @_;
	local $Test::Builder::Level = $Test::Builder::Level + 1;
	my $look = says($_, 'ready', "$name, the @{[ $_->name ]} is ready", within => 10) for $replica, $cascade;
	return;
}

sub is_current {
	my ($node, $look, $name) = @_;
	local $Test::Builder::Level = $Test::Builder::Level + 1;
	is(join(' ', map { $_ // 'NULL' } @$look{qw(apply_lag_ms apply_lag_bytes transport_bytes lag_bytes)}), '0 0 0 0', $name);
	return;
}

ask($primary, 'CREATE ROLE anybody LOGIN');

#---------------------------------------------------------------------------------------------------------------------
# Idle
#---------------------------------------------------------------------------------------------------------------------

$written = write_rows($primary);
ok(replayed($_, $written), $_->name . ' replays') for $replica, $cascade;
for my $node ($replica, $cascade) {
	waits_for(sub { look($node)->{n1} > 3 });
	$look = says($node, 'ready', $node->name . ' of an idle primary is ready');
	is_current($node, $look, 'and lacks nothing');
	cmp_ok($look->{n1}, '>', 3, 'though the time since the last replayed commit grows');
	is($look->{role}, 'replica', 'its role');
	is($look->{disconnected_ms}, undef, 'it is not disconnected');
	cmp_ok($look->{contact_ms}, '>=', 0, 'it knows when it heard of its upstream');
}
$look = look($primary);
is(verdict($look) . " $look->{role}", 'ready primary', 'the primary is ready');
is(join(' ', map { $_ // 'NULL' } @$look{qw(apply_lag_ms transport_bytes contact_ms disconnected_ms staleness_ms)}),
	'NULL NULL NULL NULL NULL', 'and has none of the numbers of a standby');

#---------------------------------------------------------------------------------------------------------------------
# Paused
#---------------------------------------------------------------------------------------------------------------------

sub pause {
	ask($replica, 'SELECT pg_wal_replay_pause()');
	return becomes($replica, "pg_get_wal_replay_pause_state() = 'paused'");
}

ok(pause(), 'replay pauses');
$look = says($replica, 'ready: paused', 'paused with nothing to replay is ready, and it says that it is paused');
is_current($replica, $look, 'and lacks nothing');

$written = write_rows($primary, 1000);
arrived($replica, $written);
$look = look($replica);
apply_lag_is($look, $written, 'paused, the lag begins with what was written');
after($written->{arrived}, 3);
$look = says($replica, qr/^(\w+ )*paused_behind\b/, 'paused for 3 s with something to replay is not ready');
apply_lag_is($look, $written, 'the lag is the age of what was written');
bytes_are_exact($replica, $look, 'the bytes are those that wait');
cmp_ok($look->{lag_bytes}, '==', $look->{apply_lag_bytes}, 'none are on their way');
cmp_ok($look->{n1} * 1000, '>', $look->{apply_lag_ms} + 2000, 'now - last replayed commit adds the idle time before');
cmp_ok($look->{n2} * 1000, '>', $look->{apply_lag_ms} + 2000, 'so does its variant for idle primaries');
ok(naive_is_content($look, $_, $segment), "$_ sends readers here by bytes") for qw(n3 n4);
$look = says($replica, qr/^ready/, 'limits are those given', arguments => 'max_lag_ms => 60000');
says($replica, qr/^paused_behind\b/, 'of bytes, too', arguments => 'max_lag_ms => NULL, max_lag_bytes => 1000');
$look = look($cascade);
is(verdict($look), 'ready', 'a cascading standby gets what its upstream does not replay');
is($look->{apply_lag_bytes}, 0, 'and replays it');

# The history has it, second by second; the one that goes on is not there yet.
my $in_history = "SELECT max(apply_lag_max_ms) FROM workload.lag_history WHERE resolution = '1s' AND NOT gap AND at >= to_timestamp($written->{before}) - interval '1 s'";
ok(waits_for(sub { (ask($replica, $in_history) || 0) >= 2500 }, 5), 'the history of the lag has the worst');
cmp_ok(ask($replica, $in_history), '<=', (time - $written->{before}) * 1000, 'which was no worse');
is(ask($cascade, $in_history) < 1000 + stalled($written->{before}), 1, 'where nothing lagged it has nothing');

# The age is that of the oldest that waits, however much comes after it.
my $later = write_rows($primary, 10);
arrived($replica, $later);
apply_lag_is(look($replica), $written, 'what is written later does not make it younger');
ask($replica, 'SELECT pg_wal_replay_resume()');
caught_up('after pausing');
is_current($replica, look($replica), 'and lacks nothing');

#---------------------------------------------------------------------------------------------------------------------
# A bulk transaction
#---------------------------------------------------------------------------------------------------------------------

# The test keeps how far the primary was and when: what a standby has replayed can be no older than the last of these
# moments that lies before it.
my $bulk = Session->new($primary);
my (@ends, $worst, $late, $naive) = ();
$bulk->send(<<SQL);
DO \$\$ BEGIN
  FOR i IN 1 .. 120 LOOP
    INSERT INTO note (body) SELECT repeat('x', 100) FROM generate_series(1, 500);
    PERFORM pg_sleep(0.04);
  END LOOP;
END \$\$
SQL
my $begun = time;
my ($looks, $unknown, $beyond, $alarms) = (0, 0, 0, 0);
until ($bulk->answered(0.02)) {
	my $moment = time;
	push @ends, [ $moment, hex_lsn(lsn($primary)) ];
	$look = look($replica);
	$looks++;
	my $replayed = hex_lsn($look->{replay});
	shift @ends while @ends > 1 && $ends[1][1] <= $replayed;
	my $truth = $ends[0][1] <= $replayed ? ($look->{after} - $ends[0][0]) * 1000 : undef;
	if (!defined $look->{apply_lag_ms}) { $unknown++; next }
	$beyond++ if defined $truth && $look->{apply_lag_ms} > $truth;
	$alarms++ if !$look->{ready} && (!defined $truth || $truth < 1000);
	$worst = $look->{apply_lag_ms} if !defined $worst || $look->{apply_lag_ms} > $worst;
	$naive = $look->{n1} if !defined $naive || $look->{n1} > $naive;
}
$bulk->answer;
cmp_ok(time - $begun, '>', 4.5, 'a transaction of some seconds');
cmp_ok($looks, '>', 20, "looked at $looks times");
is($unknown, 0, 'always knows its lag');
is($beyond, 0, 'shows no more lag than there is');
is($alarms, 0, 'and never makes a standby that keeps up not ready');
cmp_ok($worst // 1e9, '<', 1000 + stalled($begun), "the worst lag is small ($worst ms)");
cmp_ok($naive, '>', 4, 'while now - last replayed commit grows as long as it lasts');

sub hex_lsn { my ($high, $low) = split m{/}, $_[0]; return hex($high) * 2**32 + hex $low }

#---------------------------------------------------------------------------------------------------------------------
# Delayed on purpose
#---------------------------------------------------------------------------------------------------------------------

caught_up('after a bulk transaction');
setting($replica, 'recovery_min_apply_delay', '5min');
$written = write_rows($primary);
arrived($replica, $written);
after($written->{arrived}, 2.5);
$look = says($replica, qr/^(\w+ )*apply_lag\b/, 'a standby that is delayed on purpose is late, and not ready', within => 2);
apply_lag_is($look, $written, 'by the age of what waits');
bytes_are_exact($replica, $look, 'and the bytes');
cmp_ok($look->{n3}, '<', 10_000, 'which are few');
setting($replica, 'recovery_min_apply_delay', '0');
caught_up('without delay');

#---------------------------------------------------------------------------------------------------------------------
# Blocked by a query
#---------------------------------------------------------------------------------------------------------------------

# Its snapshot needs rows that the primary vacuums away.
sub block_replay {
	my ($then) = @_;
	my $reader = Session->new($replica);
	$reader->ask('BEGIN ISOLATION LEVEL REPEATABLE READ');
	my ($pid) = $reader->ask('SELECT pg_backend_pid(), count(*) FROM note') =~ /^(\d+)/;
	my $known = write_rows($primary);
	replayed($replica, $known);
	ask($primary, 'DELETE FROM note WHERE id % 2 = 0');
	$written = { before => time };
	ask($primary, 'VACUUM note');
	$written->{lsn} = lsn($primary);
	$reader->send($then) if $then;
	arrived($replica, $written);
	return ($reader, $pid);
}

my ($reader, $pid) = block_replay();
after($written->{arrived}, 2.5);
$look = says($replica, qr/^(\w+ )*replay_blocked\b/, 'replay that waits for a query makes a standby not ready', within => 2);
apply_lag_is($look, $written, 'by the age of what waits');
bytes_are_exact($replica, $look, 'and the bytes');
my $blocked = $look->{health}{replay_blocked};
is($blocked->{pid}, $pid, 'it knows who blocks');
like($blocked->{query}, qr/count\(\*\) FROM note/, 'and with what');
cmp_ok($blocked->{since_ms}, '<=', ($look->{after} - $written->{before}) * 1000, 'since when');
cmp_ok($blocked->{since_ms}, '>=', ($look->{before} - $written->{arrived}) * 1000 - SAMPLE - TOLERANCE - stalled($written->{before}), 'about');
is($blocked->{cancel_in_ms}, undef, 'nothing will cancel it');
ok(naive_is_content($look, $_, $segment), "$_ sends readers here") for qw(n3 n4 n7);
is(ask($replica, 'SELECT pg_get_wal_replay_pause_state()'), 'not paused', 'PostgreSQL says that replay is not paused');
my $anybody = Session->new($replica, user => 'anybody');
is($anybody->ask("SELECT h -> 'reasons' ->> 0, h ->> 'replay_blocked', h ->> 'conflicts' FROM workload.health() h"), 'replay_blocked||',
	'anybody may know that a query blocks, and not which');
$reader->quit;
caught_up('when the query ends');
is(look($replica)->{health}{replay_blocked}, undef, 'nobody blocks any more');

# A lock, too.
$reader = Session->new($replica);
$reader->ask('BEGIN; LOCK TABLE note IN ACCESS SHARE MODE');
$pid = $reader->ask('SELECT pg_backend_pid()');
$written = { before => time };
ask($primary, 'ALTER TABLE note ADD COLUMN more int');
$written->{lsn} = lsn($primary);
arrived($replica, $written);
after($written->{arrived}, 2.3);
$look = says($replica, qr/^(\w+ )*replay_blocked\b/, 'replay that waits for a lock', within => 2);
is($look->{health}{replay_blocked}{pid}, $pid, 'and who holds it');
$reader->quit;
caught_up('when the lock is free');

# A page that somebody reads on, which is to be cleaned of rows that were dead before he began.
ask($primary, 'DELETE FROM note WHERE id = (SELECT min(id) FROM note)');
$written = write_rows($primary);
replayed($replica, $written);
$reader = Session->new($replica);
$reader->ask('BEGIN; DECLARE page CURSOR FOR SELECT * FROM note; FETCH 1 FROM page');
$written = { before => time };
ask($primary, 'VACUUM note');
$written->{lsn} = lsn($primary);
arrived($replica, $written);
after($written->{arrived}, 2.3);
$look = says($replica, qr/^(\w+ )*replay_blocked\b/, 'replay that waits for a page', within => 2);
is($look->{health}{replay_blocked}{by}, 'bufferpin', 'and that it is one');
$reader->quit;
caught_up('when the page is free');

# Cancelled after a while: the limit of the server is 2 s, ours is 1 s.
setting($replica, 'max_standby_streaming_delay', '2s');
my $conflicts = sub { look($replica)->{health}{conflicts}{snapshot} };
ok(waits_for(sub { defined $conflicts->() }), 'conflicts are counted');
my $before = $conflicts->();
($reader, $pid) = block_replay('SELECT pg_sleep(30)');
my $soon = 'max_lag_ms => 1000';
$look = says($replica, qr/^(\w+ )*replay_blocked\b/, 'not ready while a query blocks', arguments => $soon, within => 1.8);
my $cancel = $look->{health}{replay_blocked}{cancel_in_ms};
ok(defined $cancel && $cancel >= 0 && $cancel <= 2000, 'it knows when the query will be cancelled');
my $expected = ($look->{after} + ($cancel // 0) / 1000);
my (undef, $error) = $reader->answer;
my $cancelled = time;
like($error, qr/^40001: canceling statement due to conflict with recovery/, 'it is');
# PostgreSQL looks whether the time is over after pauses that grow to a second.
my $past_due = ($cancelled - $expected) * 1000;
cmp_ok($past_due, '>', -SAMPLE - 500 - stalled($written->{before}), 'not before');
cmp_ok($past_due, '<', 1000 + SAMPLE + 500 + stalled($written->{before}), 'and then');
$look = says($replica, 'ready', 'and the standby is ready', arguments => $soon, within => 5);
cmp_ok(($look->{before} - $cancelled) * 1000, '<', 500 + SAMPLE + stalled($cancelled), 'at once');
$reader->quit;    # a session tells the server's counts when its transaction ends
ok(waits_for(sub { $conflicts->() > $before }), 'the conflict is counted, under its cause');

#---------------------------------------------------------------------------------------------------------------------
# Hung
#---------------------------------------------------------------------------------------------------------------------

caught_up('after a conflict');
my $startup = process($replica, 'startup');
my $last = look($replica);
freeze($startup);
$written = write_rows($primary, 1000);
arrived($replica, $written);
after($written->{arrived}, 2.5);
$look = says($replica, qr/^(\w+ )*apply_lag\b/, 'a startup process that hangs makes a standby late', within => 2);
apply_lag_is($look, $written, 'by the age of what waits');
bytes_are_exact($replica, $look, 'and the bytes');
is(ask($replica, 'SELECT pg_get_wal_replay_pause_state()'), 'not paused', 'PostgreSQL says that replay is not paused');
ok(naive_is_content($look, $_, $segment), "$_ sends readers here") for qw(n3 n4 n7);
thaw($startup);
caught_up('after a hang');

# What looks from time to time hangs itself: a lag that cannot be known is no small lag.
my $sampler = process($replica, 'pg_workload_advisor health');
ok(pause(), 'replay pauses again');
freeze($sampler);
$written = write_rows($primary, 100);
becomes($replica, "pg_last_wal_receive_lsn() >= '$written->{lsn}'");
$written->{arrived} = time;
after($written->{arrived}, 3);
$look = look($replica);
ok(!defined $look->{apply_lag_ms} || $look->{apply_lag_ms} >= 2500, 'without samples we claim no small lag')
  or diag("apply_lag_ms is $look->{apply_lag_ms}");
ok(waits_for(sub { !look($replica)->{health}{sampler_alive} }, 15), 'it says that there are no samples');
thaw($sampler);
ok(waits_for(sub { look($replica)->{health}{sampler_alive} }), 'and when there are again');
is(ask($replica, "SELECT count(*) > 1 FROM workload.lag_history WHERE resolution = '1s' AND gap AND samples = 0 AND apply_lag_max_ms IS NULL AND at > to_timestamp($written->{before})"),
	't', 'the history has a gap there');
ask($replica, 'SELECT pg_wal_replay_resume()');
caught_up('after that');

# A coarser sample says less, and no more than it knows.
setting($replica, 'workload.sample_interval', '1s');
ok(pause(), 'replay pauses a last time');
$written = write_rows($primary, 100);
arrived($replica, $written);
after($written->{arrived}, 2);
apply_lag_is(look($replica), $written, 'a sample each second', sample => 1000);
ask($replica, 'SELECT pg_wal_replay_resume()');
caught_up('at the end');

done_testing();

# What standbys say when something is wrong on the way from their upstream: processes that hang, a link that swallows
# everything, an upstream that is gone, a slot that is lost. And what the formulas in common use say at the same moment.
use strict;
use warnings;
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Proxy;
use Replication;
use Session;
use Test::More;
use Time::HiRes qw(time usleep);

# Half of wal_receiver_timeout after the last message a receiver asks its upstream for a sign of life, and gives it up
# after the whole. What is silent for longer than the half and 5 s, or 10 s, is stale.
my $given_up = 16;
my $silence_limit = $given_up / 2 + 5;

my $primary = primary('primary', <<CONF, '--wal-segsize=1');
wal_receiver_timeout = ${given_up}s
archive_mode = on
max_slot_wal_keep_size = -1
min_wal_size = 2MB
CONF
$primary->append_conf('postgresql.conf', "archive_command = 'cp %p @{[ $primary->archive_dir ]}/%f'");
$primary->restart;
my $proxy = Proxy->new($primary);

my $upper = standby('upper', $primary);
my $lower = standby('lower', $upper);
my $hung = standby('hung', $primary);
my $cut = standby('cut', $primary, "primary_conninfo = '@{[ $proxy->conninfo ]}'\nwal_receiver_timeout = 2s\n");
my $slotless = standby('slotless', $primary, "primary_slot_name = 'of_another_server'\n");
my $archived = standby('archived', $primary, <<CONF);
primary_conninfo = ''
restore_command = 'cp @{[ $primary->archive_dir ]}/%f %p'
CONF
my @streaming = ($upper, $lower, $hung, $cut);
my ($look, $written);

# An idle primary with the timeouts that PostgreSQL has by default, whose standby is asked all the time. A message comes
# every 30 s only.
my $idle_primary = primary('idle_primary', "wal_receiver_status_interval = 10s\n", '--wal-segsize=1');
my $idle = standby('idle', $idle_primary);
my $way = Proxy->new($idle_primary);
my $away = standby('away', $idle_primary, "primary_conninfo = '@{[ $way->conninfo ]}'\nwal_receiver_timeout = 10s\n");
$written = write_rows($idle_primary);
ok(replayed($_, $written), 'an idle primary and its standby ' . $_->name) for $idle, $away;
says($_, 'ready', 'which is ready', within => 10) for $idle, $away;
my ($idle_since, $watch) = (time, Session->new($idle));
$watch->send(<<SQL);
SET statement_timeout = 0;
DO \$\$
DECLARE looks int := 0; bad int := 0; silence bigint := 0; found record;
BEGIN
  WHILE NOT EXISTS (SELECT FROM pg_locks WHERE locktype = 'advisory') LOOP
    SELECT * INTO found FROM workload.readiness();
    looks := looks + 1;
    IF NOT found.ready OR found.apply_lag_ms <> 0 OR found.degraded <> '{}' THEN
      bad := bad + 1;
      RAISE WARNING 'not ready: %', found;
    END IF;
    silence := greatest(silence, found.contact_ms);
    PERFORM pg_sleep(0.1);
  END LOOP;
  RAISE WARNING 'looks %, bad %, silence %', looks, bad, silence;
END \$\$
SQL

# What the primary has and a standby lacks, at most since when: the truth of everything below.
sub missing { my ($node) = @_; return ask($primary, "SELECT pg_current_wal_flush_lsn() - '@{[ ask($node, 'SELECT pg_last_wal_replay_lsn()') ]}'::pg_lsn") }

sub all_ready {
	my ($name) = @_;
	local $Test::Builder::Level = $Test::Builder::Level + 1;
	says($_, 'ready', "$name, " . $_->name . ' is ready', within => 30) for @streaming;
	return;
}

# Three formulas of four say that nothing is missing.
sub nobody_notices {
	my ($look) = @_;
	local $Test::Builder::Level = $Test::Builder::Level + 1;
	is(join(' ', map { $_ // 'NULL' } @$look{qw(n2 n3 n4)}), '0 0 0', 'received - replayed and its like say that nothing is missing');
	return;
}

$written = write_rows($primary, 10);
replayed($_, $written) for @streaming;
all_ready('at first');

#---------------------------------------------------------------------------------------------------------------------
# Processes that hang: the primary's walsender for one standby, the walreceiver of another; and below the first a third
# that hears nothing, as if its upstream had nothing to say.
#---------------------------------------------------------------------------------------------------------------------

$way->stop;
my $left = time;
my ($sender, $receiver) = (process($primary, 'walsender', $upper), process($hung, 'walreceiver'));
my $frozen = { first => time };
write_rows($primary);
usleep(50_000);
freeze($sender);
freeze($receiver);
$frozen->{second} = time;
$written = write_rows($primary, 1000);
after($frozen->{second}, 3.2);
for my $node ($upper, $hung) {
	my $what = $node == $upper ? 'its walsender' : 'the walreceiver';
	cmp_ok(missing($node), '>', 100_000, "$what hangs, and much is missing");
	$look = says($node, qr/^(\w+ )*stale\b/, 'with a limit of 3 s that is stale', arguments => 'max_staleness_ms => 3000');
	# What came last may have come a while before, but what was replayed last was known to be all there is not later.
	cmp_ok($look->{staleness_ms}, '>=', ($look->{before} - $frozen->{second}) * 1000 - TOLERANCE, 'since when at least is known');
	age_is($look, 'contact_ms', $frozen->{first}, $frozen->{second}, 1000, 'and when the upstream was heard last');
	nobody_notices($look);
}
$look = says($lower, 'ready', 'without a heartbeat a cascading standby cannot know');
is($look->{origin_age_ms}, undef, 'and does not say how old its data are');
nobody_notices($look);

#---------------------------------------------------------------------------------------------------------------------
# A black hole
#---------------------------------------------------------------------------------------------------------------------

# While those hang: connections through the proxy stay, and new ones come about, but nothing answers.
my $silent = { first => time };
$proxy->fall_silent;
$silent->{second} = time;
write_rows($primary, 100);
ok(becomes($cut, 'NOT EXISTS (SELECT FROM pg_stat_wal_receiver)', 20), 'in a black hole a receiver gives up, and its next shows nothing');
after($silent->{second}, 4.5);
cmp_ok(missing($cut), '>', 10_000, 'much is missing');
$look = says($cut, 'ready: disconnected', 'that is a lost connection, which is tolerated for a while');
age_is($look, 'disconnected_ms', $silent->{first} - (SAMPLE + TOLERANCE) / 1000, $silent->{second}, 2000 + 1000, 'for how long is known');
says($cut, 'disconnected', 'but not for longer than the limit', arguments => 'max_disconnected_ms => 1000');
says($cut, 'disconnected', 'and not with the strict policy', arguments => "policy => 'strict'");
is($look->{transport_bytes}, undef, 'nobody knows what is on its way');
is($look->{lag_bytes}, undef, 'or how much is missing');
is(join(' ', map { $_ // 'NULL' } @$look{qw(n2 n3 n4)}), '0 0 NULL', 'received - replayed says nothing is missing');

#---------------------------------------------------------------------------------------------------------------------
# Never connected
#---------------------------------------------------------------------------------------------------------------------

is(join(', ', sort keys %{ { map { usleep(20_000); verdict(look($slotless)) => 1 } 1 .. 60 } }), 'never_streamed', 'what tries again and again to connect never streamed');
$look = says($slotless, qr/^(\w+ )*never_streamed\b/, 'a base backup with the slot name of another server never streams');
ok(naive_is_content($look, $_, 1e6), "$_ sends readers there") for qw(n2 n3 n7);
$look = says($archived, qr/^(\w+ )*never_streamed\b/, 'a standby that lives on the archive does not stream');
is($look->{$_}, undef, "$_ is unknown") for qw(transport_bytes lag_bytes contact_ms disconnected_ms n3);
ask($primary, 'SELECT pg_switch_wal()');
ok(replayed($archived, $written), 'though it replays');
says($archived, qr/^ready/, 'who wants it among the ready ones can', arguments => 'max_disconnected_ms => NULL');

#---------------------------------------------------------------------------------------------------------------------
# The same processes, without a limit given
#---------------------------------------------------------------------------------------------------------------------

for my $node ($hung, $upper) {
	$look = says($node, qr/^(\w+ )*stale\b/, $node->name . ' is stale without a limit given', within => $silence_limit + 1 + $frozen->{second} - time);
	age_is($look, 'contact_ms', $frozen->{first}, $frozen->{second}, 1000, 'when it is silent for too long');
	nobody_notices($look);
}
$proxy->speak_again;
thaw_all();
all_ready('thawed');

# One that was away for longer than anybody may be silent comes back to an idle upstream, which says nothing for a while.
says($away, 'ready: disconnected', 'one that is away');
after($left, 12);
$way = Proxy->new($idle_primary, $way->port);
says($away, 'ready', 'is ready when it comes back', within => 10);
my ($back, $silent_for, %said) = (time, 0);
while (time < $back + 3) {
	$look = look($away);
	$said{ verdict($look) }++;
	$silent_for = $look->{contact_ms} if $look->{contact_ms} > $silent_for;
	usleep(50_000);
}
is(join(', ', sort keys %said), 'ready', 'and stays it');
cmp_ok($silent_for, '<', 6000 + stalled($back), 'it does not count the time without a connection as silence');

#---------------------------------------------------------------------------------------------------------------------
# The same link with a heartbeat
#---------------------------------------------------------------------------------------------------------------------

setting($primary, 'workload.heartbeat', '300ms');
setting($_, 'workload.heartbeat', '300ms') for $upper, $lower;
ok(waits_for(sub { my $age = look($lower)->{origin_age_ms}; defined $age && $age < 2000 }), 'a beat of the primary is replayed at the end of the cascade');
my ($begin, $from) = (time, ask($primary, 'SELECT pg_current_wal_insert_lsn()'));
my $oldest = 0;
while (time < $begin + 3) {
	my $age = look($lower)->{origin_age_ms};
	$oldest = $age if $age > $oldest;
	usleep(20_000);
}
my $to = ask($primary, 'SELECT pg_current_wal_insert_lsn()');
my $beats = int((time - $begin) / 0.3) + 1;
cmp_ok($oldest, '<', 300 + 300 + 1000 + stalled($begin), "the origin is never old ($oldest ms)");
cmp_ok(ask($primary, "SELECT '$to'::pg_lsn - '$from'::pg_lsn"), '<=', 150 * $beats + 100, "a beat is small ($beats beats)");
cmp_ok(ask($primary, "SELECT '$to'::pg_lsn - '$from'::pg_lsn"), '>=', 50, 'and there are some');
$sender = process($primary, 'walsender', $upper);
$frozen = { first => time };
freeze($sender);
$frozen->{second} = time;
$written = write_rows($primary, 1000);
after($frozen->{second}, 3);
$look = says($lower, qr/^(\w+ )*stale\b/, 'with a heartbeat a cascading standby knows', arguments => 'max_staleness_ms => 2000');
age_is($look, 'origin_age_ms', $frozen->{first} - 2, $frozen->{second}, TOLERANCE, 'how old its data are');
nobody_notices($look);
thaw($sender);
says($lower, 'ready', 'and when they are not', arguments => 'max_staleness_ms => 2000', within => 10);
setting($_, 'workload.heartbeat', '0') for $primary, $upper, $lower;
$from = ask($primary, 'SELECT pg_current_wal_insert_lsn()');
usleep(700_000);
is(ask($primary, 'SELECT pg_current_wal_insert_lsn()'), $from, 'without a heartbeat nothing is written');

#---------------------------------------------------------------------------------------------------------------------
# A slow link: what arrives is replayed at once, and much has not arrived
#---------------------------------------------------------------------------------------------------------------------

# Messages have to come more often than a receiver asks for a sign of life, which says that nothing else is on its way.
$proxy->change_speed;
my $slow = { first => time };
write_rows($primary, 48_000);
$slow->{second} = time;
after($slow->{second}, 3);
# What is on its way is known from the first message that was sent after all was written.
ok(waits_for(sub { $look = look($cut); ($look->{transport_bytes} // 0) > 50_000 }, 15), 'a slow link has much on its way');
cmp_ok($look->{transport_bytes}, '<=', ask($primary, "SELECT pg_current_wal_flush_lsn() - '$look->{replay}'::pg_lsn"), 'no more than is missing');
ok(waits_for(sub { look($cut)->{n3} < 50_000 }, 5), 'while what was received is replayed');
cmp_ok($look->{staleness_ms}, '>=', ($look->{before} - $slow->{second}) * 1000 - 500, 'the data are known to be old');
says($cut, qr/^(\w+ )*stale\b/, 'for who limits that', arguments => 'max_staleness_ms => 2000');
$proxy->change_speed;
says($cut, 'ready', 'and then not', arguments => 'max_staleness_ms => 3000', within => 20);

#---------------------------------------------------------------------------------------------------------------------
# Slots
#---------------------------------------------------------------------------------------------------------------------

sub slot { my ($columns, $name) = @_; return ask($primary, "SELECT $columns FROM workload.replicas WHERE slot_name = '$name'") }
sub fill_segments { ask($primary, 'SELECT pg_logical_emit_message(false, \'\', \'\'), pg_switch_wal()') for 1 .. $_[0]; return }

ask($primary, "SELECT pg_create_physical_replication_slot('kept', true)");
my $kept = standby('kept', $primary, "primary_slot_name = 'kept'\n", new_backup => 1);
says($kept, 'ready', 'a standby with a slot', within => 10);
is(slot('application_name, slot_active, wal_status, safe_wal_size IS NULL, verdict', 'kept'), 'kept|t|reserved|t|ok', 'is one row with its slot');
$kept->stop;
fill_segments(3);
ok(waits_for(sub { slot('slot_active, verdict', 'kept') eq 'f|slot_inactive' }), 'a slot that nobody uses shows as such');
cmp_ok(slot('retained_bytes', 'kept'), '>=', 2 * 1024 * 1024, 'with what it keeps');
setting($primary, 'max_slot_wal_keep_size', '6MB');
cmp_ok(slot('safe_wal_size', 'kept'), '<', 6 * 1024 * 1024, 'with a cap, what is left until it is lost');
fill_segments(8);
ok(waits_for(sub { slot('verdict', 'kept') =~ /slot_(unreserved|lost)/ }), 'beyond the cap it is in danger');
ask($primary, 'CHECKPOINT');
ok(waits_for(sub { slot('wal_status, verdict', 'kept') eq 'lost|slot_lost' }), 'and lost when its WAL is removed');
is(slot('safe_wal_size IS NULL', 'kept'), 't', 'when it does not say how much is left any more');
is(ask($primary, "SELECT workload.ready('primary')"), 't', 'the primary works on');
$kept->start;
usleep(1_000_000);
$look = says($kept, qr/^((\w+ )*never_streamed\b|ready: (\w+ )*disconnected$)/, 'its standby is not connected');
says($kept, qr/^(\w+ )*(never_streamed|disconnected)\b/, 'and not ready for the strict', arguments => "policy => 'strict'");
cmp_ok($look->{apply_lag_bytes}, '>=', 0, 'its lag is not negative') if defined $look->{apply_lag_bytes};
ok(naive_is_content($look, $_, 1e6), "$_ sends readers there") for qw(n3 n7);
$kept->stop;

#---------------------------------------------------------------------------------------------------------------------
# An upstream that is gone
#---------------------------------------------------------------------------------------------------------------------

all_ready('before the primary stops');
my $gone = { first => time };
$primary->stop('immediate');
$gone->{second} = time;
$look = says($upper, 'ready: disconnected', 'without its primary a standby goes on', within => 5);
my ($before, $backwards) = (0, 0);
while (time < $gone->{second} + 2) {    # with some attempts to connect
	$look = look($upper);
	$backwards++ if ($look->{disconnected_ms} // 0) < $before;
	$before = $look->{disconnected_ms} // 0;
	usleep(30_000);
}
is($backwards, 0, 'attempts to connect do not begin the time anew');
age_is($look, 'disconnected_ms', $gone->{first} - (SAMPLE + TOLERANCE) / 1000, $gone->{second}, 1000, 'for how long is known');
says($upper, 'ready: disconnected', 'within the limit it is ready', arguments => 'max_disconnected_ms => 30000');
says($upper, 'disconnected', 'and beyond it not', arguments => 'max_disconnected_ms => 1500');
says($upper, 'disconnected', 'with the strict policy not', arguments => "policy => 'strict'");
is(join(' ', map { $_ // 'NULL' } @$look{qw(transport_bytes lag_bytes contact_ms)}), 'NULL NULL NULL', 'what cannot be known is unknown');
is(join(' ', map { $_ // 'NULL' } @$look{qw(n2 n3 n4)}), '0 0 NULL', 'received - replayed says nothing is missing');
says($lower, 'ready', 'its own standby is connected, to it');

$upper->restart;
ok(waits_for(sub { defined look($upper)->{n3} && look($upper)->{n3} < 0 }, 10), 'after a restart received - replayed is negative');
$look = says($upper, qr/never_streamed|disconnected/, 'it is still not connected');
cmp_ok($look->{apply_lag_bytes} // 0, '>=', 0, 'we say nothing negative');
ok(naive_is_content($look, 'n3', 1e6), 'which any limit lets pass');
is($look->{n1}, undef, 'the time of the last commit is forgotten');
says($upper, qr/^(\w+ )*(never_streamed|disconnected)\b/, 'nor ready for the strict', arguments => "policy => 'strict'");
$primary->start;
@streaming = ($upper, $lower, $hung, $cut);
all_ready('with its primary again');

#---------------------------------------------------------------------------------------------------------------------
# No connection is free
#---------------------------------------------------------------------------------------------------------------------

look($upper);
my @full;
for (1 .. 40) {
	my $session = Session->new($upper, lazy => 1);
	push @full, $session;
	my (undef, $error) = $session->try('SELECT 1');
	last if $error;
}
my (undef, $error) = $full[-1]->try('SELECT 1');
ok($full[-1]->is_over, 'a server whose connections are all taken refuses another');
says($upper, 'ready', 'who is connected gets his answer');
is(system_log('pg_isready', '-q', '-h', $upper->host, '-p', $upper->port), 0, 'pg_isready says that it accepts connections');
@full = ();

#---------------------------------------------------------------------------------------------------------------------
# Anybody may ask
#---------------------------------------------------------------------------------------------------------------------

ask($primary, 'CREATE ROLE anybody LOGIN; CREATE ROLE monitor LOGIN; GRANT pg_monitor TO monitor');
$written = write_rows($primary);
replayed($_, $written) for $upper, $lower;
for my $node ($primary, $upper, $lower) {
	my $name = $node->name;
	my %as = map { $_ => Session->new($node, user => $_) } qw(anybody monitor);
	for my $user (sort keys %as) {
		is($as{$user}->ask('SELECT workload.live(), workload.ready()'), 't|t', "$user asks $name whether it is ready");
		for my $question ('workload.readiness()', 'workload.health()', 'workload.replicas', 'workload.promote_check()', 'workload.lag_history', 'workload.last_commit_lsn()') {
			my (undef, $failed) = $as{$user}->try("SELECT * FROM $question");
			is($failed, '', "and $question");
		}
	}
	is(look($as{anybody})->{ready}, JSON::PP::true, 'the verdict is for everybody');
	my %keys = map { $_ => $as{$_}->ask('SELECT string_agg(k, \' \' ORDER BY k) FROM jsonb_object_keys(workload.health()) k') } keys %as;
	is($keys{anybody}, $keys{monitor}, 'the keys are the same');
	my $shown = $as{anybody}->ask('SELECT workload.health()') . $as{anybody}->ask('SELECT * FROM workload.replicas');
	unlike($shown, qr/\Q@{[ $primary->host ]}\E|application_name": "/, 'where the upstream is, is not');
}

#---------------------------------------------------------------------------------------------------------------------
# The idle one
#---------------------------------------------------------------------------------------------------------------------

after($idle_since, 65);  # the last WAL of the start may come 15 s late, the next message 30 s after it
ask($idle_primary, 'SELECT 1');
my $stop = Session->new($idle);
$stop->ask('SELECT pg_advisory_lock(7)');
my ($told) = join '', $watch->answer;
like($told, qr/looks (\d+), bad 0, silence \d+/, 'a standby of an idle primary was ready all the time');
my ($silence) = $told =~ /silence (\d+)/;
cmp_ok($silence // 0, '>', 25_000, 'though it heard nothing for almost 30 s');

done_testing();

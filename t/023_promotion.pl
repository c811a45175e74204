# A standby becomes a primary: what it would lose is told before and checked after, verdicts follow the role at once, and
# a server that went another way is never taken for a good one.
use strict;
use warnings;
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Replication;
use Session;
use Test::More;
use Time::HiRes qw(time usleep);

my ($look, $written);

sub promote_check {
	my ($node) = @_;
	my $session = ref $node eq 'Session' ? $node : session($node);
	return JSON::PP->new->allow_nonref->decode($session->ask('SELECT to_jsonb(c) FROM workload.promote_check() c'));
}

sub count_rows { my ($node) = @_; return ask($node, 'SELECT count(*) FROM note') }

# Promotes, and does something again and again on the way.
sub promote {
	my ($node, $meanwhile) = @_;
	my $session = session($node);
	$session->ask('SELECT pg_promote(false)');
	return waits_for(sub { $meanwhile->() if $meanwhile; return $session->ask('SELECT NOT pg_is_in_recovery()') eq 't' }) || die 'no promotion';
}

#---------------------------------------------------------------------------------------------------------------------
# A planned promotion, with another standby below
#---------------------------------------------------------------------------------------------------------------------

my $old = primary('old');
my $new = standby('new', $old);
my $below = standby('below', $new);
$written = write_rows($old, 100);
replayed($_, $written) for $new, $below;
says($_, 'ready', $_->name . ' is ready', within => 10) for $old, $new, $below;
is(join(' ', map { ask($_, q{SELECT workload.ready('primary')}) } $old, $new, $below), 't f f', 'one of them as a primary');
is(join(' ', map { ask($_, q{SELECT workload.ready('replica')}) } $old, $new, $below), 'f t t', 'two as replicas');
says($new, 'wrong_role', 'and says why', arguments => "role => 'primary'");
my %identity = map { $_->name => look($_)->{health}{system_identifier} } $old, $new, $below;
ok(defined $identity{old}, 'a server tells which system it is of');
is(join(' ', sort { $a <=> $b } values %identity), join(' ', ($identity{old}) x 3), 'all are of one');

my $check = promote_check($new);
is($check->{in_recovery}, JSON::PP::true, 'a standby that has everything');
is($check->{lost_bytes}, 0, 'would lose nothing');
is($check->{apply_bytes}, 0, 'and has nothing to replay');
$check = promote_check($old);
is($check->{in_recovery}, JSON::PP::false, 'a primary cannot be promoted');

# The verdict follows the role at once.
my $asker = Session->new($new);
my %below_says;
my $listen = sub { $below_says{ verdict(look($below)) }++ };
promote($new, $listen);
is($asker->ask(q{SELECT workload.ready('primary'), workload.ready('replica')}), 't|f', 'promoted, it is ready as a primary at once');
$look = look($new);
is("$look->{role} $look->{health}{timeline}", 'primary 2', 'on a new timeline');
is($look->{apply_lag_ms}, undef, 'without the numbers of a standby');
$written = write_rows($new, 10);
ok(waits_for(sub { $listen->(); replayed($below, $written) }), 'the standby below follows');
is(join(', ', grep { !/^ready(: disconnected)?\z/ } sort keys %below_says), '', 'and is ready on the way, connected or not');
$look = says($below, 'ready', 'and is ready', within => 10);
is($look->{health}{timeline}, 2, 'on the new timeline');
is(ask($new, q{SELECT count(*) FROM workload.replicas WHERE application_name = 'below' AND verdict = 'ok'}), 1, 'of the new primary');
ok(waits_for(sub { ask($new, q{SELECT count(DISTINCT role) FROM workload.lag_history}) == 2 }), 'the history of the lag has both roles');

# The old primary does not know.
is(ask($old, q{SELECT workload.ready('primary')}), 't', 'the old primary still is one');
my ($first, $second) = map { look($_)->{health} } $old, $new;
is($first->{system_identifier}, $second->{system_identifier}, 'two primaries of one system');
isnt($first->{timeline}, $second->{timeline}, 'on two timelines show that there are two');

#---------------------------------------------------------------------------------------------------------------------
# A primary that is read-only
#---------------------------------------------------------------------------------------------------------------------

setting($new, 'default_transaction_read_only', 'on');
says($new, 'read_only', 'a primary without writes is not ready');
says($new, 'read_only wrong_role', 'and no replica', arguments => "role => 'replica'");
session($new)->ask('SET default_transaction_read_only = off; ALTER SYSTEM RESET default_transaction_read_only');
ask($new, 'SELECT pg_reload_conf()');
says($new, 'ready', 'with writes it is', within => 5);
session($new)->ask('RESET default_transaction_read_only');

#---------------------------------------------------------------------------------------------------------------------
# An old primary that comes back as a standby with what only it has
#---------------------------------------------------------------------------------------------------------------------

write_rows($old, 3000);
$old->stop;
$old->append_conf('postgresql.conf', "primary_conninfo = '@{[ $new->connstr ]}'\n");
append_to_file($old->data_dir . '/standby.signal', '');
$old->start;
ok(becomes($old, 'pg_is_in_recovery()'), 'an old primary comes back as a standby, not rewound');
my ($good, $diverged, $content, $forgot) = (0, 0, 0, 0);
my $started = time;
while ($diverged < 5 || !$content || time < $started + 12) {
	$look = look($old);
	$good++ if $look->{ready} && !@{ $look->{degraded} };
	$diverged++ if grep { $_ eq 'diverged' } @{ $look->{reasons} };
	$forgot++ if $diverged && $look->{ready};
	$content++ if naive_is_content($look, 'n4', 16 * 1024 * 1024) && $look->{n4} < 0;
	ok(0, 'its lag is negative') if ($look->{apply_lag_bytes} // 0) < 0 || ($look->{lag_bytes} // 0) < 0;
	last if time > $started + $PostgreSQL::Test::Utils::timeout_default;
	usleep(50_000);
}
is($good, 0, 'it is never ready');
cmp_ok($diverged, '>', 0, 'and it knows that it went another way');
is($forgot, 0, 'and does not forget it whenever it tries again');
cmp_ok($content, '>', 0, 'what the upstream has - replayed is negative, which any limit lets pass') or diag(JSON::PP->new->canonical->pretty->encode($look));
$check = promote_check($old);
isnt(join(' ', @{ $check->{obstacles} // [] }), '', 'who would promote it is warned');
says($below, 'ready', 'a good standby of the same primary is ready all the while');
$_->stop('immediate') for $below, $new, $old;

#---------------------------------------------------------------------------------------------------------------------
# What is received is not lost, though it is not replayed
#---------------------------------------------------------------------------------------------------------------------

my $source = primary('source');
my $behind = standby('behind', $source, "max_standby_streaming_delay = -1\n");
ask($behind, 'SELECT pg_wal_replay_pause()');
becomes($behind, "pg_get_wal_replay_pause_state() = 'paused'");
$written = write_rows($source, 150_000);
arrived($behind, $written);
my $rows = count_rows($source);
ok(waits_for(sub { promote_check($behind)->{lost_bytes} == 0 }), 'paused, with all received, nothing would be lost');
$check = promote_check($behind);
cmp_ok($check->{apply_bytes}, '>', 20_000_000, 'and much is to be replayed');
like(join(' ', @{ $check->{obstacles} }, @{ $check->{notes} }), qr/paused/, 'though replay is paused');
is($check->{apply_bytes}, ask($source, "SELECT pg_current_wal_flush_lsn() - '@{[ ask($behind, 'SELECT pg_last_wal_replay_lsn()') ]}'::pg_lsn"), 'exactly that much');
is(ask($behind, 'SELECT count(*) FROM note'), 1000, 'what is not replayed is not seen');
$source->stop('immediate');

# The verdict on the way: it promotes, and it is neither.
$asker = Session->new($behind);
my ($began, %seen) = (time);
session($behind)->ask('SELECT pg_promote(false)');
while (time < $began + 60) {
	my ($answer, $error) = $asker->try(q{SELECT role, reasons, workload.ready('primary'), workload.ready('replica'), pg_is_in_recovery() FROM workload.readiness()});
	$seen{ $error || $answer }++;
	last if $error || $answer =~ /^primary\|/;
}
# The last column is looked at after the others, so recovery may end in between.
is(join("\n", grep { !/^replica\|.*\|f\|[tf]\|t\z|^replica\|\{promoting\}\|f\|f\|f\z|^primary\|\{\}\|t\|f\|f\z/ } sort keys %seen), '', 'while it promotes it says so or what it was, then that it is a primary');
ok((grep { /promoting/ } keys %seen), 'it says that it is promoting');
my $took = (time - $began) * 1000;
is(count_rows($behind), $rows, 'nothing is lost');
note("promotion took $took ms, foretold were " . ($check->{estimated_ms} // 'NULL'));
ok(!defined $check->{estimated_ms} || $check->{estimated_ms} > 0, 'an estimate is no 0');
$behind->stop('immediate');

#---------------------------------------------------------------------------------------------------------------------
# Settings of the primary that a standby has to follow
#---------------------------------------------------------------------------------------------------------------------

my $raised = primary('raised');
my $narrow = standby('narrow', $raised);
$written = write_rows($raised);
replayed($narrow, $written);
$raised->append_conf('postgresql.conf', 'max_connections = 40');
$raised->restart;
ok(becomes($narrow, "pg_get_wal_replay_pause_state() = 'paused'"), 'a standby whose settings are lower than those of its primary pauses');
$written = write_rows($raised);
arrived($narrow, $written);
says($narrow, 'ready: paused', 'it says so');
says($narrow, 'paused_behind', 'and that it is behind', arguments => 'max_lag_ms => 100', within => 5);
$check = promote_check($narrow);
like(join(' ', @{ $check->{obstacles} }), qr/setting/, 'it cannot be promoted') or diag(JSON::PP->new->canonical->encode($check));
# Who tries all the same stops it.
ask($narrow, 'SELECT pg_promote(false)');
ok(waits_for(sub { !-e $narrow->data_dir . '/postmaster.pid' }), 'who tries has no server any more');
$narrow->_update_pid(0);
$raised->stop('immediate');

#---------------------------------------------------------------------------------------------------------------------
# The primary dies in the middle of writing
#---------------------------------------------------------------------------------------------------------------------

# Everything that was acknowledged, with when, is kept here. What is missing after the promotion was lost, and must lie
# within what was said before: in bytes when they are known, and in time since the last contact always.
sub dies {
	my ($name, $freeze) = @_;
	my $main = primary("main_$name");
	my $spare = standby("spare_$name", $main);
	my @writers = map { Session->new($main) } 1 .. 3;
	my (%acknowledged, %due, $number);
	my $send = sub {
		my ($writer) = @_;
		$due{ ++$number } = time;
		$writer->{number} = $number;
		$writer->send("INSERT INTO note (body) VALUES ('mine $number') RETURNING pg_current_wal_insert_lsn()");
	};
	# So long at least, and until so many rows were acknowledged.
	my $write_for = sub {
		my ($seconds, $rows) = @_;
		my $end = time + $seconds;
		while (time < $end || keys %acknowledged < $rows) {
			for my $writer (@writers) {
				next unless $writer->answered(0.001);
				my ($lsn, $error) = $writer->answer;
				return if $error;
				$acknowledged{ $writer->{number} } = { lsn => $lsn, at => time };
				$send->($writer);
			}
		}
	};
	$send->($_) for @writers;
	$write_for->(1, 101);
	my $sender = process($main, 'walsender', $spare);
	my $postmaster = $main->{_pid};
	if ($freeze) {
		freeze($sender);
		my $frozen = time;
		$write_for->(1, 0);
		my $check = promote_check($spare);
		ok(!defined $check->{lost_bytes} || $check->{last_contact_ms} >= (time - $frozen) * 1000 - TOLERANCE - stalled($frozen),
			'what would be lost is not told without how old that is');
	}
	$main->kill9;
	my $killed = time;
	kill 'KILL', $sender if $freeze;
	$_->answer for @writers;
	my $total = scalar keys %acknowledged;
	cmp_ok($total, '>', 100, "$name: $total rows were acknowledged");
	ok(becomes($spare, q{NOT EXISTS (SELECT FROM pg_stat_wal_receiver)}), 'the primary is dead');
	usleep(500_000);
	my $before = time;
	my $check = promote_check($spare);
	my $received = ask($spare, 'SELECT pg_last_wal_receive_lsn()');
	promote($spare);
	my %there = map { $_ => 1 } split /\n/, ask($spare, q{SELECT substr(body, 6) FROM note WHERE body LIKE 'mine %'});
	my @lost = grep { !$there{$_} } sort { $a <=> $b } keys %acknowledged;
	note("$name: lost " . @lost . " of $total; foretold " . JSON::PP->new->canonical->encode($check));
	if ($freeze) { cmp_ok(scalar @lost, '>', 0, 'some rows are lost, as they must be') }
	if (defined $check->{lost_bytes}) {
		my ($last) = sort { $b <=> $a } map { hex_lsn($acknowledged{$_}{lsn}) } @lost;
		cmp_ok(($last // 0) - hex_lsn($received), '<=', $check->{lost_bytes}, 'they lie within the bytes foretold');
	}
	else { ok(defined $check->{last_contact_ms}, 'how much is unknown; since when is not') }
	isnt($check->{lost_basis} // '', '', 'what the bound rests on is said');
	cmp_ok($check->{last_contact_ms} // -1, '>=', ($before - $killed) * 1000 - TOLERANCE, 'the last contact was before the end');
	my $contact = $before - ($check->{last_contact_ms} // 0) / 1000;
	my @too_old = grep { $acknowledged{$_}{at} < $contact - TOLERANCE / 1000 } @lost;
	is("@too_old", '', 'nothing is lost that was acknowledged before the last contact');
	$spare->stop('immediate');
	return;
}

sub hex_lsn { my ($high, $low) = split m{/}, $_[0]; return hex($high) * 2**32 + hex $low }

dies('sudden', 0);
dies('silent', 1);

done_testing();

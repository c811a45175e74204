# Who wrote on the primary and waits for his commit on a standby reads what he wrote: always, and without waiting for
# something that never comes. Also when the commit is asynchronous, ends where a page of WAL ends, or was made before a
# failover. TRIALS=10000 in the environment tries harder.
use strict;
use warnings;
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Replication;
use Session;
use Test::More;
use Time::HiRes qw(time usleep);

my $trials = $ENV{TRIALS} || 1000;

my $primary = primary('primary', "wal_writer_delay = 50ms\nworkload.capture = all\nworkload.min_duration = 0\n");
my $replica = standby('replica', $primary);
my $below = standby('below', $replica);
ask($primary, 'CREATE TABLE counter (n bigint, filler text); INSERT INTO counter VALUES (0)');
ask($primary, 'CREATE FUNCTION waits(token text) RETURNS void LANGUAGE plpgsql AS $$ BEGIN CALL workload.wait_lsn(token); END $$');

my ($writer, $reader) = (Session->new($primary), Session->new($replica));
my $n = 0;

# Writes a new number and gives the token of the commit.
sub write_number {
	$n++;
	$writer->ask("UPDATE counter SET n = $n, filler = repeat('x', @{[ $n * 37 % 900 ]})");
	return $writer->ask('SELECT workload.last_commit_lsn()');
}

sub wait_for { my ($session, $token, $timeout) = @_; return ($session->try("CALL workload.wait_lsn('$token', " . ($timeout // 10_000) . ')'))[1] }
sub is_stale { return $reader->ask('SELECT n FROM counter') < $n }
sub lsn_of { my ($token) = @_; my ($high, $low) = $token =~ m{:([0-9A-F]+)/([0-9A-F]+)\z} or die "no token: $token"; return hex($high) * 2**32 + hex $low }
sub as_lsn { my ($token) = @_; return $token =~ s/^\d+://r }

#---------------------------------------------------------------------------------------------------------------------
# Reading what was written
#---------------------------------------------------------------------------------------------------------------------

is($writer->ask('SELECT workload.last_commit_lsn() IS NULL'), 't', 'a session that committed nothing has no token');
my $token = write_number();
like($token, qr{^1:[0-9A-F]+/[0-9A-F]+\z}, 'a token is a timeline and a position');
$writer->try('BEGIN; UPDATE counter SET n = -1; ROLLBACK');
$writer->ask('SELECT count(*) FROM counter');
is($writer->ask('SELECT workload.last_commit_lsn()'), $token, 'what is rolled back or only read leaves it');
is(Session->new($primary)->ask('SELECT workload.last_commit_lsn() IS NULL'), 't', 'it is of this session');
is($reader->ask('SELECT workload.last_commit_lsn() IS NULL'), 't', 'a standby has none');
is(wait_for($writer, $token), '', 'on the primary there is nothing to wait for');
is(wait_for($reader, $token), '', 'on the standby it comes');
is(wait_for(Session->new($below), $token), '', 'and on the one below');

my $stale = 0;
my $reads = 0;
for (; $reads < 5000 && $stale <= 10; $reads++) { write_number(); $stale++ if is_stale() }
cmp_ok($stale, '>', 10, "without waiting $stale of $reads reads do not see what was written");

($stale, my $failed) = (0, 0);
my $began = time;
for (1 .. $trials) {
	$token = write_number();
	my $error = wait_for($reader, $token);
	$failed++ if $error;
	diag($error) if $error && $failed < 4;
	$stale++ if is_stale();
}
is($stale, 0, "with waiting none of $trials");
is($failed, 0, 'and no wait fails');
note(sprintf '%.2f ms each', (time - $began) / $trials * 1000);

#---------------------------------------------------------------------------------------------------------------------
# Asynchronous commits
#---------------------------------------------------------------------------------------------------------------------

$writer->ask('SET synchronous_commit = off');
my ($async, $stale_by_flush) = (30, 0);
$stale = 0;
for (1 .. $async) {
	$token = write_number();
	my $flushed = $writer->ask('SELECT pg_current_wal_flush_lsn()');
	waits_for(sub { $reader->ask("SELECT pg_last_wal_replay_lsn() >= '$flushed'") eq 't' });
	$stale_by_flush++ if is_stale();
	my $error = wait_for($reader, $token);
	$stale++ if $error || is_stale();
}
is($stale, 0, 'an asynchronous commit is waited for, too');
cmp_ok($stale_by_flush, '>', $async / 2, "where what the primary has flushed misses it ($stale_by_flush of $async)");
$writer->ask('SET synchronous_commit = on');

#---------------------------------------------------------------------------------------------------------------------
# The end of a page
#---------------------------------------------------------------------------------------------------------------------

# Commits so that the commit's record ends where a page of WAL ends. The next record begins behind a header, so what
# the primary calls its insert position is one that nothing has been replayed up to until more is written.
sub commit_at_the_end_of_a_page {
	my $at = sub { $writer->ask('SELECT pg_current_wal_insert_lsn() - \'0/0\'') };
	my $emit = sub { $writer->ask("SELECT pg_logical_emit_message(false, 'x', repeat('y', $_[0]))") };
	for (1 .. 50) {
		$n++;
		$writer->ask("BEGIN; UPDATE counter SET n = $n");
		my $commit = 40;    # found to be right when the position fits afterwards
		my $left = 8192 - $at->() % 8192;
		my $before = $at->();
		$emit->(1000);
		my $overhead = $at->() - $before - 1000;
		if ($left < 1000 + $overhead + 1300) { $writer->ask('COMMIT'); next }
		my $rest = 8192 - $at->() % 8192 - $commit - $overhead;
		$emit->($rest);
		my $end = $at->() + $commit;
		$writer->ask('COMMIT');
		my $token = $writer->ask('SELECT workload.last_commit_lsn()');
		return $token if lsn_of($token) % 8192 == 0 && lsn_of($token) == $end;
	}
	return;
}

my $boundaries = 0;
for (1 .. 5) {
	my $at_the_end = commit_at_the_end_of_a_page() or next;
	$boundaries++;
	my $insert = $writer->ask('SELECT pg_current_wal_insert_lsn()');
	is(wait_for($reader, $at_the_end, 5000), '', "a commit that ends a page, $at_the_end, comes");
	ok(!is_stale(), 'and is seen');
	next if $writer->ask("SELECT '$insert'::pg_lsn = '" . as_lsn($at_the_end) . "'") eq 't';
	my $comes = waits_for(sub { $reader->ask("SELECT pg_last_wal_replay_lsn() >= '$insert'") eq 't' }, 0.3);
	# Unless something in the background has written meanwhile.
	ok(!$comes || $writer->ask('SELECT pg_current_wal_insert_lsn()') ne $insert, "the insert position, $insert, does not");
}
cmp_ok($boundaries, '>', 2, 'commits end where pages end');

#---------------------------------------------------------------------------------------------------------------------
# Waiting in vain
#---------------------------------------------------------------------------------------------------------------------

sub pause { ask($replica, 'SELECT pg_wal_replay_pause()'); becomes($replica, "pg_get_wal_replay_pause_state() = 'paused'"); return }
# What is replayed then may cancel the question itself, which has done its work.
sub resume { return session($replica)->try('SELECT pg_wal_replay_resume()') }

# Sends the wait and gives its process once it waits.
sub wait_aside {
	my ($session, $token, $timeout) = @_;
	my $pid = $session->ask('SELECT pg_backend_pid()');
	$session->send("CALL workload.wait_lsn('$token', $timeout)");
	becomes($replica, "EXISTS (SELECT FROM pg_stat_activity WHERE pid = $pid AND state = 'active' AND wait_event IS NOT NULL)") or die 'it does not wait';
	return $pid;
}

pause();
$token = write_number();
for my $timeout (0, 300) {
	$began = time;
	my $error = wait_for($reader, $token, $timeout);
	my $took = (time - $began) * 1000;
	like($error, qr/^57014: timed out/, "after $timeout ms it is given up");
	cmp_ok($took, '>=', $timeout - 2, 'not before, but for how clocks are read');
	cmp_ok($took, '<', $timeout + 400 + stalled($began), 'and soon');
}

my $waiter = Session->new($replica);
my $pid = wait_aside($waiter, $token, 60_000);
is(ask($replica, "SELECT backend_xmin IS NULL AND backend_xid IS NULL FROM pg_stat_activity WHERE pid = $pid"), 't', 'who waits holds no snapshot');
$began = time;
ask($replica, "SELECT pg_cancel_backend($pid)");
like(($waiter->answer)[1], qr/^57014/, 'who waits can be cancelled');
cmp_ok((time - $began) * 1000, '<', 500 + stalled($began), 'at once');
$waiter->ask('SET statement_timeout = 200');
like(wait_for($waiter, $token, 60_000), qr/^57014.*statement timeout/s, 'the statement timeout holds');
$waiter->ask('SET statement_timeout = 0');
$pid = wait_aside($waiter, $token, 60_000);
ask($replica, "SELECT pg_terminate_backend($pid)");
like(($waiter->answer)[1], qr/^57P01/, 'who waits can be terminated');
resume();
is(wait_for($reader, $token), '', 'what was waited for comes');

# What it waits behind is a conflict with queries like itself: it has none with it.
for my $delay ('0', '-1') {
	setting($replica, 'max_standby_streaming_delay', $delay);
	for my $block ('', 'BEGIN; SELECT count(*) FROM counter; ') {
		$waiter = Session->new($replica);
		pause();
		ask($primary, 'UPDATE note SET body = body WHERE id % 3 = 0; ');
		ask($primary, 'VACUUM note');
		$token = write_number();
		$waiter->ask($block || 'SELECT 1');
		wait_aside($waiter, $token, 20_000);
		$began = time;
		eval { resume() };  # with a delay of 0, the session that says so may be in the way of what it resumes
		anew($replica);
		my (undef, $error) = $waiter->answer;
		is($error, '', "behind a conflict, with a delay of $delay" . ($block ? ' in a transaction' : '') . ', it waits and gets there');
		cmp_ok(time - $began, '<', 5 + stalled($began) / 1000, 'without being in the way');
		is($waiter->ask('SELECT n FROM counter'), $n, 'and reads what was written');
		$waiter->quit;
	}
}
setting($replica, 'max_standby_streaming_delay', '30s');

# Where it could not help.
like(($reader->try("SELECT waits('$token')"))[1], qr/^25001: /, 'a function goes on with its snapshot, so it cannot wait');
$token = write_number();
is(($reader->try("DO 'BEGIN CALL workload.wait_lsn(''$token'', 10000); IF (SELECT n FROM counter) <> $n THEN RAISE ''stale''; END IF; END'"))[1],
	'', 'a block of code outside of a transaction takes a new one');
$reader->ask('BEGIN ISOLATION LEVEL REPEATABLE READ; SELECT count(*) FROM counter');
$token = write_number();
waits_for(sub { ask($replica, "SELECT pg_last_wal_replay_lsn() >= '@{[ as_lsn($token) ]}'") eq 't' });
like(wait_for($reader, $token), qr/^25001: /, 'a transaction that goes on to see what it saw first cannot wait');
$reader->try('ROLLBACK');
is(wait_for($reader, $token), '', 'afterwards it can');

#---------------------------------------------------------------------------------------------------------------------
# What is no token
#---------------------------------------------------------------------------------------------------------------------

my $odd = "''|'x'|'1'|'1:'|':0/1'|'1:0'|'1:0/'|'1:/0'|'1:0/1x'|' 1:0/1'|'1:0/1 '|'-1:0/1'|'0:0/1'|'1:0/0'|'1:123456789/1'|'99999999999:0/1'|'1:0/1:1'";
for my $bad (split /\|/, $odd) {
	for my $session ($writer, $reader) {
		my (undef, $error) = $session->try("CALL workload.wait_lsn($bad, 100)");
		like($error, qr/^(22P02|22023|22003): /, "$bad is no token on the $session->{name}");
	}
}
for my $bad (qw(-1 NULL)) {
	my (undef, $error) = $reader->try("CALL workload.wait_lsn('$token', $bad)");
	like($error, qr/^(22023|22004|22003): /, "$bad is no time") if $bad ne 'NULL';
	unlike($error, qr/^XX/, "$bad is no crash");
}
unlike(($reader->try('CALL workload.wait_lsn(NULL, 100)'))[1], qr/^XX|^the session/, 'nor is no token at all');
like(wait_for($reader, "7:" . as_lsn($token), 200), qr/^\w{5}: .*timeline/s, 'a timeline that is not of this server');
like(wait_for($writer, '1:7FFFFFFF/0', 200), qr/^\w{5}: /, 'the primary does not claim what it does not have');
is($reader->ask('SELECT 1'), 1, 'sessions go on');

#---------------------------------------------------------------------------------------------------------------------
# Failover
#---------------------------------------------------------------------------------------------------------------------

my $known = write_number();
is(wait_for($reader, $known), '', 'what both have');
is(wait_for(Session->new($below), $known), '', 'and the one below');
$waiter = Session->new($replica);
pause();
my $received = write_number();
becomes($replica, "pg_last_wal_receive_lsn() >= '@{[ as_lsn($received) ]}'");
my $early = Session->new($replica);
wait_aside($early, $received, 30_000);
my $sender = process($primary, 'walsender', $replica);
freeze($sender);
my $lost = write_number();
$lost = write_number() for 1 .. 20;
wait_aside($waiter, $lost, 30_000);
$began = time;
ask($replica, 'SELECT pg_promote(false)');
is(($early->answer)[1], '', 'who waits for what was received gets it with the promotion');
like(($waiter->answer)[1], qr/^\w{5}: /, 'who waits for what was lost is told');
cmp_ok(time - $began, '<', 10 + stalled($began) / 1000, 'not only when his time is over');
ok(becomes($replica, 'NOT pg_is_in_recovery()'), 'promoted');

# The new primary writes beyond the position of what was lost.
my $new_writer = Session->new($replica);
$new_writer->ask("INSERT INTO note (body) SELECT repeat('z', 100) FROM generate_series(1, 2000)");
is($new_writer->ask("SELECT pg_current_wal_flush_lsn() > '@{[ as_lsn($lost) ]}'"), 't', 'a position alone says that what was lost is there');
my $new = $new_writer->ask('SELECT workload.last_commit_lsn()');
like($new, qr/^2:/, 'its tokens are of its timeline');
my %at = (primary => Session->new($replica), 'standby below' => Session->new($below));
is(wait_for($at{'standby below'}, $new), '', 'a standby of the new primary has its commits');
for my $where (sort keys %at) {
	is(wait_for($at{$where}, $known), '', "the new $where has what both had");
	is(wait_for($at{$where}, $received), '', 'and what was received');
	like(wait_for($at{$where}, $lost, 500), qr/^\w{5}: /, 'and says that it has not what was lost');
}
thaw_all();
like(wait_for($writer, $new, 500), qr/^\w{5}: .*timeline/s, 'the old primary does not claim what is of a later timeline');
is(wait_for($writer, $lost), '', 'and has what is its own');

done_testing();

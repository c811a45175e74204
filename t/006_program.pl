# The program against real servers: what it advises, what it writes, and what it says when it cannot.
use strict;
use warnings;
use B;
use IPC::Run;
use JSON::PP;
use List::Util qw(sum0 uniq);
use POSIX ();
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;
use Time::HiRes qw(time);

my $program = $ENV{WORKLOAD_ADVISOR};
plan skip_all => 'the program is not built' unless $program && -x $program;
my $files = PostgreSQL::Test::Utils::tempdir();

#---------------------------------------------------------------------------------------------------------------------
# A primary and its replica with a chat: an index that is there twice, and statements without an index.
#---------------------------------------------------------------------------------------------------------------------

my $primary = PostgreSQL::Test::Cluster->new('primary');
$primary->init(allows_streaming => 1);
# Statistics stay as they are once made, so that the same question has the same answer.
$primary->append_conf('postgresql.conf', <<CONF);
shared_preload_libraries = 'pg_workload_advisor'
workload.min_duration = 0
workload.capture_interval = 0
autovacuum = off
CONF
$primary->start;
$primary->safe_psql('postgres', $_) for 'CREATE DATABASE chat', 'CREATE DATABASE quiet';
$primary->safe_psql('quiet', 'CREATE EXTENSION pg_workload_advisor');
$primary->safe_psql('chat', <<SQL);
CREATE EXTENSION pg_workload_advisor;
CREATE TABLE messages (id bigint PRIMARY KEY, chat_id int NOT NULL, author_id int NOT NULL, external_key text NOT NULL, body text NOT NULL);
INSERT INTO messages SELECT i, (i * 31) % 300, (i * 37) % 500, md5(i::text), repeat('words ', 20) FROM generate_series(1, 30000) AS i;
CREATE INDEX messages_author ON messages (author_id);
CREATE INDEX messages_author_copy ON messages (author_id);
CREATE UNIQUE INDEX messages_external_key ON messages (external_key);
CREATE INDEX messages_external_key_copy ON messages (external_key);
CREATE UNIQUE INDEX messages_identity ON messages (id);
ALTER TABLE messages REPLICA IDENTITY USING INDEX messages_identity;
CREATE TABLE outbox (id bigint PRIMARY KEY, delivered_at timestamptz, payload text NOT NULL);
INSERT INTO outbox SELECT i, CASE WHEN i % 1000 > 0 THEN '2026-01-01'::timestamptz END, repeat('payload ', 10) FROM generate_series(1, 20000) AS i;
CREATE TABLE tasks (id int PRIMARY KEY, assignee_id int NOT NULL, due_at timestamptz NOT NULL, title text NOT NULL);
INSERT INTO tasks SELECT i, (i * 31) % 400, '2026-01-01'::timestamptz + i * interval '1 min', 'task ' || i FROM generate_series(1, 20000) AS i;
CREATE TABLE "chatMembers" ("userId" int NOT NULL, "joined at" timestamptz NOT NULL);
INSERT INTO "chatMembers" SELECT (i * 31) % 400, '2026-01-01'::timestamptz + i * interval '1 min' FROM generate_series(1, 20000) AS i;
CREATE TABLE files (chat_id int NOT NULL, name text NOT NULL);
INSERT INTO files SELECT (i * 31) % 40, repeat(md5(i::text), 10) FROM generate_series(1, 10000) AS i;
CREATE INDEX files_chat ON files (chat_id);
CREATE INDEX files_chat_name ON files (chat_id, name);
CREATE ROLE stranger LOGIN;
CREATE ROLE reader LOGIN;
GRANT pg_monitor, pg_read_all_data TO reader;
CREATE ROLE planner LOGIN;
GRANT pg_monitor, pg_read_all_data, pg_write_all_data TO planner;
ALTER ROLE planner SET default_transaction_read_only = on;
SQL
$primary->safe_psql('chat', "VACUUM ANALYZE;\nSELECT workload.reset();");
$primary->backup('base');
my $replica = PostgreSQL::Test::Cluster->new('replica');
$replica->init_from_backup($primary, 'base', has_streaming => 1);
$replica->start;

# A server of its own, with a database of the same name, where the library is not loaded at start.
my $other = PostgreSQL::Test::Cluster->new('other');
$other->init;
$other->start;
$other->safe_psql('postgres', 'CREATE DATABASE chat');
$other->safe_psql('chat', 'CREATE EXTENSION pg_workload_advisor');

my $latest = 'SELECT id, body FROM messages WHERE chat_id = %d ORDER BY id DESC LIMIT 50;';
sub often { my ($count, $statement) = @_; return map { sprintf("$statement\n", $_) } 1 .. $count; }
# Not all of many executions are captured, so those come first whose captures are asked for.
$primary->safe_psql('chat', join('', often(20, 'SELECT count(*) FROM messages WHERE author_id = %d;'),
	often(150, $latest),
	often(20, 'SELECT count(*) FROM files WHERE chat_id = %d;'),
	often(20, "SELECT body FROM messages WHERE external_key = md5('%d');"),
	often(40, q{INSERT INTO outbox VALUES (10%04d, NULL, 'payload');}),
	often(60, 'SELECT "joined at" FROM "chatMembers" WHERE "userId" = %d ORDER BY "joined at" DESC LIMIT 5;'),
	often(60, 'SELECT id, payload FROM outbox WHERE delivered_at IS NULL ORDER BY id LIMIT 10;'),
	q{SELECT count(*) AS "<script>alert('&')</script>" FROM messages WHERE body LIKE '%<b>%';}));
$replica->safe_psql('chat', join('', often(100, 'SELECT title FROM tasks WHERE assignee_id = %d ORDER BY due_at LIMIT 20;'), often(100, $latest)));
$primary->wait_for_catchup($replica);

sub dsn { my ($node, $database, $more) = @_; return ('--dsn', $node->connstr($database // 'chat') . ($more // '')); }
my @both = (dsn($primary), dsn($replica));

#---------------------------------------------------------------------------------------------------------------------
# Running the program.
#---------------------------------------------------------------------------------------------------------------------

# What it printed, what it said on standard error, its exit code.
sub run_program {
	my ($stdout, $stderr) = ('', '');
	IPC::Run::run([ $program, @_ ], '<', \undef, '>', \$stdout, '2>', \$stderr);
	return ($stdout, $stderr, $? >> 8);
}

# What it printed, when it must succeed in silence.
sub output_of {
	my ($stdout, $stderr, $code) = run_program(@_);
	die "\"@_\" left with $code: $stderr" if $code != 0 || $stderr ne '';
	return $stdout;
}

sub advice { return decode_json(output_of('indexes', '--format', 'json', @_)); }

sub created { return grep { $_->{action} eq 'create' } @{ $_[0]{recommendations} }; }
sub dropped { return grep { $_->{action} eq 'drop' } @{ $_[0]{recommendations} }; }
sub sql { return map { $_->{sql} } @_; }
sub tables { return join(' ', sort { $a cmp $b } uniq(map { $_->{table} } @_)); }
sub bytes { return sum0(map { $_->{size_bytes} } @_); }

# It could not do it, and says so as PostgreSQL says such things: message, fact, what to do.
sub refuses {
	my ($promise, $command, %said) = @_;
	my ($stdout, $stderr, $code) = run_program(@$command);
	my ($message) = $stderr =~ /\Aworkload-advisor: (.+)$/m;
	my ($detail) = $stderr =~ /^DETAIL:  (.+)$/m;
	my ($hint) = $stderr =~ /^HINT:  (.+)$/m;
	my @wrong;
	push @wrong, "exit code $code" if $code != 2;
	push @wrong, 'something on standard output' if $stdout ne '';
	push @wrong, 'lines of another kind' if grep { !/^(workload-advisor: |DETAIL:  |HINT:  )/ } split /\n/, $stderr;
	push @wrong, 'the message' if index($message // '', $said{message}) < 0 || $message =~ /\.$/;
	push @wrong, 'the detail' if defined $said{detail} && ($detail // '') !~ $said{detail};
	push @wrong, 'the detail does not end' if defined $detail && $detail !~ /[.?]$/;
	push @wrong, 'the hint' if ($hint // '') !~ ($said{hint} // qr/\S/);
	push @wrong, 'the hint is no sentence' if defined $hint && $hint !~ /^[A-Z].*\.$/;
	ok(!@wrong, $promise) or diag(join(', ', @wrong) . ", of:\n$stderr");
}

# The letter of a value's type: n number, s string, l list, o object, 0 null.
sub type {
	my ($value) = @_;
	return '0' if !defined $value;
	return { ARRAY => 'l', HASH => 'o' }->{ ref $value } // ref $value if ref $value;
	my $flags = B::svref_2object(\$value)->FLAGS;
	return $flags & (B::SVf_IOK | B::SVf_NOK) && !($flags & B::SVf_POK) ? 'n' : 's';
}

# Every promised key is there, with one of the types promised.
sub has_keys {
	my ($promise, $object, %types) = @_;
	is(join(' ', grep { !exists $object->{$_} || index($types{$_}, type($object->{$_})) < 0 } sort keys %types), '', $promise);
}

sub file { my ($name, $text) = @_; append_to_file("$files/$name", $text); return "$files/$name"; }

#---------------------------------------------------------------------------------------------------------------------
# The advice.
#---------------------------------------------------------------------------------------------------------------------

my $next_transaction = 'SELECT pg_snapshot_xmax(pg_current_snapshot())';
my $before = $primary->safe_psql('chat', $next_transaction);
my $advice = advice(@both);

has_keys('the advice has the keys that scripts hold on to', $advice, format => 'n', database => 's', nodes => 'l', statements => 'n',
	seconds => 'n', what_if_plans => 'n', cost_before => 'n', cost_after => 'n', recommendations => 'l', rejected => 'l');
is("$advice->{format} $advice->{database} @{ $advice->{nodes} }", '1 chat primary replica', 'it says what it is about');
has_keys("so has \"$_->{sql}\"", $_, action => 's', sql => 's', table => 's', subject => 's', size_bytes => 'n', write_cost => 'n',
	statements => 'l', reason => 's') for created($advice);
has_keys("so has \"$_->{sql}\"", $_, action => 's', sql => 's', table => 's', subject => 's', size_bytes => 'n', reason => 's') for dropped($advice);
has_keys('so has what was rejected', $_, sql => 's', reason => 's') for @{ $advice->{rejected} };
has_keys('so has a statement that gains', $_, queryid => 's', query => 's', calls => 'n', measured_ms => 'n', cost_before => 'n', cost_after => 'n')
  for map { @{ $_->{statements} } } created($advice);
cmp_ok($advice->{cost_after}, '<', $advice->{cost_before}, 'the workload gets cheaper');

my ($of_chat) = grep { $_->{sql} =~ /\(chat_id, id( DESC)?\b/ } created($advice);
like($of_chat->{sql}, qr/^CREATE INDEX CONCURRENTLY ON public\.messages /, 'the latest messages of a chat get their index');
is("$of_chat->{table} $of_chat->{subject}", 'public.messages message', 'which is one of messages');
my ($by_chat) = grep { $_->{query} =~ /chat_id/ } @{ $of_chat->{statements} };
is($by_chat->{calls}, 250, 'executions on primary and replica are added up');
cmp_ok($by_chat->{cost_after}, '<', $by_chat->{cost_before}, 'the statement gets cheaper');
my ($of_outbox) = grep { $_->{table} eq 'public.outbox' } created($advice);
like($of_outbox->{sql} // '', qr/ WHERE \(?delivered_at IS NULL/, 'the few undelivered rows get an index of their own');
cmp_ok($of_outbox->{write_cost}, '>', 0, 'and what writes pay for it is known');
like(join(' ', sort { $a cmp $b } map { /(\w+)$/ } sql(dropped($advice))), qr/^messages_author(_copy)? messages_external_key_copy$/,
	'one of two equal indexes goes, never one that is unique or stands for rows in replication');

ok(grep({ $_->{sql} eq 'DROP INDEX CONCURRENTLY public.files_chat' } @{ $advice->{rejected} }),
	'one that begins like another stays when a statement is dearer without it');
my ($kept_for_replica) = grep { $_->{sql} eq 'DROP INDEX CONCURRENTLY public.files_chat' } @{ advice(dsn($primary))->{rejected} };
like($kept_for_replica->{reason}, qr/1 of the 1 replicas .* was not read/, 'nor what a replica that was not read may need');
ok(grep({ /ON public\."chatMembers" USING btree \("userId"/ } sql(created($advice))), 'names are quoted where they have to be');

like(tables(created($advice)), qr/public\.tasks/, 'a statement that only the replica runs counts');
unlike(tables(created(advice(dsn($primary)))), qr/public\.tasks/, 'and is unknown without the replica');
is_deeply([ sql(@{ advice(dsn($replica), dsn($primary))->{recommendations} }) ], [ sql(@{ $advice->{recommendations} }) ],
	'servers may be given in any order');
like(tables(created(advice(dsn($replica)))), qr/public\.messages.*public\.tasks/, 'a replica alone is enough to be advised on');
{
	local $ENV{PGHOST} = $primary->host;
	local $ENV{PGPORT} = $primary->port;
	local $ENV{PGDATABASE} = 'chat';
	is("@{ advice()->{nodes} }", 'primary', 'without --dsn the environment counts');
}

#---------------------------------------------------------------------------------------------------------------------
# A saved workload, and the options.
#---------------------------------------------------------------------------------------------------------------------

my $saved = "$files/workload.json";
is(output_of('save', @both, '--output', $saved), '', 'save prints nothing when it writes a file');
my @saved = ('--workload', $saved, @both);
is(output_of('save', '--workload', $saved), slurp_file($saved), 'a saved workload is read as it was written');
# Of 30,000 messages each author wrote 60, and of 20,000 tasks each person has 50.
for my $asked ([ 'FROM messages WHERE author_id', 'public.messages', 'author_id', 1 / 500 ], [ 'FROM tasks WHERE assignee_id', 'public.tasks', 'assignee_id', 1 / 400 ]) {
	my ($text, $table, $column, $share) = @$asked;
	my ($statement) = grep { index($_->{query}, $text) >= 0 } @{ decode_json(slurp_file($saved))->{statements} };
	my @seen = @{ $statement->{shares_seen} };
	ok(@seen > 0 && !grep({ $_->{table} ne $table || $_->{column} ne $column || $_->{operator} ne '=' || abs($_->{share} / $share - 1) > 0.05 || $_->{times} < 1 } @seen),
		"what $column = kept of the rows is known without the values") or diag(explain(\@seen));
}
is_deeply([ sql(@{ advice(@saved)->{recommendations} }) ], [ sql(@{ $advice->{recommendations} }) ], 'a saved workload leads to the same advice');
sub without_seconds { my $text = output_of(@_); $text =~ s/"seconds": [0-9.e+-]+/"seconds": 0/; return $text; }
is(without_seconds('indexes', '--format', 'json', @saved), without_seconds('indexes', '--format', 'json', @saved),
	'the same input gives the same output, byte for byte');

my $half = int(bytes(created($advice)) / 2);
my @within = created(advice(@saved, '--budget', "${half}B"));
ok(@within && bytes(@within) <= $half, 'all new indexes fit the budget') or diag(explain(\@within));
is(scalar(created(advice(@saved, '--max-indexes', 1))), 1, 'no more indexes than asked for');
my @narrow = created(advice(@saved, '--max-width', 1));
ok(@narrow && !grep({ /btree \([^()]*,/ } sql(@narrow)), 'no more key columns than asked for') or diag(sql(@narrow));
is(tables(@{ advice(@saved, '--tables', 'messages')->{recommendations} }), 'public.messages', 'advice for one table');
is(tables(@{ advice(@saved, '--tables', 'public.t*', '--tables', 'outbox')->{recommendations} }), 'public.outbox public.tasks', 'or for those that match');
is(scalar(dropped(advice(@saved, '--no-drop'))), 0, 'no drop when not wanted');
my $anew = advice(@saved, '--ignore-existing');
ok(grep({ /public\.messages .*\(author_id/ } sql(created($anew))), 'a whole set can be judged from nothing');
is(scalar(dropped($anew)), 0, 'then there is nothing to drop');
my $started = time;
my $hurried = advice(@saved, '--time-limit', '0.001');
cmp_ok(time - $started, '<', 5, 'a time limit is kept');
has_keys('and what was found by then is advice', $hurried, recommendations => 'l', cost_after => 'n');

my $nothing = advice(@saved, '--tables', 'nothing_matches_this');
ok(!@{ $nothing->{recommendations} } && $nothing->{conclusion}, 'nothing to do is an answer, with its reason');
is((run_program('indexes', @saved, '--fail-on', 'advice'))[2], 1, '--fail-on advice: there is some');
is((run_program('indexes', @saved, '--fail-on', 'advice', '--tables', 'nothing_matches_this'))[2], 0, '--fail-on advice: there is none');
is((run_program($_, '--help'))[2], 0, "$_ --help") for qw(indexes report save);
like(output_of('--version'), qr/^workload-advisor \d+\.\d+/, '--version');

#---------------------------------------------------------------------------------------------------------------------
# Statements from a file.
#---------------------------------------------------------------------------------------------------------------------

my $one = 'SELECT id, body FROM messages WHERE chat_id = $1 ORDER BY id DESC LIMIT 50;';
my $single = advice('--workload', file('single.sql', $one), dsn($primary));
my $heavy = advice('--workload', file('heavy.sql', "-- name: latest messages\n-- weight: 250\n$one\n"), dsn($primary));
cmp_ok(abs($heavy->{cost_before} - 250 * $single->{cost_before}), '<', 0.001 * $heavy->{cost_before}, 'a weight multiplies the cost');
my ($named) = map { @{ $_->{statements} } } created($heavy);
is("$named->{name} $named->{calls}", 'latest messages 250', 'a statement of a file has its name and weight');
my $by_author = file('by_author.sql', 'SELECT count(*) FROM messages WHERE author_id = $1;');
is(scalar(created(advice('--workload', $by_author, dsn($primary)))), 0, 'what an index does already needs no other');
like((sql(created(advice('--workload', $by_author, dsn($primary), '--ignore-existing'))))[0] // '', qr/\(author_id\)/, 'unless the whole set is judged');
my $long = file('long.sql', join('', map { "-- weight: 100\nSELECT title FROM tasks WHERE id = $_;\n" } 1 .. 1500) . "SELECT count(*) FROM files WHERE chat_id = \$1;");
is_deeply([ grep { /files_chat$/ } sql(dropped(advice('--workload', $long, dsn($primary), '--time-limit', '0.2'))) ], [],
	'a statement that there was no time for may need an index too');
my $mixed = advice('--workload', file('mixed.sql', "SELECT * FROM no_such_table;\nVACUUM;\n$one"), dsn($primary));
is_deeply([ sql(created($mixed)) ], [ sql(created($single)) ], 'statements that cannot be planned do not stop the others');
is_deeply([ map { $_->{query} } @{ $mixed->{unplanned} } ], [ 'SELECT * FROM no_such_table', 'VACUUM' ], 'they are listed');
like(join("\n", map { $_->{reason} } @{ $mixed->{unplanned} }), qr/no_such_table.*does not exist.*\n.*cannot plan this kind/, 'each with its reason');

#---------------------------------------------------------------------------------------------------------------------
# Reports, and what is written where.
#---------------------------------------------------------------------------------------------------------------------

my %report;
for my $ending (qw(txt md json html)) {
	is(output_of('report', @both, '--output', "$files/report.$ending"), '', "report.$ending is written to its file only");
	$report{$ending} = slurp_file("$files/report.$ending");
	like($report{$ending}, qr/CREATE INDEX CONCURRENTLY ON public\.messages/, 'and has the advice');
}
like($report{md}, qr/^#/m, 'a report in Markdown has headings');
is_deeply([ map { "$_->{name} $_->{health}{role}" } @{ decode_json($report{json})->{nodes} } ], [ 'primary primary', 'replica replica' ],
	'a report in JSON names the nodes, with their health');
like($report{html}, qr/\A<!DOCTYPE html>.*<\/html>\s*\z/s, 'a report in HTML is a whole page');
unlike($report{html}, qr/<(script|link|img|iframe|object)\b|\b(src|href|action)\s*=|\@import|url\s*\(/i, 'that loads nothing and runs nothing');
like($report{html}, qr/&lt;script&gt;/, 'and escapes what statements contain');
unlike(output_of('report', @saved, '--format', 'text', '--output', '/dev/stdout'), qr/<html/, '--format wins over the ending, a device is written to');

is($primary->safe_psql('chat', $next_transaction), $before, 'so far no transaction has written to the database');
is_deeply([ sql(@{ advice(dsn($primary, 'chat', ' user=planner'), dsn($replica, 'chat', ' user=planner'))->{recommendations} }) ],
	[ sql(@{ $advice->{recommendations} }) ], 'a role whose transactions may only read gets the same advice');
my @reader = dsn($primary, 'chat', ' user=reader');
is_deeply([ map { $_->{query} =~ /^(INSERT INTO \w+)/ } @{ advice(@reader)->{unplanned} } ], ['INSERT INTO outbox'],
	'a role that may not plan what statements write is told which');
unlike(output_of('indexes', @reader, '--tables', 'outbox'), qr/nothing was written/, 'and not that nothing was written');
{
	local $ENV{PGHOST} = $files;  # where no server is
	my $alone = decode_json(output_of('report', '--format', 'json', '--workload', $saved));
	ok(!defined $alone->{advice} && $alone->{no_advice} && @{ $alone->{slow_statements} }, 'a saved workload is reported without a server, and says what is missing');
}

my $kept = "SELECT count(*), count(DISTINCT statement), string_agg(DISTINCT state, ' ' ORDER BY state) FROM workload.recommendations";
my $all = @{ $advice->{recommendations} };
my @saving = ('--workload', $saved, dsn($primary, 'chat', ' user=planner'));
output_of('report', @saving, '--save', '--output', '/dev/null');
is($primary->safe_psql('chat', $kept), "$all|$all|open", 'report --save keeps the advice');
is($primary->safe_psql('chat', "SELECT string_agg(DISTINCT kind || ' ' || subject, ', ' ORDER BY kind || ' ' || subject) FROM workload.recommendations WHERE table_name = 'public.messages'"),
	'create_index message, drop_index message', 'by kind and subject');
output_of('report', @saved, '--save', '--output', '/dev/null');
is($primary->safe_psql('chat', $kept), "$all|$all|open", 'once, however often it is advised');
my ($drop) = sql(dropped($advice));
$primary->safe_psql('chat', "UPDATE workload.recommendations SET state = 'dismissed' WHERE statement = '$drop'");
my $again = decode_json(output_of('report', @saved, '--save', '--format', 'json'));
is($primary->safe_psql('chat', "$kept WHERE statement = '$drop'"), '1|1|dismissed', 'what was dismissed stays dismissed');
is_deeply($again->{changes}{dismissed}, [$drop], 'and the report says so');
is_deeply($again->{changes}{added}, [], 'nothing is new in it');
output_of('report', @saved, '--save', '--no-drop', '--output', '/dev/null');
is($primary->safe_psql('chat', "$kept WHERE kind = 'drop_index'"), '1|1|dismissed', 'open advice that is not repeated goes');

# A reader that has left before anything is written.
for my $command ([ 'report', @saved ], [ 'indexes', @saved, '--fail-on', 'advice' ]) {
	pipe(my $reading, my $writing) or die $!;
	close $reading;
	my $child = fork() // die $!;
	if ($child == 0) {
		open(STDOUT, '>&', $writing) and exec($program, @$command);
		POSIX::_exit(127);
	}
	waitpid($child, 0);
	is($?, 0, "$command->[0]: a broken pipe is no failure");
}

#---------------------------------------------------------------------------------------------------------------------
# What it says when it cannot.
#---------------------------------------------------------------------------------------------------------------------

refuses('no command', [], message => 'no command was given', hint => qr/indexes.*report.*save/);
refuses('a command it does not know', ['indices'], message => 'unknown command: "indices"', hint => qr/--help/);
refuses('an option it does not know', [ 'indexes', '--colour' ], message => 'could not understand the command line', detail => qr/--colour/, hint => qr/indexes --help/);
refuses('a number that is none', [ 'indexes', '--max-width', 'wide' ], message => 'could not understand the command line', detail => qr/wide/);
for my $bad ([ '--max-width', 0 ], [ '--max-width', 33 ], [ '--max-indexes', 0 ], [ '--time-limit', 0 ], [ '--time-limit', -1 ]) {
	refuses("@$bad", [ 'indexes', @$bad ], message => "$bad->[1] is outside the valid range for $bad->[0]", detail => qr/./);
}
refuses("--budget $_", [ 'indexes', '--budget', $_ ], message => "invalid size: \"$_\"", hint => qr/MB/) for 'lots', '500', '-1MB', '0MB';
refuses('--format xml', [ 'indexes', '--format', 'xml' ], message => 'invalid value for --format: "xml"', hint => qr/json/);
refuses('--fail-on rain', [ 'indexes', '--fail-on', 'rain' ], message => 'invalid value for --fail-on: "rain"', hint => qr/advice/);

my $nobody = PostgreSQL::Test::Cluster::get_free_port();
for my $command (qw(indexes report save)) {
	refuses("$command: a server that does not answer", [ $command, '--dsn', "host=127.0.0.1 port=$nobody" ],
		message => 'could not connect to the server', detail => qr/port $nobody/, hint => qr/--dsn/);
	refuses("$command: a database without the extension", [ $command, dsn($primary, 'postgres') ],
		message => 'could not read the workload from "primary"', detail => qr/no extension/, hint => qr/CREATE EXTENSION/);
	refuses("$command: a server where the library is not loaded", [ $command, dsn($other) ],
		message => 'statements are not being captured', detail => qr/not loaded/, hint => qr/shared_preload_libraries/);
}
refuses('a connection string that is none', [ 'indexes', '--dsn', 'nonsense=1' ], message => 'could not connect to the server', detail => qr/nonsense/);
refuses('a server without the extension to plan with', [ 'indexes', '--workload', $saved, dsn($primary, 'postgres') ], message => 'could not', hint => qr/CREATE EXTENSION/);
refuses('the same server twice', [ 'indexes', dsn($primary), dsn($primary) ], message => 'the same server was given twice', detail => qr/./);
refuses('servers that are strangers', [ 'indexes', dsn($primary), dsn($other) ], message => 'the servers given are not copies of each other', detail => qr/system identifier/);
refuses('different databases', [ 'indexes', dsn($primary), dsn($replica, 'quiet') ], message => 'the servers given are of different databases', detail => qr/"chat".*"quiet"/);
refuses('a database that nobody used yet', [ 'indexes', dsn($primary, 'quiet') ], message => 'no statements have been captured yet', detail => qr/"quiet"/);
refuses('a role that sees nothing', [ 'indexes', dsn($primary, 'chat', ' user=stranger') ], message => 'could not see any statement of the workload',
	detail => qr/"chat"/, hint => qr/GRANT pg_read_all_stats/);
refuses('saving without a primary', [ 'report', '--save', dsn($replica) ], message => 'could not save recommendations without a primary', hint => qr/primary/);
refuses('saving without the right to', [ 'report', '--save', @reader ], message => 'permission denied to save recommendations',
	detail => qr/"reader"/, hint => qr/grant/);

sub refuses_file {
	my ($promise, $path, %said) = @_;
	refuses($promise, [ 'indexes', '--workload', $path, dsn($primary) ], %said);
}
my $newer = decode_json(slurp_file($saved));
$newer->{format} = 9;
my $damaged = decode_json(slurp_file($saved));
delete $damaged->{statements}[1]{query};
refuses_file('a file that is not there', "$files/none.json", message => "could not read file \"$files/none.json\"", detail => qr/No such file/, hint => qr/save/);
refuses_file('a directory', $files, message => "could not read file \"$files\"", detail => qr/directory/);
refuses_file('a file that is no JSON', file('garbage.json', '{ "statements": ['), message => 'is not a saved workload', detail => qr/not JSON/, hint => qr/save/);
refuses_file('an empty file', file('empty.json', ''), message => 'is not a saved workload', hint => qr/save/);
refuses_file('JSON of something else', file('foreign.json', '{ "name": "package", "version": 1 }'), message => 'is not a saved workload', hint => qr/save/);
refuses_file('a file of a later version', file('newer.json', encode_json($newer)), message => 'was saved by a newer version', detail => qr/\b9\b/);
refuses_file('a damaged file', file('damaged.json', encode_json($damaged)), message => 'could not read the saved workload', detail => qr/statement 2.*query/);
refuses_file('a file cut in half', file('cut.json', substr(slurp_file($saved), 0, 1000)), message => 'is not a saved workload', detail => qr/byte/);
refuses_file('a weight that is none', file('weight.sql', "SELECT 1;\n-- weight: much\nSELECT 2;"), message => 'line 2', detail => qr/"much" is not a weight/, hint => qr/-- weight: /);
refuses_file('a quote that is not closed', file('quote.sql', "SELECT 1;\n\nSELECT 'open;\n"), message => 'line 3', detail => qr/not closed/, hint => qr/quote/);
refuses_file('a statement that does not parse', file('syntax.sql', "SELECT 1;\nSELEC nothing;"), message => 'could not parse statement "SELEC nothing"', detail => qr/syntax error/, hint => qr/Correct it/);
refuses_file('a file without statements', file('empty.sql', "-- later\n"), message => 'has no statements', hint => qr/semicolon/);

refuses('a place that is not there', [ 'indexes', @saved, '--output', "$files/no/such/place.json" ],
	message => "could not write file \"$files/no/such/place.json\"", detail => qr/No such file/);
my $earlier = file('earlier.html', 'the report of yesterday');
refuses('a report that fails', [ 'report', '--dsn', "host=127.0.0.1 port=$nobody", '--output', $earlier ], message => 'could not connect to the server');
is(slurp_file($earlier), 'the report of yesterday', 'leaves the one before it as it was');
refuses('a directory in its place', [ 'save', '--workload', $saved, '--output', $files ], message => "could not write file \"$files\"", detail => qr/directory/);
{
	my $stderr = '';
	IPC::Run::run([ $program, 'save', '--workload', $saved ], '>', '/dev/full', '2>', \$stderr);
	is($? >> 8, 2, 'a full disk is a failure');
	like($stderr, qr/could not write to standard output\nDETAIL:  No space left on device\.\nHINT:  /, 'and it is said which');
}

#---------------------------------------------------------------------------------------------------------------------
# Through PgBouncer in transaction mode, whose one connection to the server others use as well.
#---------------------------------------------------------------------------------------------------------------------

SKIP: {
	skip 'PgBouncer is not installed', 5 if system('command -v pgbouncer >/dev/null') != 0;
	my $port = PostgreSQL::Test::Cluster::get_free_port();
	my $users = file('users.txt', qq("postgres" ""\n));
	my $settings = file('pgbouncer.ini', <<INI);
[databases]
chat = host=@{[ $primary->host ]} port=@{[ $primary->port ]}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = $port
unix_socket_dir =
auth_type = trust
auth_file = $users
pool_mode = transaction
default_pool_size = 1
logfile = $files/pgbouncer.log
pidfile = $files/pgbouncer.pid
INI
	system_or_bail('pgbouncer', '-q', '-d', $settings);
	my $pooled = "host=127.0.0.1 port=$port dbname=chat user=postgres";
	is_deeply([ map { $_->{sql} } @{ advice('--workload', $saved, '--dsn', $pooled)->{recommendations} } ], [ map { $_->{sql} } @{ advice('--workload', $saved, dsn($primary))->{recommendations} } ],
		'the advice is the same through PgBouncer');
	my $broken = file('unplannable.sql', "SELECT id FROM messages WHERE chat_id = \$1;\nSELECT * FROM messages WHERE chat_id = \$1 AND author_id = \$2;\nSELECT body FROM messages WHERE chat_id = 7;\n");
	cmp_ok(scalar @{ advice('--workload', $broken, '--dsn', $pooled)->{recommendations} }, '>', 0, 'and of statements that are asked together');
	is_deeply([ map { $_->{sql} } @{ advice('--workload', $broken, '--dsn', $pooled, '--jobs', 8)->{recommendations} } ], [ map { $_->{sql} } @{ advice('--workload', $broken, '--jobs', 1, dsn($primary))->{recommendations} } ],
		'with more connections than the pool has');
	my ($out) = run_command([ 'psql', '-XAtq', '-d', $pooled, '-c', q{SELECT current_setting('transaction_read_only'), current_setting('statement_timeout'), current_setting('jit'), (SELECT count(*) FROM pg_prepared_statements)} ]);
	is($out, 'off|0|on|0', 'nothing of it is left for the next client');
	is($primary->safe_psql('chat', q{SELECT string_agg(query, ' ') FROM workload.statements WHERE query ~ 'set_config|what_if' AND NOT starts_with(query, '/* workload-advisor */')}),
		'', 'and nothing that it asks is taken for a statement of the application');
	kill 'TERM', slurp_file("$files/pgbouncer.pid");
}

#---------------------------------------------------------------------------------------------------------------------
# The advice is carried out; then the replica becomes a primary of its own.
#---------------------------------------------------------------------------------------------------------------------

my $script = file('advice.sql', output_of('indexes', @saved, '--format', 'sql'));
my $indexes = 'SELECT count(*) FROM pg_index WHERE indisvalid AND (SELECT relnamespace FROM pg_class WHERE oid = indrelid) = \'public\'::regnamespace';
my $had = $primary->safe_psql('chat', $indexes);
$primary->command_ok([ 'psql', '-X', '-q', '-v', 'ON_ERROR_STOP=1', '-d', $primary->connstr('chat'), '-f', $script ], 'the advice as SQL runs in psql');
is($primary->safe_psql('chat', $indexes), $had + created($advice) - dropped($advice), 'and does what it says');
is_deeply([ sql(@{ advice('--workload', $saved, dsn($primary))->{recommendations} }) ], [], 'then there is nothing left to advise');

# Conditions that are tried together on each row: what they kept together is known, half of 20 rows of 40,000. And a table
# whose session analyzed it before its rows were counted is not out of date, also where the planner takes columns that say the
# same to be independent.
$primary->append_conf('postgresql.conf', 'workload.capture_rate = -1');
$primary->reload;
$primary->poll_query_until('chat', "SELECT current_setting('workload.capture_rate') = '-1'");
$primary->safe_psql('chat', <<'SQL' . "SELECT name FROM loaded WHERE kind = 3 AND id <= 20000 AND name <> 'x';\n" x 5 . "SELECT name FROM loaded WHERE kind = 3;\n" x 20 . "SELECT count(*), min(name) FROM loaded WHERE a = 3 AND b = 3 AND c = 3;\n" x 20);
SET workload.sample_rate = 1;
SET workload.capture_interval = 0;
CREATE TABLE loaded AS SELECT i AS id, i % 2000 AS kind, i % 10 AS a, i % 10 AS b, i % 10 AS c, repeat('name ', 20) AS name FROM generate_series(1, 40000) AS i;
ANALYZE loaded;
SQL
$primary->poll_query_until('chat', "SELECT n_mod_since_analyze >= 40000 FROM pg_stat_user_tables WHERE relname = 'loaded'");
my $later = decode_json(output_of('save', dsn($primary)));
my ($asked) = grep { $_->{query} =~ /id <= / } @{ $later->{statements} };
my ($together) = @{ $asked->{shares_seen} };
is(join(' ', map { "$_->{column} $_->{operator}" } $together, @{ $together->{also} }), 'id <= kind = name <>', 'conditions that were counted together are kept together');
cmp_ok(abs($together->{share} * 4000 - 1), '<', 0.15, 'with what they left');
$later = advice(dsn($primary), '--tables', 'loaded');
is(join(' ', map { $_->{sql} } grep { $_->{action} eq 'analyze' } @{ $later->{recommendations} }), '', 'what was loaded and analyzed in one breath is not out of date');
like(join(' ', sql(created($later))), qr/public\.loaded USING btree \(kind/, 'and gets its index');

$primary->wait_for_catchup($replica);
$replica->promote;
refuses('two primaries', [ 'indexes', @both ], message => 'two of the servers given are a primary', detail => qr/./);

done_testing();

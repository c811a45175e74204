# The program without the server: what its files say after a stop and after a crash is what SQL said, and the plans that
# auto_explain left in its logs are a workload as well.
use strict;
use warnings;
use IPC::Run;
use JSON::PP;
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

my $program = $ENV{WORKLOAD_ADVISOR};
plan skip_all => 'the program is not built' unless $program && -x $program;
my $files = PostgreSQL::Test::Utils::tempdir();

my $node = PostgreSQL::Test::Cluster->new('main');
$node->init;
$node->append_conf('postgresql.conf', <<CONF);
shared_preload_libraries = 'pg_workload_advisor, auto_explain'
workload.min_duration = 0
workload.capture_interval = 0
workload.capture_rate = -1
workload.capture_volume = -1
workload.parameters = values
autovacuum = off
TimeZone = 'UTC'
log_timezone = 'UTC'
logging_collector = on
log_destination = 'stderr,csvlog,jsonlog'
log_directory = 'log'
log_filename = 'server.log'
log_file_mode = 0644
log_line_prefix = '%m [%p] %q%u@%d %Q '
auto_explain.log_format = json
auto_explain.log_analyze = on
auto_explain.log_min_duration = -1
CONF
$node->start;
my $data = $node->data_dir;
$node->safe_psql('postgres', "CREATE DATABASE $_") for qw(chat other);
$node->safe_psql('chat', <<SQL);
CREATE EXTENSION pg_workload_advisor;
CREATE TABLE messages (id bigint PRIMARY KEY, chat_id int NOT NULL, body text NOT NULL);
INSERT INTO messages SELECT i, (i * 31) % 300, repeat('words ', 20) FROM generate_series(1, 60000) AS i;
VACUUM ANALYZE messages;
SELECT workload.reset();
SQL

sub run_program {
	my ($stdout, $stderr) = ('', '');
	IPC::Run::run([ $program, @_ ], '<', \undef, '>', \$stdout, '2>', \$stderr);
	return ($stdout, $stderr, $? >> 8);
}

sub output_of {
	my ($stdout, $stderr, $code) = run_program(@_);
	die "\"@_\" left with $code: $stderr" if $code != 0 || $stderr ne '';
	return $stdout;
}

sub refuses {
	my ($promise, $message, $detail, @command) = @_;
	my ($stdout, $stderr, $code) = run_program(@command);
	ok($code == 2 && $stdout eq '' && $stderr =~ /\Aworkload-advisor: \Q$message\E.*\n(DETAIL:  .*\n)?HINT:  [A-Z].*\.\n\z/ && $stderr =~ $detail, $promise)
	  or diag("$code: $stderr");
}

my $json = JSON::PP->new->canonical->allow_nonref;

#---------------------------------------------------------------------------------------------------------------------
# Captures and counts.
#---------------------------------------------------------------------------------------------------------------------

my $workload = join '', map { "SELECT id, body FROM messages WHERE chat_id = $_ ORDER BY id DESC LIMIT 20 OFFSET 40;\n" } 1 .. 40;
$node->safe_psql('chat', $workload . <<'SQL');
UPDATE messages SET body = 'secret of O''Brien' WHERE id = 7;
PREPARE by_id(bigint, text) AS SELECT count(*) AS "prepared_ä" FROM messages WHERE id > $1 AND body <> $2;
EXECUTE by_id(19000, NULL);
SET application_name = 'schön';
SELECT pg_sleep(0.15) FROM messages WHERE id = 1;
SQL
$node->psql('chat', "SET statement_timeout = '200ms'; SELECT count(*), pg_sleep(10) FROM messages WHERE id < 5 GROUP BY chat_id", on_error_stop => 0);
$node->safe_psql('other', 'SELECT 1 AS elsewhere');

# Everything but what is about the statements that ask, and names where the files have OIDs.
my $captures_sql = <<'SQL';
SELECT to_jsonb(c) - 'packed_plan' - 'packed_predicates' - 'stored_bytes' || jsonb_build_object('queryid', queryid::text,
         'planid', planid::text, 'core_planid', core_planid::text,
         'system_identifier', system_identifier::text, 'node', node::text, 'parameter_types', to_jsonb(parameter_types::text[]), 'parameters', to_jsonb(parameters::text[]),
         'plan', workload.unpacked(packed_plan)::jsonb, 'predicates', workload.unpacked(packed_predicates)::jsonb)
  FROM workload.capture_rows() AS c WHERE query !~ 'workload\.' ORDER BY capture_id
SQL
my $statements_sql = <<'SQL';
SELECT to_jsonb(s) - 'tables' || jsonb_build_object('queryid', queryid::text, 'table_oids', to_jsonb(tables))
  FROM workload.statement_rows() AS s WHERE query !~ 'workload\.' ORDER BY queryid, role_oid, nested
SQL
sub said { return map { $json->decode($_) } split /\n/, $node->safe_psql('chat', $_[0]) }
sub records { return grep { ($_->{query} // '') !~ /workload\./ } map { $json->decode($_) } split /\n/, output_of('records', '--from-files', @_) }

# Numbers as numbers, whatever their digits; an object by its keys.
sub same {
	my ($one, $other) = @_;
	return !defined $one && !defined $other if !defined $one || !defined $other;
	return $one == $other if JSON::PP::is_bool($one) && JSON::PP::is_bool($other);
	if (ref $one eq 'HASH' && ref $other eq 'HASH') {
		return 0 if keys %$one != keys %$other;
		return !grep { !exists $other->{$_} || !same($one->{$_}, $other->{$_}) } keys %$one;
	}
	if (ref $one eq 'ARRAY' && ref $other eq 'ARRAY') {
		return @$one == @$other && !grep { !same($one->[$_], $other->[$_]) } 0 .. $#$one;
	}
	return 0 if ref $one || ref $other;
	my $number = qr/^-?\d+(\.\d+)?(e[-+]?\d+)?$/;
	return $one eq $other || ($one =~ $number && $other =~ $number && length "$one" < 25 && abs($one - $other) <= 1e-12 * abs $one);
}

sub is_same {
	my ($found, $wanted, $promise) = @_;
	my @wrong;
	push @wrong, @$found . ' records instead of ' . @$wanted if @$found != @$wanted;
	for my $i (0 .. $#$wanted) {
		my ($one, $other) = ({ %{ $found->[$i] // {} } }, $wanted->[$i]);
		delete $one->{record};
		for my $key (sort keys %{ { %$one, %$other } }) {
			push @wrong, "$key of $i: " . $json->encode($one->{$key}) . ' instead of ' . $json->encode($other->{$key})
			  if !exists $one->{$key} || !exists $other->{$key} || !same($one->{$key}, $other->{$key});
		}
	}
	ok(!@wrong, $promise) or diag(join "\n", grep { defined } @wrong[ 0 .. 5 ]);
}

my $oid = $node->safe_psql('chat', 'SELECT oid FROM pg_database WHERE datname = current_database()');
my @captures = said($captures_sql);
my @statements = said($statements_sql);
cmp_ok(scalar(@captures), '>', 43, 'there are captures');
ok(scalar(grep { $_->{status} eq 'cancelled' } @captures), 'of a cancelled statement too');
ok(scalar(grep { $_->{waits} && $_->{waits}{events}{'Timeout:PgSleep'} } @captures), 'with waits');
ok(scalar(grep { $_->{parameters} && $json->encode($_->{parameters}) eq '["19000",null]' } @captures), 'and with parameters');
$node->stop('fast');

sub by_key { my %of = map { ("$_->{queryid} $_->{role_oid} " . ($_->{nested} ? 't' : 'f')) => $_ } @_; return map { $of{$_} } sort keys %of }
sub of_kind { my $kind = shift; return [ grep { $_->{record} eq $kind } @_ ] }
my @found = records($data);
is_same(of_kind('capture', @found), \@captures, 'after a stop the captures in the files are what SQL said, field by field');
is_same([ by_key(@{ of_kind('statement', @found) }) ], [ by_key(@statements) ], 'and so are the counted statements');
is(output_of('records', '--from-files', $data), output_of('records', '--from-files', "$data/pg_stat_tmp/pg_workload_advisor"),
	'the directory of the files is as good as the data directory');

$node->start;
ok($node->poll_query_until('chat', 'SELECT worker_alive FROM workload.status'), 'the server goes on');
$node->safe_psql('chat', 'SELECT count(*) AS before_the_crash FROM messages WHERE chat_id = 3');
ok($node->poll_query_until('chat', 'SELECT flush_lag_ms IS NULL FROM workload.status'), 'and writes captures');
@captures = said($captures_sql);
$node->kill9;
@found = records($data);
is_same(of_kind('capture', @found), \@captures, 'after kill -9 the captures are what SQL said');
is_same([ by_key(@{ of_kind('statement', @found) }) ], [ by_key(@statements) ], 'and the statements those that were saved last');

for (1 .. $PostgreSQL::Test::Utils::timeout_default) {    # until it and its children have ended
	last if $node->start(fail_ok => 1);
	$node->{_pid} = undef;
	sleep 1;
}

#---------------------------------------------------------------------------------------------------------------------
# A workload of them.
#---------------------------------------------------------------------------------------------------------------------

my $saved = "$files/saved.json";
refuses('statements of several databases', 'the files have statements of several databases', qr/Statements by OID: $oid has \d+, .*"SELECT \$1 AS elsewhere"\./, 'save', '--from-files', $data);
output_of('save', '--from-files', $data, '--database', $oid, '--output', $saved);
my $from_files = $json->decode(slurp_file($saved));
my $from_server = $json->decode(output_of('save', '--dsn', $node->connstr('chat')));
my ($page) = grep { $_->{query} =~ /ORDER BY id DESC/ } @{ $from_files->{statements} };
my ($page_of_server) = grep { $_->{query} =~ /ORDER BY id DESC/ } @{ $from_server->{statements} };
is($page->{calls}, 40, 'a workload can be made of the files');
my @alike = qw(queryid query calls total_ms worst_ms p50_ms p95_ms p99_ms rows shared_blocks_hit shared_blocks_read wal_bytes nodes capture);
ok(same({ map { $_ => $page->{$_} } @alike }, { map { $_ => $page_of_server->{$_} } @alike }), 'and says what one of the server says')
  or diag($json->encode($page) . "\n" . $json->encode($page_of_server));
is($from_files->{nodes}[0]{name}, 'primary', 'of a primary');

my @indexes = ('indexes', '--format', 'json', '--dsn', $node->connstr('chat'));
sub advised { my ($workload) = @_; return [ map { $_->{sql} } @{ $json->decode(output_of(@indexes, '--workload', $workload))->{recommendations} } ] }
append_to_file("$files/server.json", $json->encode($from_server));
my $advised = advised($saved);
ok(scalar(grep { /^CREATE INDEX CONCURRENTLY ON public\.messages / } @$advised), 'indexes advises on it') or diag(explain($advised));
is_deeply($advised, advised("$files/server.json"), 'as on the workload of the server');

#---------------------------------------------------------------------------------------------------------------------
# Damage, and what is no such directory.
#---------------------------------------------------------------------------------------------------------------------

my $copy = "$files/copy";
mkdir $copy;
my ($segment) = sort glob("$data/pg_stat_tmp/pg_workload_advisor/captures.*");
my $bytes = slurp_file($segment);
substr($bytes, 3000, 1) ^= "\x01";
substr($bytes, -5) = '';
append_to_file("$copy/captures.00000001", $bytes);
my ($stdout, $stderr, $code) = run_program('records', '--from-files', $copy);
is($code, 0, 'damage does not keep the rest from being read');
like($stderr, qr/warning: not all captures in .*\nDETAIL:  Passed over: places that are damaged or of another server: 2, of \d+ bytes together\./, 'but is told');
like($stderr, qr/warning: the counted statements in .* could not be read\nDETAIL:  .*it is missing\./, 'and so is a file that is missing');
my $whole = grep { /"record":"capture"/ } split /\n/, $stdout;
cmp_ok($whole, '>', 10, 'and the rest is there');
($stdout, $stderr, $code) = run_program('save', '--from-files', $copy, '--database', $oid);
is($code, 0, 'a workload can be made of captures alone');

refuses('a directory that is not there', 'could not read', qr/DETAIL:  No such file or directory\./, 'save', '--from-files', "$files/none");
refuses('a file instead', 'could not read', qr/DETAIL:  It is no directory\./, 'save', '--from-files', $saved);
refuses('a directory without captures', 'directory "' . $files . '" has no captures', qr/statements/, 'save', '--from-files', $files);
SKIP: {
	skip 'root may read everything', 1 if $> == 0;
	mkdir "$files/closed";
	chmod 0, "$files/closed";
	refuses('a directory that is closed', 'could not read', qr/DETAIL:  Permission denied\./, 'save', '--from-files', "$files/closed");
	chmod 0700, "$files/closed";
}
refuses('the same server twice', 'the same server was given twice', qr/one server/, 'save', '--from-files', $data, '--from-files', $data);
refuses('a database by a name that files do not have', 'invalid value for --database: "chat"', qr/OID/, 'save', '--from-files', $data, '--database', 'chat');
refuses('a database that is not there', 'the files have no statements of database 4', qr/Statements by OID: \d/, 'save', '--from-files', $data, '--database', '4');
refuses('files and servers at once', 'a workload has one source', qr/DETAIL:  Given are --dsn, --from-files\./, 'save', '--from-files', $data, '--dsn', $node->connstr('chat'));

#---------------------------------------------------------------------------------------------------------------------
# Logs.
#---------------------------------------------------------------------------------------------------------------------

my %log = map { $_ => "$data/log/server.$_" } qw(log csv json);
refuses('a log without plans', 'the log has no plans', qr/none is one of auto_explain/, 'save', '--from-log', $log{log});
$node->safe_psql('chat', "SET auto_explain.log_min_duration = 0;\n" . <<'SQL');
SELECT id, body FROM messages WHERE chat_id = 3 ORDER BY id DESC LIMIT 20 OFFSET 40;
SELECT id, body FROM messages WHERE chat_id = 4 ORDER BY id DESC LIMIT 20 OFFSET 40;
SELECT id,
	body FROM messages
 WHERE body = 'secret, "quoted"
and on a second line' AND id < -5;
UPDATE messages SET body = 'another secret' WHERE id = 8;
SELECT relname FROM pg_class WHERE relname = 'messages';
SQL
$node->safe_psql('chat', 'SELECT pg_rotate_logfile()');    # also flushes what the collector has
my %of;
my $complete = sub { return 4 == (() = slurp_file($log{json}) =~ /"message":"duration: [^"]*plan:[^\n]*messages/g) };
for (1 .. 10 * $PostgreSQL::Test::Utils::timeout_default) { last if $complete->(); select undef, undef, undef, 0.1 }
my @prefix = ('--log-line-prefix', '%m [%p] %q%u@%d %Q ');
for my $form (sort keys %log) {
	$of{$form} = output_of('save', '--from-log', $log{$form}, @prefix);
	my $workload = $json->decode($of{$form});
	my %calls = map { $_->{query} => $_->{calls} } @{ $workload->{statements} };
	is_deeply(\%calls, {
		'SELECT id, body FROM messages WHERE chat_id = $1 ORDER BY id DESC LIMIT 20 OFFSET 40' => 2,
		"SELECT id,\n\tbody FROM messages\n WHERE body = \$1 AND id < \$2" => 1,
		'UPDATE messages SET body = $1 WHERE id = $2' => 1 }, "$form: the statements, without catalogs and values") or diag(explain(\%calls));
	ok(!scalar(grep { $_->{capture}{level} ne 'full' || $_->{capture}{plan} !~ /"Node Type"/ } @{ $workload->{statements} }), "$form: each with its plan");
	unlike($of{$form}, qr/secret/, "$form: no value is in it");
	is($workload->{database}, 'chat', "$form: the database is known");
}
is($of{csv}, $of{json}, 'CSV and JSON give the same');
is($of{log}, $of{json}, 'and so does the log for people');
my ($logged) = grep { $_->{query} =~ /ORDER BY id DESC/ } @{ $json->decode($of{json})->{statements} };
is($logged->{queryid}, $page->{queryid}, 'with the queryid that the extension has');
like(output_of('save', '--from-log', $log{json}, '--keep-literals'), qr/another secret|secret, /, 'values are kept when that is asked');

append_to_file("$files/workload.json", $of{log});
$advised = advised("$files/workload.json");
ok(scalar(grep { /^CREATE INDEX CONCURRENTLY ON public\.messages USING btree \(chat_id/ } @$advised), 'indexes advises on a log') or diag(explain($advised));

append_to_file("$files/empty.log", '');
refuses('an empty log', "file \"$files/empty.log\" has no log entries", qr/empty/, 'save', '--from-log', "$files/empty.log");
refuses('a log that is not there', 'could not read file', qr/No such file/, 'save', '--from-log', "$files/none.log");
refuses('another database', 'the log has no plans of database "other"', qr/"chat"/, 'save', '--from-log', $log{csv}, '--database', 'other');
my $text = slurp_file($log{log}) =~ s/^\t\{/\tQuery/gmr;
append_to_file("$files/text.log", $text);
refuses('plans in another format', 'the log has no plans that can be read', qr/are not JSON/, 'save', '--from-log', "$files/text.log");
($stdout, $stderr, $code) = run_program('save', '--from-log', $log{log}, '--log-line-prefix', '<%p>');
like($stderr, qr/warning: not all lines of the log begin as they should/, 'a prefix that is not the log\'s is told');

$node->stop;
done_testing();

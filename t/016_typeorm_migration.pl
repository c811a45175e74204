# The migration that the program writes, with TypeORM itself: it compiles, it creates and drops what was advised, a run
# that was interrupted can be repeated, reverting gives back what was there, and TypeORM does not drop the indexes again.
use strict;
use warnings;
use Cwd qw(abs_path);
use File::Copy qw(copy);
use File::Path qw(make_path remove_tree);
use IPC::Run;
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

my $program = $ENV{WORKLOAD_ADVISOR};
plan skip_all => 'the program is not built' unless $program && -x $program;
plan skip_all => 'npm is not installed' if system('command -v npm >/dev/null') != 0;

#---------------------------------------------------------------------------------------------------------------------
# TypeORM and the compiler, kept for the next time.
#---------------------------------------------------------------------------------------------------------------------

my $project = "$ENV{TOP}/t/typeorm";
my $client = "$ENV{TESTDIR}/client/typeorm";
sub content { my ($file) = @_; return -e $file ? slurp_file($file) : '' }
sub run_in { my ($folder, @command) = @_; system_or_bail('sh', '-c', 'cd "$0" && exec "$@"', $folder, @command) }

if (content("$client/installed") ne slurp_file("$project/package-lock.json")) {
	remove_tree($client);
	make_path($client);
	copy("$project/$_", $client) or die for qw(package.json package-lock.json);
	local $ENV{HOME} = $client unless -w ($ENV{HOME} // '');
	run_in($client, qw(npm ci --ignore-scripts --no-audit --no-fund --no-update-notifier));
	copy("$project/package-lock.json", "$client/installed") or die;
}
remove_tree("$client/runs");
make_path(map { "$client/runs/$_" } qw(plain/migrations indexed empty/migrations));
copy("$project/$_", "$client/runs") or die for qw(drive.ts tsconfig.json);

#---------------------------------------------------------------------------------------------------------------------
# Tables that need an index, and indexes that are there twice.
#---------------------------------------------------------------------------------------------------------------------

my $tablespace = PostgreSQL::Test::Utils::tempdir();
my $node = PostgreSQL::Test::Cluster->new('main');
$node->init;
$node->append_conf('postgresql.conf', "shared_preload_libraries = 'pg_workload_advisor'\nautovacuum = off");
$node->start;
$node->safe_psql('postgres', "CREATE TABLESPACE \"Other disk\" LOCATION '$tablespace'");
$node->safe_psql('postgres', <<'SQL');
CREATE EXTENSION pg_workload_advisor;
CREATE TABLE messages (id bigint PRIMARY KEY, chat_id int NOT NULL, author_id int NOT NULL, email text NOT NULL, body text NOT NULL);
INSERT INTO messages SELECT i, (i * 31) % 300, (i * 37) % 500, md5(i::text), repeat('words ', 20) FROM generate_series(1, 20000) AS i;
CREATE INDEX messages_author ON messages (author_id);
CREATE INDEX messages_author_copy ON messages (author_id) WITH (fillfactor = 70) TABLESPACE "Other disk";
COMMENT ON INDEX messages_author_copy IS 'costs ${nothing}, or `so`; it''s \ there';
CREATE INDEX "messages Email" ON messages (lower(email)) WHERE author_id > 1;
CREATE INDEX messages_email ON messages (lower(email)) TABLESPACE "Other disk" WHERE author_id > 1;
ALTER INDEX messages_email ALTER COLUMN 1 SET STATISTICS 500;
CREATE SEQUENCE idx_messages_chat_id_id;
CREATE SEQUENCE idx_messages_chat_id;
CREATE TABLE outbox (id bigint PRIMARY KEY, delivered_at timestamptz, payload text NOT NULL);
INSERT INTO outbox SELECT i, CASE WHEN i % 1000 > 0 THEN '2026-01-01'::timestamptz END, repeat('payload ', 10) FROM generate_series(1, 20000) AS i;
CREATE SCHEMA "Chat `$";
CREATE TABLE "Chat `$"."the members ${x}" ("userId" int NOT NULL, "joined at" timestamptz NOT NULL, kind int PRIMARY KEY);
INSERT INTO "Chat `$"."the members ${x}" SELECT i % 20, '2026-01-01'::timestamptz + (i / 20) % 5 * interval '1 day', i FROM generate_series(1, 20000) AS i;
CREATE TABLE events (chat_id int NOT NULL, at date NOT NULL, body text NOT NULL) PARTITION BY RANGE (at);
CREATE TABLE "events ""2026""" PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
CREATE INDEX events_at ON events (at);
CREATE INDEX events_at_body ON events (at, body);
INSERT INTO events SELECT (i * 31) % 400, '2026-01-01', repeat('body ', 20) FROM generate_series(1, 20000) AS i;
VACUUM ANALYZE;
SQL
my $workload = PostgreSQL::Test::Utils::tempdir() . '/workload.sql';
append_to_file($workload, <<'SQL');
SELECT id, body FROM messages WHERE chat_id = $1 ORDER BY id DESC LIMIT 50;
SELECT count(*) FROM messages WHERE author_id = $1;
SELECT id FROM outbox WHERE delivered_at IS NULL ORDER BY id LIMIT 10;
SELECT "joined at" FROM "Chat `$"."the members ${x}" WHERE "userId" = $1 ORDER BY "joined at" DESC, kind LIMIT 5;
SELECT body FROM events WHERE chat_id = $1;
SELECT count(*) FROM events WHERE at = $1;
SQL

# The program's output, when it succeeds, and what it says beside.
sub advise {
	my @options = @_;
	my ($stdout, $stderr) = ('', '');
	IPC::Run::run([ $program, 'indexes', '--workload', $workload, '--dsn', $node->connstr('postgres'), '--format', 'typeorm', @options ],
		'<', \undef, '>', \$stdout, '2>', \$stderr)
	  or die "\"@options\" failed: $stderr";
	return ($stdout, $stderr);
}

# All there is to know of every index of ours.
sub indexes {
	return $node->safe_psql('postgres', <<'SQL');
SELECT n.nspname, i.relname, pg_get_indexdef(i.oid), x.indisvalid, s.spcname, obj_description(i.oid, 'pg_class'),
       ARRAY(SELECT a.attstattarget FROM pg_attribute AS a WHERE a.attrelid = i.oid ORDER BY a.attnum)
  FROM pg_index AS x
  JOIN pg_class AS i ON i.oid = x.indexrelid
  JOIN pg_namespace AS n ON n.oid = i.relnamespace
  LEFT JOIN pg_tablespace AS s ON s.oid = i.reltablespace
 WHERE n.nspname IN ('public', 'Chat `$') AND i.relname !~ '^(PK_|typeorm_|migrations_)'
 ORDER BY 1, 2
SQL
}
sub index_names { my %names = map { (split /\|/)[1] => 1 } split /\n/, indexes(); return %names }

#---------------------------------------------------------------------------------------------------------------------
# What it writes.
#---------------------------------------------------------------------------------------------------------------------

my @named = ('--migration-name', 'AddIndexes1769828400000');
my ($migration, $said) = advise(@named);
is($said, '', 'nothing is said beside a migration');
my ($again) = advise(@named);
is($again =~ s/^.*\n//r, $migration =~ s/^.*\n//r, 'the same advice is the same migration, but for the time in its first line');
my ($stamped) = advise('--migration-name', 'AddIndexes');
like($stamped, qr/^export class AddIndexes\d{13} implements MigrationInterface \{$/m, 'a name gets the time that TypeORM wants');
like($migration, qr/\bidx_messages_chat_id(_id)?_2 ON public\.messages/, 'a name that something else has is not taken');

my ($nothing, $why) = advise('--tables', 'nothing_matches_this');
like($why, qr/\Aworkload-advisor: the migration has nothing to do\nDETAIL:  .+\.\n\z/, 'without advice it says why');
append_to_file("$client/runs/empty/migrations/nothing.ts", $nothing);
append_to_file("$client/runs/plain/migrations/indexes.ts", $migration);

# The lines for the entities, by table, with properties in place of columns as the migration says.
my (%lines, $table);
for (split /\n/, $migration) {
	$table = $1 if m{^// (.*):$};
	push @{ $lines{$table} }, $1 =~ s/'joined at'/'joinedAt'/r if m{^//   (\@Index.*)};
}
is(join('|', sort { $a cmp $b } keys %lines), '"Chat `$"."the members ${x}"|public.events|public.messages|public.outbox',
	'every table with a new index has lines for its entity');
my @lines = map { @$_ } values %lines;
ok(grep({ /\['/ } @lines) && grep({ /synchronize: false/ } @lines), 'some say it in full, some cannot') or diag(explain(\@lines));

# Entities that have the lines, or that have none and still the indexes that are to go.
sub entities {
	my ($with) = @_;
	my $of = sub { return $with ? join("\n", @{ $lines{ $_[0] } }) : '' };
	my ($going, $partitioned) = $with ? ('', '') : ("\@Index('messages_author_copy', ['author_id'])", "\@Index('events_at', ['at'])");
	return <<TS;
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

\@Index('messages_author', ['author_id'])
\@Index('messages Email', { synchronize: false })
@{[ $of->('public.messages') ]}
$going
\@Entity('messages')
export class Message {
  \@PrimaryColumn('bigint') id!: string;
  \@Column('int') chat_id!: number;
  \@Column('int') author_id!: number;
  \@Column('text') email!: string;
  \@Column('text') body!: string;
}

@{[ $of->('public.outbox') ]}
\@Entity('outbox')
export class Outbox {
  \@PrimaryColumn('bigint') id!: string;
  \@Column('timestamptz', { nullable: true }) delivered_at!: Date | null;
  \@Column('text') payload!: string;
}

\@Index('events_at_body', ['at', 'body'])
@{[ $of->('public.events') ]}
$partitioned
\@Entity('events')
export class Event {
  \@PrimaryColumn('int') chat_id!: number;
  \@Column('date') at!: string;
  \@Column('text') body!: string;
}

@{[ $of->('"Chat `$"."the members ${x}"') ]}
\@Entity({ name: 'the members \${x}', schema: 'Chat `\$' })
export class Member {
  \@Column('int') userId!: number;
  \@Column('timestamptz', { name: 'joined at' }) joinedAt!: Date;
  \@PrimaryColumn('int') kind!: number;
}
TS
}
append_to_file("$client/runs/plain/entities.ts", entities(0));
append_to_file("$client/runs/indexed/entities.ts", entities(1));
run_in($client, qw(node_modules/.bin/tsc -p runs));
pass('all of it compiles, in strict mode');

#---------------------------------------------------------------------------------------------------------------------
# What TypeORM does with it.
#---------------------------------------------------------------------------------------------------------------------

# What was printed and what was said.
sub typeorm {
	my ($command, $folder) = @_;
	my ($stdout, $stderr) = ('', '');
	local @ENV{qw(PGHOST PGPORT PGDATABASE)} = ($node->host, $node->port, 'postgres');
	IPC::Run::run([ 'node', "$client/runs/drive.js", $command, "$client/runs/$folder" ], '<', \undef, '>', \$stdout, '2>', \$stderr);
	return ($stdout, $stderr);
}

my $before = indexes();
my %before = index_names();
like((typeorm('migrate-together', 'plain'))[1], qr/^ForbiddenTransactionModeOverrideError/, 'TypeORM refuses to run it inside a transaction');
is(indexes(), $before, 'nothing is changed then');

# The second index is not finished, because a transaction that writes to its table does not end.
my $second = ($migration =~ /CREATE INDEX CONCURRENTLY (?:"[^"]*"|\w+) ON (.+?) USING/g)[1] =~ s/\\([\\`\$])/$1/gr;
my $writer = $node->background_psql('postgres');
$writer->query_safe("BEGIN; LOCK TABLE $second IN ROW EXCLUSIVE MODE;");
{
	local $ENV{PGOPTIONS} = '-c lock_timeout=500ms';
	like((typeorm('migrate', 'plain'))[1], qr/canceling statement due to lock timeout/, 'a run is interrupted');
}
$writer->quit;
my $left = q{SELECT string_agg(relname || indisvalid::text, ' ' ORDER BY i.oid) FROM pg_index JOIN pg_class AS i ON i.oid = indexrelid WHERE relname LIKE 'idx%'};
like($node->safe_psql('postgres', $left), qr/^\S+true \S+false$/, 'it leaves an index that is finished and one that is not');
my $finished = q{SELECT min(oid) FROM pg_class WHERE relkind = 'i' AND relname LIKE 'idx%'};
my $first = $node->safe_psql('postgres', $finished);

is((typeorm('migrate', 'plain'))[0], "AddIndexes1769828400000\n", 'the next run goes on from there');
my %after = index_names();
my @new = sort { $a cmp $b } grep { !$before{$_} } keys %after;
my @created = grep { !/^idx_events__2026__/ } @new;
is(scalar(@created), scalar(@lines), 'all new indexes are there');
is($node->safe_psql('postgres', q{SELECT string_agg(inhrelid::regclass::text, ' ') FROM pg_inherits WHERE inhparent = 'idx_events_chat_id'::regclass}),
	join(' ', grep { /^idx_events__2026__/ } @new), 'that of a partition is a part of that of its table');
is(join(' ', sort { $a cmp $b } grep { !$after{$_} } keys %before), 'events "2026"_at_idx events_at messages_author_copy messages_email', 'those that are there twice are gone');
is($node->safe_psql('postgres', 'SELECT count(*) FROM pg_index WHERE NOT indisvalid'), 0, 'all are valid');
is($node->safe_psql('postgres', $finished), $first, 'what was finished was not built twice');

# The index statements of the migration that TypeORM would generate now.
sub generated {
	my ($folder) = @_;
	my ($queries, $error) = typeorm('generate', $folder);
	die $error if $error ne '';
	return [ grep { /\bINDEX\b/ } split /\n/, $queries ];
}
sub named { my ($verb, @statements) = @_; return join(' ', sort { $a cmp $b } map { /^$verb INDEX .*?"?(idx_\w+|events_at|messages_\w+)"?/ ? $1 : () } @statements) }
my $without = generated('plain');
is(named('DROP', @$without), join(' ', @created), 'without the lines TypeORM drops the new indexes again');
is(named('CREATE', @$without), 'events_at messages_author_copy', 'and creates again what an entity still names');
is_deeply(generated('indexed'), [], 'with the lines it does neither');

typeorm('revert', 'plain');
is(indexes(), $before, 'reverted, every index is as it was: definition, storage, tablespace, comment, statistics target');
is($node->safe_psql('postgres', 'SELECT count(*) FROM migrations'), 0, 'and TypeORM knows it');

like((typeorm('migrate', 'empty'))[0], qr/^RecommendedIndexes\d{13}\n\z/, 'a migration with nothing to do is run as well');
is(indexes(), $before, 'and does nothing');

done_testing();

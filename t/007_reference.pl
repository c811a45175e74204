# The reference says what there is: every setting, function, column, option and key, and no others.
use strict;
use warnings;
use File::Basename qw(dirname);
use File::Find ();
use IPC::Run;
use JSON::PP;
use List::Util qw(uniq);
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

my ($top, $program) = @ENV{ 'TOP', 'WORKLOAD_ADVISOR' };
plan skip_all => 'the program is not built' unless $program && -x $program;

my $node = PostgreSQL::Test::Cluster->new('main');
$node->init;
$node->append_conf('postgresql.conf', "shared_preload_libraries = 'pg_workload_advisor'");
$node->start;
$node->safe_psql('postgres', 'CREATE EXTENSION pg_workload_advisor');

sub page { my ($name) = @_; return -e "$top/$name" ? slurp_file("$top/$name") : '' }
sub rows { my ($query) = @_; return split /\n/, $node->safe_psql('postgres', $query) }
sub sorted { return join ' ', sort { $a cmp $b } uniq(@_) }

# Those of the first list that the second lacks.
sub missing {
	my ($wanted, $there) = @_;
	my %there = map { $_ => 1 } @$there;
	return sorted(grep { !$there{$_} } @$wanted);
}

sub prose { return $_[0] =~ s/^```.*?^```//gmsr }    # without blocks of code
sub code_spans { return prose($_[0]) =~ /`([^`]+)`/g }
sub words { return map { /(\w+)/g } @_ }

# The rest of a page from a mark to the next one of its kind, or to the next heading.
sub after {
	my ($text, $mark, $next) = @_;
	return $text =~ /\Q$mark\E(.*?)(?=$next|^#|\z)/ms ? $1 : '';
}

#---------------------------------------------------------------------------------------------------------------------
# Settings and SQL, by the server's catalogs.
#---------------------------------------------------------------------------------------------------------------------

my @settings = rows(q{SELECT name || ' ' || current_setting(name) FROM pg_settings WHERE name LIKE 'workload.%'});
ok(@settings > 0, 'there are settings');
my %default = page('docs/reference/settings.md') =~ /^\| `(workload\.\w+)` \| ((?:`[^`]*`)?) *\|/mg;
s/`//g for values %default;
is(sorted(keys %default), sorted(map { (split)[0] } @settings), 'every setting has its row, and every row its setting');
is(sorted(map { "$_ $default{$_}" } keys %default), sorted(@settings), 'with the default');

my $sql = page('docs/reference/sql.md');
my $flat = $sql =~ s/\s+/ /gr;
my %columns;    # of each view and table
push @{ $columns{ (split / /)[0] } }, (split / /)[1] for rows(<<SQL);
SELECT c.oid::regclass || ' ' || a.attname
  FROM pg_class AS c JOIN pg_attribute AS a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
 WHERE c.relnamespace = 'workload'::regnamespace AND c.relkind IN ('v', 'm', 'r', 'p')
SQL
ok(keys %columns > 3, 'there are views');
for my $relation (sort keys %columns) {
	my $section = after($sql, "**`$relation`**", '^\*\*`');
	isnt($section, '', "$relation has its section");
	is(missing($columns{$relation}, [ words(code_spans($section)) ]), '', "with every column of $relation");
}

# As a reader writes a signature: arguments that are given, defaults without their casts.
my @functions = rows(<<SQL);
SELECT format('workload.%s(%s)', proname, pg_get_function_arguments(oid)) FROM pg_proc WHERE pronamespace = 'workload'::regnamespace
SQL
s/(, )?\bOUT .*\)$/)/, s/::[\w ]+(\[\])?//g for @functions;
is(join("\n", grep { index($flat, "`$_`") < 0 } @functions), '', 'every function is there with its arguments');
my @answers = rows(<<SQL);
SELECT DISTINCT n
  FROM pg_proc, unnest(proargnames, proargmodes) AS a(n, mode)
 WHERE pronamespace = 'workload'::regnamespace AND mode IN ('o', 't') AND proname !~ '_rows?\$'
SQL
is(missing(\@answers, [ words(code_spans($sql)) ]), '', 'and every column that functions return');

my @pages = map { "$top/$_" } grep { -e "$top/$_" } qw(README.md ARCHITECTURE.md CONTRIBUTING.md CHANGELOG.md);
File::Find::find({ no_chdir => 1, wanted => sub { push @pages, $_ if /\.md$/ } }, "$top/docs");
my @known = ((map { (split)[0] } @settings), keys %columns, (map { /^(workload\.\w+)/ } @functions));
for my $page (@pages) {
	my @named = grep { !/\.(json|sql|html|md|txt)$/ } slurp_file($page) =~ /(?<![\w.\/-])(workload\.\w+)\b(?!\*)/g;
	is(missing(\@named, \@known), '', $page =~ s/^\Q$top\E\///r . ' names nothing of schema workload that is not there');
}

#---------------------------------------------------------------------------------------------------------------------
# The command line, by what the program prints.
#---------------------------------------------------------------------------------------------------------------------

sub output_of {
	my ($stdout, $stderr) = ('', '');
	IPC::Run::run([ $program, @_ ], '<', \undef, '>', \$stdout, '2>', \$stderr) or die "\"@_\" failed: $stderr";
	return $stdout;
}

# The left column of the help has the options, such as "-h,--help" and "--max-width N=3".
sub options { return map { /(--[\w-]+)/g } $_[0] =~ /^ +(-\S.*?)(?:  |$)/mg }

my $command_line = page('docs/reference/command-line.md');
my $help = output_of('--help');
my ($listed) = $help =~ /^Subcommands:\n(.*?)(?:\n\n|\z)/ms;
my @commands = ($listed // '') =~ /^  (\w+)/mg;
my %options = map { $_ => [ options(output_of($_, '--help')) ] } @commands;
ok(@commands > 2 && !grep({ @$_ < 3 } values %options), 'there are commands, with options') or diag($help);
my @all = (options($help), map { @$_ } values %options);

is(missing(\@commands, [ $command_line =~ /^#+ `(\w+)`/mg ]), '', 'every command has its heading');
is(missing([ $command_line =~ /^#+ `(\w+)`/mg ], \@commands), '', 'and every heading its command');
my @mentioned = $command_line =~ /(?<![\w-])(--[a-z][\w-]*)/g;
is(missing(\@all, [ '--help', '--version', $command_line =~ /^\| `(--[\w-]+)/mg ]), '', 'every option has its row');
is(missing(\@mentioned, \@all), '', 'and no other is mentioned');
for my $command (@commands) {
	my $section = after($command_line, "## `$command`", '^## ');
	is(missing([ $section =~ /^\| `(--[\w-]+)/mg ], $options{$command}), '', "what is said of $command are its options");
	my %said = $command_line =~ /^\| `(--[\w-]+)[^`]*` \| `?([^|`]*?)`? \|/mg;
	my %printed = output_of($command, '--help') =~ /^ +(--[\w-]+) \w+=(\S+)/mg;
	is(sorted(map { "$_=" . ($said{$_} // '') } keys %printed), sorted(map { "$_=$printed{$_}" } keys %printed), "with the defaults that $command prints");
}

# A message stands in the source as a format: the values are left out of it.
my $source = '';
File::Find::find({ no_chdir => 1, wanted => sub { $source .= slurp_file($_) if /\.cpp$/ } }, "$top/advisor");
$source =~ s/"\s*\n\s*"//g;
my @messages = after($command_line, '## Messages', '^A server') =~ /^\| ([^|]+?) \|/mg;
@messages = grep { !/^(message|-+)$/ } @messages;
ok(@messages > 10, 'there are messages');
# Some are put together of a purpose and the name of a server.
sub said {
	my ($message) = @_;
	my $format = $message =~ s/"/\\"/gr =~ s/…/{}/gr;
	my ($purpose) = $message =~ /^could not (.+) "…"$/;
	return index($source, "\"$format\"") >= 0 || defined $purpose && index($source, "\"$purpose\"") >= 0;
}
is(join("\n", grep { !said($_) } @messages), '', 'the program says every message that is listed');
my @thrown = map { s/\\"/"/gr =~ s/\{\}/…/gr } $source =~ /\bProblem(?: \w+)?\{\s*(?:fmt::format\(\s*)?"((?:[^"\\]|\\.)+)"/g;
ok(@thrown > 10, 'it has messages');
is(missing(\@thrown, [ @messages, 'could not … "…"' ]), '', 'and every one of them is listed');

#---------------------------------------------------------------------------------------------------------------------
# File formats, by what the program writes.
#---------------------------------------------------------------------------------------------------------------------

# Keys of an object and all below it; a plan and the answer of workload.health() have keys of their own.
sub keys_of {
	my ($value) = @_;
	return map { keys_of($_) } @$value if ref $value eq 'ARRAY';
	return map { ($_, /^(plan|health)$/ ? () : keys_of($value->{$_})) } keys %$value if ref $value eq 'HASH';
	return;
}

$node->safe_psql('postgres', <<SQL);
CREATE TABLE note (id int PRIMARY KEY, author_id int NOT NULL, body text);
INSERT INTO note SELECT i, i % 500, 'body' FROM generate_series(1, 20000) AS i;
CREATE INDEX note_id ON note (id);
ANALYZE note;
SQL
$node->safe_psql('postgres', "SELECT workload.reset();\n" . "SELECT body FROM note WHERE author_id = 7 ORDER BY id;\n" x 20
	  . "COPY (SELECT author_id FROM note) TO '/dev/null';\nSELECT pg_sleep(0.3) FROM note WHERE id = 1;");
my @dsn = ('--dsn', $node->connstr('postgres'));
output_of('report', '--save', @dsn);
my $formats = page('docs/reference/file-formats.md');
my %written = (
	'save' => after($formats, '## Saved workload', '^## '),
	'indexes --format json' => after($formats, '## `indexes --format json`', '^## '),
	'report --format json' => $formats);
for my $command (sort keys %written) {
	my @keys = keys_of(decode_json(output_of((split / /, $command), @dsn)));
	ok(@keys > 10, "$command writes keys");
	is(missing(\@keys, [ words(code_spans($written{$command})) ]), '', "every key of $command is explained");
}

#---------------------------------------------------------------------------------------------------------------------
# Links.
#---------------------------------------------------------------------------------------------------------------------

# As GitHub makes anchors of headings.
sub anchors { return map { lc($_) =~ s/[^\w\- ]//gr =~ s/ /-/gr } slurp_file($_[0]) =~ /^#+ +(.+?) *$/mg }

for my $page (@pages) {
	my $text = prose(slurp_file($page)) =~ s/`[^`\n]*`//gr;
	my @broken;
	for my $link ($text =~ /\]\(([^)\s]+)\)/g) {
		next if $link =~ /^[a-z]+:/;
		my ($path, $anchor) = $link =~ /^([^#]*)(?:#(.*))?$/;
		my $target = $path eq '' ? $page : dirname($page) . "/$path";
		push @broken, $link if !-e $target || defined $anchor && $target =~ /\.md$/ && !grep { $_ eq $anchor } anchors($target);
	}
	is(sorted(@broken), '', $page =~ s/^\Q$top\E\///r . ' leads nowhere that does not exist');
}

done_testing();

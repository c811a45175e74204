# A synthetic application: statements of as many shapes as are asked for, on a schema of its own. The same number gives
# the same schema and statements every time.
package Shapes;
use strict;
use warnings;
use Exporter 'import';
use Programs;
use Server;
our @EXPORT = qw(load_shapes shapes);

my $tables = 100;
my $columns = 12;  # of them two are foreign keys, three states, three times, and the rest are numbers
my $rows = 2000;   # real; the planner is told that there are more

my $seed = 1;
sub random { my ($below) = @_; $seed = ($seed * 1103515245 + 12345) % 2147483648; return int($seed / 65536) % $below; }

my @kinds = ((map { "f$_" } 1 .. 2), (map { "s$_" } 1 .. 3), (map { "t$_" } 1 .. 3), map { "n$_" } 1 .. 4);

sub definition {
	my ($column) = @_;
	return "$column timestamptz" if $column =~ /^t/;
	return "$column integer";
}

# A value of a column for row number i.
sub value {
	my ($column) = @_;
	return "1 + (i * 7919) % $rows" if $column =~ /^f/;
	return "(i * i) % " . (3 + 5 * substr($column, 1)) if $column =~ /^s/;
	return "timestamptz '2026-01-01' + i * interval '" . substr($column, 1) . " minutes'" if $column =~ /^t/;
	return "(i * 104729) % " . 10**substr($column, 1);
}

sub load_shapes {
	my ($say) = @_;
	my $database = 'shapes';
	return $database if has_database($database);
	$say->('loading the synthetic schema');
	create_database('loading_shapes');
	my $file = "$ENV{WORK}/shapes.load.sql";
	open(my $script, '>', $file) or complain("could not write \"$file\"", $!);
	for my $table (1 .. $tables) {
		print $script "CREATE TABLE r$table (id integer PRIMARY KEY, ", join(', ', map { definition($_) } @kinds), ", body text);\n";
		print $script "INSERT INTO r$table SELECT i, ", join(', ', map { value($_) } @kinds), ", repeat('x', 200) FROM generate_series(1, $rows * (1 + $table % 10)) AS i;\n";
	}
	print $script "VACUUM (ANALYZE);\n";
	close($script);
	ask_file('loading_shapes', $file);
	ask('postgres', "ALTER DATABASE loading_shapes RENAME TO $database");
	return $database;
}

sub one { my (@from) = @_; return $from[ random(scalar @from) ]; }

# A statement of an application: a list, a page, a lookup, a join, a count by state.
sub statement {
	my $table = 'r' . (1 + random($tables));
	my $other = 'r' . (1 + random($tables));
	my ($foreign, $state, $moment, $number) = (one('f1', 'f2'), one('s1', 's2', 's3'), one('t1', 't2', 't3'), one('n2', 'n3', 'n4'));
	my @forms = (
		"SELECT id, body FROM $table WHERE $foreign = \$1 AND $state = \$2 ORDER BY $moment DESC LIMIT 20",
		"SELECT id, body FROM $table WHERE $number = \$1",
		"SELECT count(*) FROM $table WHERE $foreign = \$1 AND $moment >= \$2",
		"SELECT a.id, b.body FROM $table AS a JOIN $other AS b ON b.$foreign = a.id WHERE a.$number = \$1 AND b.$state = \$2",
		"SELECT $state, count(*) FROM $table WHERE $foreign = \$1 GROUP BY $state",
		"SELECT id FROM $table WHERE $state = \$1 AND $moment BETWEEN \$2 AND \$3 ORDER BY $moment LIMIT 50",
		"UPDATE $table SET $state = \$1 WHERE id = \$2",
	);
	return one(@forms);
}

# So many statements, all different.
sub shapes {
	my ($count) = @_;
	$seed = 20260101;
	my (%seen, @all);
	while (@all < $count) {
		my $sql = statement();
		# What is left when all forms are used up: other lists of columns.
		$sql =~ s/^SELECT id/'SELECT ' . join(', ', 'id', one(@kinds), one(@kinds))/e if $seen{$sql};
		$sql =~ s/LIMIT \d+/'LIMIT ' . (1 + random(1000))/e if $seen{$sql};
		next if $seen{$sql}++;
		push @all, { name => 'shape ' . (@all + 1), sql => $sql };
	}
	return \@all;
}

1;

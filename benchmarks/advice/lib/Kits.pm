# The tables and statements of TPC-H and TPC-DS, made by the public kits, which are no part of this project:
# KITS holds tpch-kit/ and tpcds-kit/ (github.com/gregrahn), built; STATEMENTS holds tpch/ and tpcds/, one statement a file.
package Kits;
use strict;
use warnings;
use Exporter 'import';
use Programs;
use Server;
our @EXPORT = qw(load_kit statements_of table_bytes);

my ($work, $kits, $statements) = @ENV{qw(WORK KITS STATEMENTS)};

my %kit = (
	tpch => { name => 'TPC-H', schema => 'tpch-kit/dbgen/dss.ddl', generate => \&generate_tpch, ending => 'tbl' },
	tpcds => { name => 'TPC-DS', schema => 'tpcds-kit/tools/tpcds.sql', generate => \&generate_tpcds, ending => 'dat' },
);

sub needed {
	my ($path) = @_;
	complain("\"$path\" is missing", undef, 'KITS names the directory with tpch-kit and tpcds-kit, built (docs/explanation/selection.md).') unless -e $path;
	return $path;
}

sub generate_tpch {
	my ($directory, $scale) = @_;
	my $kit = "$kits/tpch-kit/dbgen";
	local @ENV{qw(DSS_CONFIG DSS_PATH)} = ($kit, $directory);
	run_program(needed("$kit/dbgen"), '-q', '-f', '-s', $scale);
}

sub generate_tpcds {
	my ($directory, $scale) = @_;
	my $kit = "$kits/tpcds-kit/tools";
	run_program('sh', '-c', 'cd "$1" && shift && exec "$@"', 'sh', $kit, needed("$kit/dsdgen"), '-SCALE', $scale, '-DIR', $directory, qw(-FORCE Y -QUIET Y -TERMINATE N));
}

# Without primary keys, as in the published comparisons: an advisor starts from nothing.
sub schema { my ($file) = @_; return lines_of(needed("$kits/$file")) =~ s/,\s*primary key\s*\([^)]*\)//gir; }

# Makes the database unless it is there.
sub load_kit {
	my ($kit, $scale, $say) = @_;
	my $database = $scale == 1 ? $kit : "${kit}_$scale" =~ s/\W/_/gr;
	return $database if has_database($database);
	my $directory = "$work/$kit.files";
	run_program('rm', '-rf', $directory);
	mkdir $directory or complain("could not make \"$directory\"", $!);
	$say->("generating $kit{$kit}{name}");
	$kit{$kit}{generate}->($directory, $scale);
	$say->("loading $kit{$kit}{name}");
	create_database("loading_$kit");
	open(my $script, '>', "$directory/load.sql") or complain('could not write the script', $!);
	print $script "BEGIN;\n", schema($kit{$kit}{schema}), "\n";
	for my $file (glob "$directory/*.$kit{$kit}{ending}") {
		my ($table) = $file =~ m{([^/]+)\.\w+$};
		my $encoding = $kit eq 'tpcds' ? 'LATIN1' : 'UTF8';
		print $script "COPY $table FROM PROGRAM 'sed s/\\|\$// \"$file\"' (DELIMITER '|', NULL '', ENCODING '$encoding');\n" if $kit eq 'tpch';
		print $script "COPY $table FROM '$file' (DELIMITER '|', NULL '', ENCODING '$encoding');\n" if $kit eq 'tpcds';
	}
	print $script "COMMIT;\nSELECT setseed(0.5);\nVACUUM (ANALYZE);\n";
	close($script);
	ask_file("loading_$kit", "$directory/load.sql");
	prepare_views("loading_$kit", $kit);
	ask('postgres', "ALTER DATABASE loading_$kit RENAME TO $database");
	run_program('rm', '-rf', $directory);
	return $database;
}

# The statements that index-selection papers use, by name, in order. Of a file with two they take the last; a view that
# a statement makes for itself is there from the start.
sub statements_of {
	my ($kit) = @_;
	my (@all, @views);
	for my $name (split ' ', lines_of(needed("$statements/$kit/usual.txt"))) {
		my $text = lines_of("$statements/$kit/$name") =~ s/^\s*--.*$//gmr;
		my @parts = grep { /\S/ } map { s/^\s+|\s+$//gr } split /;/, $text;
		push @views, grep { /^create\s+view\b/i } @parts;
		my ($last) = reverse grep { !/^(create|drop)\s+view\b/i } @parts;
		push @all, { name => $name =~ s/\.sql$//r, sql => $last };
	}
	return (\@all, \@views);
}

sub prepare_views {
	my ($database, $kit) = @_;
	my (undef, $views) = statements_of($kit);
	ask($database, $_) for @$views;
}

sub table_bytes {
	my ($database) = @_;
	return ask($database, "SELECT sum(pg_table_size(oid)) FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace");
}

1;

# Whether a set of indexes does harm once it is there: all sets are built, and every statement runs with each of them and
# with none, in turns. Which set counts is a matter of the catalog: an index that is not valid is none for the planner.
package Built;
use strict;
use warnings;
use Exporter 'import';
use Programs;
use Server;
use Statistics;
our @EXPORT = qw(build_sets drop_sets times_with real_bytes);

my $longest = 60;  # seconds that a statement may take before it is given up

sub indexes_like { my ($set) = @_; return "SELECT oid FROM pg_class WHERE relkind = 'i' AND relname LIKE '" . ($set // '') . "\\_advised\\_%'"; }

# Sets by name: each a list of CREATE INDEX.
sub build_sets {
	my ($database, %sets) = @_;
	drop_sets($database);
	for my $set (sort keys %sets) {
		my $number = 0;
		for my $index (@{ $sets{$set} }) {
			$number++;
			ask($database, $index =~ s/CREATE INDEX (?:CONCURRENTLY )?ON/CREATE INDEX ${set}_advised_$number ON/r);
		}
	}
}

sub drop_sets {
	my ($database) = @_;
	ask($database, "DROP INDEX $_") for split /\n/, ask($database, 'SELECT oid::regclass FROM (' . indexes_like('%') . ') AS of_sets');
}

sub real_bytes { my ($database, $set) = @_; return ask($database, 'SELECT coalesce(sum(pg_relation_size(oid)), 0) FROM (' . indexes_like($set) . ') AS of_set'); }

# What a statement takes in milliseconds with the set that is valid, or nothing where it was given up; once more beforehand,
# so that what fits is in the cache.
sub once {
	my ($database, $set, $sql) = @_;
	my $file = "$ENV{WORK}/timed.sql";
	open(my $script, '>', $file) or complain("could not write \"$file\"", $!);
	print $script "UPDATE pg_index SET indisvalid = indexrelid IN (" . indexes_like($set) . ") WHERE indexrelid IN (" . indexes_like('%') . ");\n";
	print $script "SET statement_timeout = '${longest}s';\n\\set ON_ERROR_STOP off\n";
	print $script "EXPLAIN (ANALYZE, TIMING OFF) $sql;\n" x 2;
	close($script);
	my ($first, $second) = ask_file($database, $file) =~ /Execution Time: ([\d.]+) ms/g;
	return $second;
}

# The median time of a statement with each of the sets and with none, by set; nothing where it took too long.
sub times_with {
	my ($database, $sql, $rounds, @sets) = @_;
	my (%times, %given_up);
	for my $round (1 .. $rounds) {
		for my $set (@sets) {
			next if $given_up{$set};
			my $time = once($database, $set, $sql);
			if (defined $time) { push @{ $times{$set} }, $time } else { $given_up{$set} = 1 }
		}
	}
	return { map { $_ => $given_up{$_} ? undef : median(@{ $times{$_} }) } @sets };
}

1;

# Whether a set of indexes does harm once it is there: it is built, and every statement runs without and with it.
package Built;
use strict;
use warnings;
use Exporter 'import';
use Programs;
use Server;
use Statistics;
use Time::HiRes ();
our @EXPORT = qw(times_of build drop_all real_bytes);

my $longest = 60;  # seconds that a statement may take before it is given up

# The median time of each statement in milliseconds by name, in the server, with everything that fits in its cache;
# nothing where it took too long.
sub times_of {
	my ($database, $statements, $rounds) = @_;
	my %times;
	for my $statement (@$statements) {
		my $file = "$ENV{WORK}/timed.sql";
		open(my $script, '>', $file) or complain("could not write \"$file\"", $!);
		print $script "\\set ON_ERROR_STOP off\nSET statement_timeout = '${longest}s';\n";
		print $script "EXPLAIN (ANALYZE, TIMING OFF) $statement->{sql};\n" for 0 .. $rounds;
		close($script);
		my @all = ask_file($database, $file) =~ /Execution Time: ([\d.]+) ms/g;
		shift @all;  # it filled the cache
		$times{ $statement->{name} } = @all ? median(@all) : undef;
	}
	return \%times;
}

sub build {
	my ($database, @indexes) = @_;
	my $number = 0;
	for my $index (@indexes) {
		$number++;
		ask($database, $index =~ s/CREATE INDEX CONCURRENTLY ON/CREATE INDEX advised_$number ON/r);
	}
}

sub drop_all {
	my ($database) = @_;
	ask($database, "DROP INDEX $_") for split /\n/, ask($database, "SELECT relname FROM pg_class WHERE relkind = 'i' AND relname LIKE 'advised\\_%'");
}

sub real_bytes { my ($database) = @_; return ask($database, "SELECT coalesce(sum(pg_relation_size(oid)), 0) FROM pg_class WHERE relkind = 'i' AND relname LIKE 'advised\\_%'"); }

1;

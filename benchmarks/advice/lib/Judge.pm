# Who decides how good a set of indexes is: PostgreSQL's planner with HypoPG's hypothetical indexes, never our own.
package Judge;
use strict;
use warnings;
use Exporter 'import';
use Programs;
use Server;
our @EXPORT = qw(judge);

my $work = $ENV{WORK};

# The cost of every statement by name with these indexes, and what HypoPG takes their size for.
sub judge {
	my ($database, $statements, @indexes) = @_;
	my $file = "$work/judge.sql";
	open(my $script, '>', $file) or complain("could not write \"$file\"", $!);
	print $script "CREATE EXTENSION IF NOT EXISTS hypopg;\n";
	for my $index (@indexes) {
		my $plain = $index =~ s/ CONCURRENTLY//r;
		print $script "SELECT 'made', indexrelid FROM hypopg_create_index(\$index\$$plain\$index\$);\n";
	}
	print $script "SELECT 'bytes', coalesce(sum(hypopg_relation_size(indexrelid)), 0) FROM hypopg();\n";
	print $script "SELECT 'statement', \$name\$$_->{name}\$name\$;\nEXPLAIN $_->{sql};\n" for @$statements;
	close($script);

	my ($made, $bytes, $name, %costs) = (0);
	for my $line (split /\n/, ask_file($database, $file)) {
		if ($line =~ /^made\|/) { $made++ }
		elsif ($line =~ /^bytes\|(\d+)/) { $bytes = $1 }
		elsif ($line =~ /^statement\|(.*)/) { $name = $1 }
		elsif (defined $name && $line =~ /cost=[\d.]+\.\.([\d.]+)/) { $costs{$name} //= $1 }
	}
	complain('not every index could be judged', "$made of " . @indexes . ' were made.') if $made != @indexes;
	complain('not every statement could be judged', scalar(keys %costs) . ' of ' . @$statements . ' have a cost.') if keys %costs != @$statements;
	my $total = 0;
	$total += $_ for values %costs;
	return { total => $total, bytes => $bytes, costs => \%costs };
}

1;

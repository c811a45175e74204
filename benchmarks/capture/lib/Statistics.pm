# Medians, and how sure they are.
package Statistics;
use strict;
use warnings;
use Exporter 'import';
our @EXPORT = qw(mean median interval);

sub mean { my $sum = 0; $sum += $_ for @_; return $sum / @_; }

sub median {
	my @sorted = sort { $a <=> $b } @_;
	my $middle = int(@sorted / 2);
	return @sorted % 2 ? $sorted[$middle] : ($sorted[ $middle - 1 ] + $sorted[$middle]) / 2;
}

# The interval that holds the true median with at least 95 % probability, whatever the distribution: the k-th smallest
# to the k-th largest figure, where fewer than k of them lie below the median with a probability (binomial, 1/2) of at
# most 2.5 %. Nothing for fewer than six figures, which no such interval fits.
sub interval {
	my @sorted = sort { $a <=> $b } @_;
	my ($chance, $below, $k) = (0.5**@sorted, 0, 0);
	while ($below + $chance <= 0.025) {
		$below += $chance;
		$chance *= (@sorted - $k) / ($k + 1);
		$k++;
	}
	return $k ? ($sorted[ $k - 1 ], $sorted[ @sorted - $k ]) : ();
}

1;

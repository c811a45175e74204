# Programs that the benchmarks run, and how they stop when one fails.
package Programs;
use strict;
use warnings;
use Exporter 'import';
our @EXPORT = qw(complain run_program);

# Stops with an error as PostgreSQL writes them.
sub complain {
	my ($message, $detail, $hint) = @_;
	my $text = "$0: $message\n";
	$text .= "DETAIL:  $detail\n" if $detail;
	$text .= "HINT:  $hint\n" if $hint;
	die $text;
}

# What the program wrote to both of its outputs; complains unless it ended well.
sub run_program {
	my ($program, @arguments) = @_;
	my $pid = open(my $output, '-|') // complain("could not start \"$program\"", $!);
	if ($pid == 0) {
		open(STDERR, '>&', \*STDOUT);
		exec($program, @arguments) or die "could not start \"$program\": $!\n";
	}
	local $/;
	my $text = <$output> // '';
	close($output) or complain("\"$program @arguments\" failed", $text =~ s/\s+\z//r, "The logs of the servers are in \"$ENV{WORK}\".");
	return $text;
}

1;

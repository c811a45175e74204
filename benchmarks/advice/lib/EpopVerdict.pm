# Holds what was measured against the best set that was found by hand, and prints it.
package EpopVerdict;
use strict;
use warnings;
use utf8;
use Exporter 'import';
use EpopStatements;
use List::Util qw(sum0);
use Report ();
our @EXPORT = qw(epop_tables followed);

# A shape is slower when it takes a fifth longer, and 0.05 ms (chosen) longer, which the clock and the way there may differ by.
my ($slower, $noise) = (1.2, 0.05);
my $more_wal = 1.01;  # pages are split at other places from one run to the next

sub epop_tables {
	my ($run) = @_;
	my @text = sprintf "\nA collaboration backend, scale %s: %s. %d shapes of statements, %d executions in the mix.\n\n", $run->{scale},
		join(', ', map { grouped($_->[1]) . " $_->[0]" } @{ $run->{rows} }), scalar @{ $run->{shapes} }, sum0(map { $_->{weight} } @{ $run->{shapes} });
	return (@text, totals_table($run), wal_table($run), advice_lists($run), verdict_lines($run), shapes_table($run));
}

# Whether a recommendation is carried out; the others are for whoever writes the statements.
sub followed { my ($advice) = @_; return $advice->{action} eq 'create' || $advice->{action} eq 'drop'; }

sub grouped { my ($number) = @_; return scalar reverse(reverse(sprintf '%.0f', $number) =~ s/(\d{3})(?=\d)/$1,/gr); }
sub megabytes { my ($bytes) = @_; return sprintf '%.1f', $bytes / 1024 / 1024; }
sub sets { my ($run) = @_; return (@{ $run->{starts} }, 'expert', map { "ours from $_" } @{ $run->{starts} }); }

# The whole mix: each shape as often as it is called.
sub total {
	my ($run, $set, $figure, $wanted) = @_;
	return sum0(map { $_->{weight} * $run->{measured}{$set}{ $_->{name} }{$figure} } grep { !$wanted || $wanted->($_) } @{ $run->{shapes} });
}

sub totals_table {
	my ($run) = @_;
	my @rows = [ 'indexes', 'number', 'MB', 'ms of the mix', 'of it writes', 'buffers of the mix' ];
	for my $set (sets($run)) {
		push @rows, [ $set, $run->{sizes}{$set}{number}, megabytes($run->{sizes}{$set}{bytes}), grouped(total($run, $set, 'ms')),
			grouped(total($run, $set, 'ms', \&is_writing)), grouped(total($run, $set, 'buffers')) ];
	}
	return Report::table(@rows);
}

sub wal_table {
	my ($run) = @_;
	my @rows = [ 'bytes of WAL per row', sets($run) ];
	push @rows, [ $_, map { sprintf '%.0f', $_ } @{ $run->{wal}{$_} }{ sets($run) } ] for sort keys %{ $run->{wal} };
	return "\n" . Report::table(@rows);
}

sub advice_lists {
	my ($run) = @_;
	my @text;
	for my $start (@{ $run->{starts} }) {
		my $advice = $run->{advice}{$start};
		push @text, sprintf "\nAdvised for \"%s\" after %.0f s of the mix, in %.1f s:\n\n```sql\n", $start, @{$advice}{qw(ran wall)};
		push @text, map { followed($_) ? "$_->{sql};\n" : "-- $_->{action}: " . ($_->{kind} // $_->{table} // '') . "\n" } @{ $advice->{recommendations} };
		push @text, "```\n";
	}
	return @text;
}

sub verdict_lines {
	my ($run) = @_;
	my @text = "\n";
	push @text, map { "$_->{line}\n" } verdicts_on($run, $_) for @{ $run->{starts} };
	my @noisy = (slower_shapes($run, 'expert', 'expert again'), slower_shapes($run, 'expert again', 'expert'));
	push @text, sprintf "Of two copies with the expert's indexes %d shapes differ by as much%s. The mix takes %s ms on the second.\n",
		scalar @noisy, listed(@noisy), grouped(total($run, 'expert again', 'ms'));
	return @text;
}

sub verdicts_on {
	my ($run, $start) = @_;
	my $set = "ours from $start";
	my ($buffers, $best_buffers) = map { total($run, $_, 'buffers') } $set, 'expert';
	my ($ms, $best_ms) = map { total($run, $_, 'ms') } $set, 'expert';
	my ($bytes, $best_bytes) = map { $run->{sizes}{$_}{bytes} } $set, 'expert';
	my @worse = slower_shapes($run, $start, $set);
	my @behind = slower_shapes($run, 'expert', $set);
	my @more = grep { $run->{wal}{$_}{$set} > $more_wal * $run->{wal}{$_}{expert} } sort keys %{ $run->{wal} };
	return (
		Report::verdict($buffers <= $best_buffers, sprintf "%s takes at most the expert's buffers (%s, expert %s)", $set, grouped($buffers), grouped($best_buffers)),
		Report::verdict($ms <= $best_ms, sprintf "%s takes at most the expert's time (%s ms, expert %s ms)", $set, grouped($ms), grouped($best_ms)),
		Report::verdict(!@worse, sprintf '%s makes no shape more than a fifth slower than "%s"%s', $set, $start, listed(@worse)),
		Report::verdict(!@behind, sprintf "%s has no shape more than a fifth slower than the expert's%s", $set, listed(@behind)),
		Report::verdict($bytes <= $best_bytes, sprintf "%s takes at most the expert's room (%s MB, expert %s MB)", $set, megabytes($bytes), megabytes($best_bytes)),
		Report::verdict(!@more, sprintf "%s writes at most the expert's WAL per inserted row%s", $set,
			listed(map { sprintf '%s %.0f, expert %.0f bytes', $_, @{ $run->{wal}{$_} }{ $set, 'expert' } } @more)),
	);
}

sub listed { my (@all) = @_; return @all ? ': ' . join('; ', @all) : ''; }

# In words, the shapes that take more with the one set than with the other.
sub slower_shapes {
	my ($run, $than, $set) = @_;
	my @slower;
	for my $shape (map { $_->{name} } @{ $run->{shapes} }) {
		my ($was, $is) = map { $run->{measured}{$_}{$shape} } $than, $set;
		next if $is->{ms} <= $slower * $was->{ms} || $is->{ms} - $was->{ms} <= $noise;
		push @slower, sprintf '%s from %.2f to %.2f ms, from %.0f to %.0f buffers', $shape, $was->{ms}, $is->{ms}, $was->{buffers}, $is->{buffers};
	}
	return @slower;
}

sub shapes_table {
	my ($run) = @_;
	my @rows = [ 'shape', 'calls', (map { "ms, $_" } sets($run)), map { "buffers, $_" } sets($run) ];
	for my $shape (sort { $a->{name} cmp $b->{name} } @{ $run->{shapes} }) {
		push @rows, [ $shape->{name}, $shape->{weight}, (map { sprintf '%.2f', $run->{measured}{$_}{ $shape->{name} }{ms} } sets($run)),
			map { sprintf '%.0f', $run->{measured}{$_}{ $shape->{name} }{buffers} } sets($run) ];
	}
	return "\n" . Report::table(@rows);
}

1;

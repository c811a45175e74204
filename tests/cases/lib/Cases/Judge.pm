# Decides about an answer: whether the program's is as good as the expert's, and whether the expert's is right.
# Everything here is figures and texts, so it is tested without a server (t/014_cases.pl).
package Cases::Judge;
use strict;
use warnings;
use Exporter 'import';
use List::Util qw(sum0);
our @EXPORT_OK = qw(judge doubts dropped);

# Chosen. Few buffers and short times are noise: what is below these differences is not one.
my ($most_buffers, $most_time, $few_buffers, $short_time) = (2, 3, 4, 0.2);
my ($more_buffers, $more_time) = (1.1, 1.2);
my $improvement = 2;

# Why the answer fails; nothing when it is as good as the expert's. "before", "expert" and "advised" are lists of
# measured samples; "unused" names created indexes that no sample read.
sub judge {
	my ($case, $advice, $measured) = @_;
	my @changes = grep { $_->{action} =~ /^(create|drop)$/ } @$advice;
	my $expect = $case->{expect};
	my @reasons;
	if ($expect eq 'nothing') {
		@reasons = map { "advises $_->{sql}" } @$advice;
	} elsif ($expect eq 'drop') {
		@reasons = judge_drops($case, $advice);
	} elsif ($expect eq 'create') {
		my @missed = missed($measured->{expert}, $measured->{advised});
		@reasons = (@missed, map { "does not drop $_" } undropped($case, $advice));
		@reasons = ('advises nothing') if @missed && !@$advice;
		push @reasons, map { "creates an index that nothing reads: $_" } @{ $measured->{unused} // [] };
	} else {
		my @said = grep { $_->{action} eq $expect && ($_->{kind} // '') eq ($case->{kind} // '') } @$advice;
		push @reasons, 'does not say ' . join ' ', grep { defined } $expect, $case->{kind} unless @said;
		push @reasons, map { "advises $_->{sql}" } @changes;
	}
	unshift @reasons, map { "advises $_->{sql}, which an expert keeps" } grep { is_kept($case, $_) } @changes;
	my @created = map { $_->{sql} } grep { $_->{action} eq 'create' && !defined $_->{part_of} } @$advice;
	push @reasons, map { "advises $_, which has what it must not" } grep { defined $case->{never} && /$case->{never}/ } @created;
	push @reasons, "advises @{[ scalar @created ]} indexes where $case->{most} does" if defined $case->{most} && @created > $case->{most};
	unshift @reasons, worsened($measured->{before}, $measured->{advised}) if @changes;
	return @reasons;
}

# What speaks against the case itself: an expert's answer that helps nobody, or an alternative that is better.
sub doubts {
	my ($case, $measured) = @_;
	my ($before, $expert) = @{$measured}{qw(before expert)};
	my @doubts = map { "the expert's answer: $_" } worsened($before, $expert);
	push @doubts, "the expert's answer improves nothing twofold"
		if $case->{expect} =~ /^(create|rewrite|analyze)$/ && !improved($before, $expert);
	my $number = 0;
	for my $worse (@{ $measured->{worse} }) {
		my $what = join '; ', @{ $case->{worse}[ $number++ ] };
		push @doubts, "is better than the expert: $what" if better($worse, $expert) && !worsened($before, $worse);
		push @doubts, "nothing misses it: $what" if only_drop($case, $number - 1) && !is_unique($case, $what) && !grep { reads_more($before->[$_], $worse->[$_]) } 0 .. $#$before;
	}
	return @doubts;
}

sub judge_drops {
	my ($case, $advice) = @_;
	my $said = join ', ', sort map { dropped($_->{sql}) } grep { $_->{action} eq 'drop' } @$advice;
	my @others = map { "advises $_->{sql}" } grep { $_->{action} ne 'drop' } @$advice;
	my @right = map { join ', ', sort map { dropped($_) } @$_ } @{ $case->{experts} };
	return @others if grep { $_ eq $said } @right;
	return ((length $said ? "drops $said instead of $right[0]" : "does not drop $right[0]"), @others);
}

sub undropped {
	my ($case, $advice) = @_;
	my %said = map { dropped($_->{sql}) => 1 } grep { $_->{action} eq 'drop' } @$advice;
	return grep { !$said{$_} } map { dropped($_) } grep { /^DROP/i } @{ $case->{experts}[0] // [] };
}

# An alternative that is worse and only drops one index says that this index has to stay.
sub is_kept {
	my ($case, $change) = @_;
	return 0 if $change->{action} ne 'drop';
	my $name = dropped($change->{sql});
	return grep { only_drop($case, $_) && dropped($case->{worse}[$_][0]) eq $name } 0 .. $#{ $case->{worse} };
}

sub only_drop { my ($case, $number) = @_; my $worse = $case->{worse}[$number]; return @$worse == 1 && $worse->[0] =~ /^DROP/i }

# It stays whether or not a statement reads it.
sub is_unique { my ($case, $sql) = @_; my $name = dropped($sql); return $case->{schema} =~ /UNIQUE INDEX \Q$name\E\b/i }

# The name without its schema.
sub dropped {
	my ($sql) = @_;
	my ($name) = $sql =~ /([^\s.]+)$/;
	return $name;
}

# Buffers of triggers are not in the plan: where there are triggers, time alone counts.
sub as_good {
	my ($mine, $best) = @_;
	my $fast = $mine->{ms} <= $best->{ms} * $most_time || $mine->{ms} <= $best->{ms} + $short_time;
	return $fast if $mine->{triggers};
	return $mine->{buffers} <= $best->{buffers} * $most_buffers + $few_buffers || $mine->{ms} <= $best->{ms} * $most_time;
}

sub figures { my ($sample) = @_; return sprintf '%d buffers, %.2f ms', $sample->{buffers}, $sample->{ms} }

sub missed {
	my ($expert, $advised) = @_;
	return map { "$advised->[$_]{label}: @{[ figures($advised->[$_]) ]}, expert @{[ figures($expert->[$_]) ]}" }
		grep { !as_good($advised->[$_], $expert->[$_]) } 0 .. $#$expert;
}

sub reads_more { my ($before, $after) = @_; return $after->{buffers} > $before->{buffers} * $most_buffers + $few_buffers }

sub is_worse {
	my ($before, $after) = @_;
	return 0 if $after->{ms} <= $before->{ms} * $more_time || $after->{ms} - $before->{ms} < $short_time;
	return $after->{triggers} || $after->{buffers} > $before->{buffers} * $more_buffers;
}

sub worsened {
	my ($before, $after) = @_;
	return map { "$after->[$_]{label} got WORSE: @{[ figures($before->[$_]) ]} to @{[ figures($after->[$_]) ]}" }
		grep { is_worse($before->[$_], $after->[$_]) } 0 .. $#$before;
}

# Some sample takes half of what it took, and more than noise less.
sub improved {
	my ($before, $after) = @_;
	return grep {
		my ($old, $new) = ($before->[$_], $after->[$_]);
		my $time = $old->{ms} > $new->{ms} * $improvement && $old->{ms} - $new->{ms} >= $short_time;
		$time && ($old->{triggers} || $old->{buffers} > $new->{buffers} * $improvement || $old->{ms} > $new->{ms} * $most_time)
	} 0 .. $#$before;
}

# Over all samples: clearly fewer buffers, and less time.
sub better {
	my ($one, $other) = @_;
	my ($buffers, $best_buffers) = map { sum0(map { $_->{buffers} } @$_) } $one, $other;
	my ($ms, $best_ms) = map { sum0(map { $_->{ms} } @$_) } $one, $other;
	return $buffers * $improvement < $best_buffers && $ms * $more_time < $best_ms && $best_ms - $ms >= $short_time;
}

1;

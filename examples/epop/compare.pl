#!/usr/bin/env perl
# Two runs of the workload side by side. Prints the table, writes the same as JSON.
# Usage: compare.pl BEFORE.json AFTER.json TOUCHED COMPARISON.json; TOUCHED lists the shapes whose plan the advice changed
use strict;
use warnings;
use JSON::PP;

# A shape got worse when its median rose by more than chance and by more than this, and its buffers rose too (all chosen).
# The clients never pause, so a faster run is a busier machine and some latency moves with it; buffers hardly do.
# A short run holds few executions of each shape, and what it says of a median is worth less.
my $slower_share = ($ENV{DURATION} // 30) < 20 ? 2 : 1.20;    # p50, times
my $slower_ms    = 0.3;     # p50, at least
my $more_buffers = 1.10;    # buffers per execution, times

my ($before_file, $after_file, $touched_file, $json_file) = @ARGV;
open my $list, '<', $touched_file or die "could not open \"$touched_file\": $!\n";
chomp(my @touched = <$list>);
my %touched = map { $_ => 1 } @touched;
my ($before, $after) = map { read_json($_) } $before_file, $after_file;
my (@shapes, @worse);

for my $name (sort { order($a) cmp order($b) } keys %{ $before->{shapes} }) {
    my ($old, $new) = ($before->{shapes}{$name}, $after->{shapes}{$name} // {});
    my $worse = all_known($old, $new)
      && $new->{p50} > $old->{p50} * $slower_share
      && $new->{p50} - $old->{p50} > $slower_ms
      && $new->{p50_between}[0] > $old->{p50_between}[1]
      && $new->{buffers} > $old->{buffers} * $more_buffers;
    # What writes is always touched: an index on its table costs it something, whatever its plan.
    my $touched = $touched{$name} || $old->{mix} eq 'write';
    my $note = !$worse ? '' : $touched ? '  WORSE' : '  moved, not by the advice';
    $worse &&= $touched;
    push @worse, $name if $worse;
    push @shapes, { name => $name, mix => $old->{mix}, before => $old, after => $new, note => $note,
        touched => $touched ? JSON::PP::true : JSON::PP::false, worse => $worse ? JSON::PP::true : JSON::PP::false };
}

my $errors = 0;
for my $run ($before, $after) { $errors += $_->{errors} for values %{ $run->{mixes} } }

my %titles = (read => 'reads, on the replica', write => 'writes, on the primary', client => 'TypeORM and node-postgres, on both');
my $ran = '';
printf "%-26s %17s %17s %17s %8s  %19s %8s\n", 'shape', 'p50 ms', 'p95 ms', 'p99 ms', 'p50', 'buffers per run', 'buffers';
for my $shape (@shapes) {
    if ($shape->{mix} ne $ran) {
        $ran = $shape->{mix};
        print "$titles{$ran}\n";
    }
    my ($old, $new) = @$shape{qw(before after)};
    printf "  %-24s %17s %17s %17s %8s  %19s %8s%s\n", $shape->{name},
      (map { pair('%.2f', 7, $old->{$_}, $new->{$_}) } qw(p50 p95 p99)), ratio($old->{p50}, $new->{p50}),
      pair('%.0f', 8, $old->{buffers}, $new->{buffers}), ratio($old->{buffers}, $new->{buffers}), $shape->{note};
}

print "\n";
for my $mix ('read', 'write', 'client') {
    my ($old, $new) = map { $_->{mixes}{$mix} } $before, $after;
    printf "%-36s %s per second, errors %s\n", $titles{$mix},
      pair('%.0f', 9, $old->{per_second}, $new->{per_second}), pair('%d', 0, $old->{errors}, $new->{errors});
}
printf "%-36s %s MB\n", 'size of all indexes', pair('%.1f', 9, map { $_->{index_bytes} / 1e6 } $before, $after);
for my $table ('messages', 'tasks') {
    printf "%-36s %s bytes\n", "WAL of one inserted row, $table", pair('%.0f', 9, map { $_->{wal_bytes_per_row}{$table} } $before, $after);
}

my $verdict = @worse ? 'worse: ' . join(', ', @worse) : sprintf 'no shape of %d got worse', scalar @shapes;
print "\nVerdict: $verdict; $errors errors.\n";

open my $out, '>', $json_file or die "could not open \"$json_file\": $!\n";
print {$out} JSON::PP->new->canonical->pretty->encode({
    shapes => \@shapes, worse => \@worse, errors => $errors, verdict => $verdict,
    map { my $key = $_; $key => { before => $before->{$key}, after => $after->{$key} } } qw(mixes index_bytes wal_bytes_per_row seconds),
});
close $out or die "could not write \"$json_file\": $!\n";

sub order {
    my ($name) = @_;
    return { read => 0, write => 1, client => 2 }->{ $before->{shapes}{$name}{mix} } . $name;
}

sub all_known {
    for my $run (@_) {
        return 0 if grep { !defined $run->{$_} } qw(p50 buffers);
    }
    return 1;
}

sub pair {
    my ($format, $width, $old, $new) = @_;
    my ($left, $right) = map { defined $_ ? sprintf $format, $_ : '-' } $old, $new;
    return sprintf '%*s > %*s', $width, $left, $width, $right;
}

sub ratio {
    my ($old, $new) = @_;
    return '' unless $old && defined $new;
    my $times = $new / $old;
    return sprintf $times < 0.1 ? 'x%.3f' : 'x%.2f', $times;
}

sub read_json {
    my ($file) = @_;
    open my $in, '<', $file or die "could not open \"$file\": $!\n";
    local $/;
    return decode_json(scalar <$in>);
}

# Measures the same executions on copies of a database that differ in their indexes: buffers, times, the size of the
# indexes and the WAL of inserted rows.
package EpopMeasure;
use strict;
use warnings;
use Exporter 'import';
use EpopStatements;
use List::Util qw(min sum0);
use Programs;
use Server;
our @EXPORT = qw(replay measure index_size wal_per_row);

# What the program "replay" prints, as [execution, copy, figure].
sub replay {
	my ($what, $passes, $file, @copies) = @_;
	my $program = $ENV{REPLAY} || complain('"REPLAY" is not set', undef, 'Run "make benchmark-advice".');
	return map { [ split / / ] } split /\n/, run_program($program, $what, $passes, $file, @copies);
}

# By copy and shape the mean of its samples: {ms}, the fastest of so many runs after one that filled the caches (what
# disturbs a run only makes it longer), and {buffers}, the smaller figure of two. All that reads is measured before anything writes, for what is written and
# rolled back is in the way of index-only scans.
sub measure {
	my ($shapes, $copies, $rounds, $say) = @_;
	my @names = sort keys %$copies;
	my @conninfo = map { conninfo($copies->{$_}) . " options='-c workload.capture=off'" } @names;
	my %measured;
	for my $writing (0, 1) {
		my @owners = map { my $shape = $_; map { [ $shape, $_ ] } @{ $shape->{samples} } } grep { is_writing($_) == $writing } @$shapes;
		my $file = "$ENV{WORK}/epop.measured";
		write_executions($file, map { $_->[1] } @owners);
		$say->('measuring what ' . ($writing ? 'writes' : 'reads'));
		for my $figure ([ 'buffers', 2, sub { min(@_) } ], [ 'times', $rounds + 1, sub { min(@_[ 1 .. $#_ ]) / 1000 } ]) {
			my ($what, $passes, $of) = @$figure;
			my %figures;
			push @{ $figures{ $_->[0] }{ $_->[1] } }, $_->[2] for replay($what, $passes, $file, @conninfo);
			for my $copy (0 .. $#names) {
				my %by_shape;
				push @{ $by_shape{ $owners[$_][0]{name} } }, $of->(@{ $figures{$_}{$copy} }) for 0 .. $#owners;
				$measured{ $names[$copy] }{$_}{ $what eq 'times' ? 'ms' : 'buffers' } = sum0(@{ $by_shape{$_} }) / @{ $by_shape{$_} } for keys %by_shape;
			}
		}
	}
	return \%measured;
}

# Number and bytes of the indexes that no constraint needs.
sub index_size {
	my ($database) = @_;
	my ($number, $bytes) = split /\|/, ask($database, <<'SQL');
SELECT count(*), coalesce(sum(pg_relation_size(i.indexrelid)), 0)
  FROM pg_index AS i JOIN pg_class AS c ON c.oid = i.indexrelid
 WHERE c.relnamespace = 'public'::regnamespace AND NOT i.indisunique
SQL
	return { number => $number, bytes => $bytes };
}

# Bytes of WAL per inserted row by table and copy: the least of three times, for the first touches pages for the first time
# since a checkpoint.
sub wal_per_row {
	my ($inserts, $copies, $say) = @_;
	$say->('measuring the WAL of inserted rows');
	my %wal;
	for my $insert (marked_statements($inserts)) {
		my $file = "$ENV{WORK}/epop.insert.sql";
		open(my $script, '>', $file) or complain("could not write \"$file\"", $!);
		print $script <<SQL x 3;
BEGIN;
SELECT pg_current_wal_insert_lsn() AS start \\gset
$insert->{sql};
SELECT pg_wal_lsn_diff(pg_current_wal_insert_lsn(), :'start');
ROLLBACK;
SQL
		close($script);
		$wal{ $insert->{name} }{$_} = min(split /\n/, ask_file($copies->{$_}, $file)) / $insert->{rows} for keys %$copies;
	}
	return \%wal;
}

1;

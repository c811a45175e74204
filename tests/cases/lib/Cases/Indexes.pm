# Carries out an answer, finds out which of its indexes were read, and takes it back.
package Cases::Indexes;
use strict;
use warnings;
use Exporter 'import';
our @EXPORT_OK = qw(apply indexes undo unread);

# Indexes of partitions belong to that of the partitioned table.
my $listing = <<'SQL';
SELECT i.indexrelid::regclass::text || E'\t' || regexp_replace(replace(pg_get_indexdef(i.indexrelid), ' ON ONLY ', ' ON '), '\s+', ' ', 'g')
  FROM pg_index AS i
  JOIN pg_class AS c ON c.oid = i.indexrelid
 WHERE c.relnamespace::regnamespace::text NOT IN ('pg_catalog', 'pg_toast', 'information_schema')
   AND NOT c.relispartition
 ORDER BY 1;
SQL

sub apply {
	my ($server, $database, @statements) = @_;
	$server->sql($database, join '', map { "$_;\n" } @statements) if @statements;
}

# Definitions by name.
sub indexes {
	my ($server, $database) = @_;
	return { map { split /\t/, $_, 2 } split /\n/, $server->sql($database, $listing) };
}

sub undo {
	my ($server, $database, $before) = @_;
	my $now = indexes($server, $database);
	apply($server, $database,
		(map { "DROP INDEX $_" } grep { !exists $before->{$_} } sort keys %$now),
		(map { $before->{$_} } grep { !exists $now->{$_} } sort keys %$before));
}

# Parts and their partitioned index.
my $parts = <<'SQL';
SELECT c.relname || E'\t' || pg_partition_root(c.oid)::regclass::text FROM pg_class AS c WHERE c.relkind = 'i' AND c.relispartition;
SQL

# Definitions of indexes that are new and that neither a plan nor a trigger reads. One on partitions is read where a part is. The server counts scans of triggers,
# and also those by which the planner finds the ends of a column.
sub unread {
	my ($server, $database, $before, $measured) = @_;
	my %read = map { $_ => 1 } map { read_by($_->{plan}) } @$measured;
	if (grep { $_->{triggers} } @$measured) {
		$read{$_} = 1 for split /\n/, $server->sql($database, "SELECT indexrelname FROM pg_stat_user_indexes WHERE idx_scan > 0;");
	}
	my %whole = map { split /\t/, $_, 2 } split /\n/, $server->sql($database, $parts);
	$read{ bare($_) } = 1 for map { $whole{$_} // () } keys %read;
	my $now = indexes($server, $database);
	return [ map { $now->{$_} } grep { !exists $before->{$_} && !$read{ bare($_) } } sort keys %$now ];
}

# Without schema and quotes, as plans name it.
sub bare {
	my ($name) = @_;
	return $name =~ s{^.*\.}{}r =~ s{^"(.*)"$}{$1}r;
}

sub read_by {
	my ($plan) = @_;
	return (($plan->{"Index Name"} // ()), map { read_by($_) } @{ $plan->{Plans} // [] });
}

1;

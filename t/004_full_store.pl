# When there are more statements than there is room for, the costliest stay and the loss is counted.
use strict;
use warnings;
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

my $node = PostgreSQL::Test::Cluster->new('main');
$node->init;
$node->append_conf('postgresql.conf', <<CONF);
shared_preload_libraries = 'pg_workload_advisor'
workload.min_duration = -1
workload.max_statements = 100
workload.text_memory = '256kB'
CONF
$node->start;
$node->safe_psql('postgres', 'CREATE EXTENSION pg_workload_advisor');
$node->safe_psql('postgres', 'SELECT pg_sleep(0.2) AS the_costliest');
# One session that goes on while the store fills: what was forgotten of it is known again when it comes back.
my $session = $node->background_psql('postgres');
$session->query_safe('SELECT count(*) AS comes_again FROM pg_class');
# What this one took lies in a place of its session only.
my $costly = $node->background_psql('postgres');
$costly->query_safe('SELECT pg_sleep(0.2), 1 AS costly_in_place');
# 400 different statements, from several connections, so that counts are handed over.
for my $round (0 .. 3) {
	$node->safe_psql('postgres', join('', map { 'SELECT ' . join(', ', (1) x $_) . ";\n" } $round * 100 + 1 .. $round * 100 + 100));
}
is($node->safe_psql('postgres', 'SELECT statements <= statements_max, statements_lost > 0, text_bytes <= text_bytes_max FROM workload.status'),
	't|t|t', 'the store is bounded and the loss is counted');
is($node->safe_psql('postgres', "SELECT calls, round(total_ms) >= 200 FROM workload.statements WHERE query LIKE '%the_costliest'"),
	'1|t', 'the costliest statement is still there, with its text');
is($node->safe_psql('postgres', "SELECT calls FROM workload.statements WHERE query LIKE '%costly_in_place'"),
	1, 'and so is one whose session still has its counts to itself');
$costly->quit;
is($node->safe_psql('postgres', "SELECT calls FROM workload.statements WHERE query LIKE '%costly_in_place'"), 1, 'until it ends');
is($node->safe_psql('postgres', "SELECT count(*) > 50 FROM workload.statements"), 't', 'room is made for some, not by forgetting all');
$node->safe_psql('postgres', 'SELECT current_user, pg_sleep(0.1) AS newest');
# Often enough not to be the cheapest again, which makes room for the question that follows.
$session->query_safe('SELECT count(*) AS comes_again FROM pg_class;' x 400);
is($node->safe_psql('postgres', "SELECT count(*) FROM workload.statements WHERE query LIKE '%comes_again%'"), 1, 'a forgotten statement that comes back has its text');
$session->quit;
is($node->safe_psql('postgres', "SELECT calls FROM workload.statements WHERE query LIKE '%AS newest'"), 1, 'a new statement finds its place');


# The texts are bounded too: long ones make room for each other, and one that is too long is not kept.
for my $round (1 .. 4) {
	$node->safe_psql('postgres', join('', map { 'SELECT 1' . ' + 1' x ($round * 100 + $_) . " AS long;\n" . 'SELECT ' . join(', ', ("'" . 'x' x 5 . "'") x ($round * 100 + $_)) . " AS longer;\n" } 1 .. 60));
}
$node->safe_psql('postgres', 'SELECT ' . join(', ', (1) x 1500) . " AS x" . 'y' x 20, on_error_stop => 0);
is($node->safe_psql('postgres', 'SELECT text_bytes <= text_bytes_max FROM workload.status'), 't', 'texts stay within their memory');
is($node->safe_psql('postgres', "SELECT count(*) FROM workload.statements WHERE query IS NULL AND calls = 0"), 0, 'and nothing is shown that never ran');
is($node->safe_psql('postgres', "SELECT calls FROM workload.statements WHERE query LIKE '%the_costliest'"), 1, 'the costliest statement survives that as well');

done_testing();

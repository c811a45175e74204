# Random schemas' worth of tables, statements and indexes, from a seed: the server stays up and answers, or says why not,
# with an error that is the statement's own. What was answered has to agree:
#   * without hypothetical indexes, with EXPLAIN; with an index hidden, with EXPLAIN once it is dropped;
#   * with hypothetical b-trees, with EXPLAIN once they are created: the same plan, the cost within 2 %;
#   * one configuration of many, with the same asked alone.
# Costs beside those of real indexes: where the size was estimated wrongly the difference of the pages may come on top, and
# expressions are left out, as in 014_what_if_accuracy.pl, which has them. WHAT_IF_SECONDS makes it longer than 12 seconds,
# WHAT_IF_SEED different (a seed that failed is printed).
use strict;
use warnings;
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use RandomStatements;
use Test::More;
use Time::HiRes qw(time);

my $node = PostgreSQL::Test::Cluster->new('main');
$node->init;
$node->append_conf('postgresql.conf', <<CONF);
shared_preload_libraries = 'pg_workload_advisor'
restart_after_crash = off
autovacuum = off
jit = off
fsync = off
plan_cache_mode = force_generic_plan
workload.capture = off
statement_timeout = 20s
CONF
$node->start;
$node->safe_psql('postgres', RandomStatements::schema($node->basedir));
$node->safe_psql('postgres', <<'SQL');
CREATE FUNCTION explained(query text, parameters int) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE plan json;
BEGIN
	IF parameters > 0 THEN
		DEALLOCATE ALL;
		EXECUTE 'PREPARE asked AS ' || query;
		EXECUTE 'EXPLAIN (FORMAT JSON) EXECUTE asked(' || array_to_string(array_fill('NULL'::text, ARRAY[parameters]), ', ') || ')' INTO plan;
	ELSE
		EXECUTE 'EXPLAIN (FORMAT JSON) ' || query INTO plan;
	END IF;
	RETURN plan;
END $$;
CREATE FUNCTION cost(plan jsonb) RETURNS numeric LANGUAGE sql AS $$ SELECT (plan #>> '{0,Plan,Total Cost}')::numeric $$;
-- What a plan does, without what it costs and how its indexes are called.
CREATE FUNCTION shape(plan jsonb) RETURNS text LANGUAGE sql AS $$
	SELECT string_agg(concat_ws(' ', n ->> 'Node Type', n ->> 'Relation Name', n ->> 'Scan Direction', n ->> 'Index Cond', n ->> 'Recheck Cond', n ->> 'Filter',
	       n ->> 'Sort Key', n ->> 'Join Type', n ->> 'Strategy'), ' > ' ORDER BY o)
	  FROM jsonb_path_query(plan, 'strict $.** ? (exists (@."Node Type"))') WITH ORDINALITY AS p(n, o)
$$;
-- An ERROR is an answer, as long as it is the statement's own.
CREATE FUNCTION state_of(query text, parameters int, indexes text[] DEFAULT NULL) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
	IF indexes IS NULL THEN PERFORM explained(query, parameters); ELSE PERFORM workload.what_if(query, indexes); END IF;
	RETURN 'planned';
EXCEPTION WHEN OTHERS THEN
	RETURN SQLSTATE || ' ' || SQLERRM;
END $$;
-- Says what does not agree.
CREATE FUNCTION agrees(query text, parameters int, indexes text[], hidden regclass[], configurations jsonb) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	before jsonb; one record; alone record; chosen text[];
BEGIN
	before := explained(query, parameters);
	SELECT * INTO one FROM workload.what_if(query);
	IF abs(one.total_cost - cost(before)::float) > 0.0051 THEN RETURN format('DIFFERS: %s, EXPLAIN says %s', one.total_cost, cost(before)); END IF;
	FOR one IN SELECT * FROM workload.what_if_costs(ARRAY[query], indexes, configurations, hidden, with_scans => true) LOOP
		SELECT coalesce(array_agg(indexes[i::int]), '{}') INTO chosen FROM jsonb_array_elements_text(configurations -> (one.configuration - 1)) AS i;
		SELECT * INTO alone FROM workload.what_if(query, chosen, hidden);
		IF one.total_cost <> alone.total_cost OR one.bounded_cost <> alone.bounded_cost THEN
			RETURN format('DIFFERS: %s of %s in %s, alone %s', one.total_cost, chosen, configurations, alone.total_cost);
		END IF;
	END LOOP;
	IF explained(query, parameters) <> before THEN RETURN 'DIFFERS: EXPLAIN afterwards'; END IF;
	RETURN 'planned';
END $$;
CREATE FUNCTION tried(query text, parameters int, indexes text[], hidden regclass[], configurations jsonb) RETURNS text LANGUAGE plpgsql AS $$
DECLARE own text := state_of(query, parameters); ours text := state_of(query, parameters, '{}');
BEGIN
	IF left(own, 5) <> left(ours, 5) THEN RETURN format('DIFFERS: EXPLAIN says %s, what_if %s', own, ours); END IF;
	BEGIN
		PERFORM workload.what_if_predicates(query);
		PERFORM workload.what_if_rewrites(query);
	EXCEPTION WHEN OTHERS THEN
		IF own = 'planned' OR SQLSTATE LIKE 'XX%' THEN RETURN SQLSTATE || ' ' || SQLERRM; END IF;
	END;
	IF own <> 'planned' THEN RETURN own; END IF;
	RETURN agrees(query, parameters, indexes, hidden, configurations);
EXCEPTION WHEN OTHERS THEN
	RETURN SQLSTATE || ' ' || SQLERRM;
END $$;
-- What a call says beside what is so once the indexes are created and dropped.
CREATE FUNCTION compared(query text, parameters int, indexes text[], hidden regclass[]) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	answer record; real jsonb; pages float := 0; definition text; name regclass;
BEGIN
	IF state_of(query, parameters) <> 'planned' THEN RETURN 'not planned'; END IF;
	SELECT * INTO answer FROM workload.what_if(query, indexes, hidden);
	BEGIN
		FOREACH name IN ARRAY hidden LOOP EXECUTE 'DROP INDEX ' || name; END LOOP;
		FOR i IN 1 .. cardinality(indexes) LOOP
			EXECUTE regexp_replace(indexes[i], '^CREATE INDEX ON', 'CREATE INDEX real_' || i || ' ON');
			pages := pages + abs(answer.index_bytes[i] - pg_relation_size('real_' || i)) / 8192;
		END LOOP;
		real := explained(query, parameters);
		RAISE SQLSTATE 'ZZ000';
	EXCEPTION WHEN SQLSTATE 'ZZ000' THEN
	END;
	IF abs(answer.total_cost - cost(real)::float) > 0.02 * cost(real)::float + 4 * pages + 0.01 THEN
		RETURN format('DIFFERS: cost %s, really %s, %s pages off', answer.total_cost, cost(real), pages);
	END IF;
	-- Partitions that no parameter has ruled out yet are shown by one of them only.
	IF parameters = 0 AND shape(answer.plan::jsonb) <> shape(real) THEN RETURN format(E'PLAN: cost %s, really %s, %s pages off: %s\n really %s', answer.total_cost, cost(real), pages, shape(answer.plan::jsonb), shape(real)); END IF;
	RETURN 'the same';
EXCEPTION WHEN OTHERS THEN
	RETURN SQLSTATE || ' ' || SQLERRM;
END $$;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO reader;
GRANT CREATE, TEMP ON DATABASE postgres TO reader;
SQL

my $seed = $ENV{WHAT_IF_SEED} // 20261124;
my $until = time() + ($ENV{WHAT_IF_SECONDS} // 12);
my ($round, %answers, @wrong) = (0);
sub quoted { return '$s$' . $_[0] . '$s$' }
sub array { return 'ARRAY[' . join(', ', map { quoted($_) } @_) . ']::text[]' }

my $alive = 1;
while ($alive && (time() < $until || $round < 2)) {
	my $of = RandomStatements->new($seed + $round);
	my @calls;
	for (1 .. 40) {
		my $statement = $of->statement;
		my @indexes = map { $of->definition } 1 .. 1 + $of->below(3);
		my $configurations = '[[], ' . join(', ', map { '[' . join(',', grep { $of->chance(0.5) } 1 .. @indexes) . ']' } 1 .. 4) . ']';
		push @calls, [ 'tried', 'tried(' . join(', ', quoted($statement), $of->parameters, array(@indexes), $of->hidden, "'$configurations'") . ')' ];
	}
	for (1 .. 10) {
		my $statement = $of->statement;
		my @indexes = map { $of->plain_definition } 1 .. 1 + $of->below(2);
		push @calls, [ 'compared', 'compared(' . join(', ', quoted($statement), $of->parameters, array(@indexes), $of->hidden) . ')' ];
	}
	# Some rounds as a role that row security applies to, and that may not create indexes.
	my $as_reader = $round % 3 == 2;
	@calls = grep { $_->[0] eq 'tried' } @calls if $as_reader;
	my ($status, $stdout, $stderr) = $node->psql('postgres', RandomStatements::session($round) . ($as_reader ? "SET ROLE reader;\n" : '')
		  . join('', map { "SELECT replace($_->[1], E'\\n', ' ');\n" } @calls));
	is($status, 0, "round $round: random calls are answered (WHAT_IF_SEED=" . ($seed + $round) . ')') or diag($stderr);
	my @said = split /\n/, $stdout;
	for my $at (0 .. $#said) {
		$answers{ $calls[$at][0] }{ $said[$at] =~ /^(DIFFERS|PLAN|[0-9A-Z]{5} |\w+)/ ? $1 : '?' }++;
		push @wrong, "$said[$at]\n  of $calls[$at][1]" if $said[$at] =~ /^(DIFFERS|XX|57014|P0|53|58|PLAN)/;
	}
	$alive = $status == 0;
	$round++;
}
for my $function (sort keys %answers) { note("$function: " . join ', ', map { "$_ $answers{$function}{$_}" } sort keys %{ $answers{$function} }) }
is(scalar(@wrong), 0, 'what was answered agrees, and no call fails within') or diag(join "\n", @wrong > 20 ? @wrong[ 0 .. 19 ] : @wrong);
cmp_ok($answers{tried}{planned} // 0, '>', 20 * $round, 'many statements were planned');
cmp_ok($answers{compared}{the} // 0, '>', 2 * $round, 'and many compared with real indexes');
is($node->safe_psql('postgres', 'SELECT 1'), 1, 'the server is there');

done_testing();

# What the advisor says, following it, and what came of it.

# All at once: each mostly waits for the servers to plan.
ask_for_advice() {
  local servers=(--dsn "$(dsn_of primary)" --dsn "$(dsn_of replica)") file format number
  local files=(indexes.json indexes.sql report.txt report.md report.json report.html) processes=()
  for file in "${files[@]}"; do
    format=${file#*.}
    case $format in txt) format=text ;; md) format=markdown ;; esac
    output=$DEMO_DIR/$file start "advisor-$file" "$WORKLOAD_ADVISOR" "${file%.*}" --format "$format" "${servers[@]}"
    processes+=("$started")
  done
  for number in "${!files[@]}"; do
    failing=advisor-${files[number]}
    await "${processes[number]}"
  done
  failing=
}

show_advice() {
  echo
  cat "$DEMO_DIR/report.txt"
  echo
}

# One statement at a time, outside a transaction, as CONCURRENTLY asks for. Afterwards every index it made has to be valid.
follow_advice() {
  local statement number=0 broken
  list_indexes >"$logs/indexes-before"
  while IFS= read -r statement; do
    [[ -n $statement && $statement != --* ]] || continue
    number=$((number + 1))
    run "apply-$number" "$PG_BIN/psql" -X -v ON_ERROR_STOP=1 -h 127.0.0.1 -p "$(port_of primary)" -U postgres -d epop -c "$statement"
    clear_progress
    printf '  %s\n' "$statement"
  done <"$DEMO_DIR/indexes.sql"
  broken=$(sql primary -c 'SELECT string_agg(indexrelid::regclass::text, $$, $$) FROM pg_index WHERE NOT indisvalid')
  [[ -z $broken ]] || fail "these indexes are not valid: $broken" "The logs of the statements are $logs/apply-*.log."
  wait_for_replay
}

# Name and definition of every index, as SQL literals.
list_indexes() {
  sql primary -F ' ' -c "SELECT quote_literal(indexrelid::regclass), quote_literal(pg_get_indexdef(indexrelid))
    FROM pg_index WHERE indrelid IN (SELECT oid FROM pg_class WHERE relnamespace = 'public'::regnamespace) ORDER BY 1"
}

# touched_by_advice NODE: the kinds of statement that are planned otherwise because of what was created and dropped.
# Between two runs a plan may also change because the tables grew; that is not the advice's doing.
touched_by_advice() {
  local made gone
  list_indexes >"$logs/indexes-after"
  made=$(comm -13 "$logs/indexes-before" "$logs/indexes-after" | sed "s/' 'CREATE .*/'/" | paste -sd,)
  gone=$(comm -23 "$logs/indexes-before" "$logs/indexes-after" | sed "s/^[^ ]* //" | paste -sd,)
  sql "$1" >"$logs/touched-$1.log" 2>&1 <<SQL || fail "could not tell what the advice touches" "See $logs/touched-$1.log."
DO \$touched\$
DECLARE
  one record;
  changed boolean;
BEGIN
  FOR one IN SELECT DISTINCT substring(query from '/\* (\S+) \*/') AS shape, query FROM workload.statements
              WHERE database = current_database() AND query ~ '/\* \S+\.\S+ \*/' LOOP
    changed := true;
    BEGIN
      SELECT abs(present.total_cost / without.total_cost - 1) > 0.01 OR abs(present.bounded_cost / without.bounded_cost - 1) > 0.01
        INTO changed
        FROM workload.what_if(one.query) AS present,
             workload.what_if(one.query, ARRAY[$gone]::text[], ARRAY[$made]::regclass[]) AS without;
    EXCEPTION WHEN OTHERS THEN NULL;
    END;
    IF changed THEN RAISE NOTICE 'touched %', one.shape; END IF;
  END LOOP;
END
\$touched\$;
SQL
  sed -n 's/.*NOTICE:  touched //p' "$logs/touched-$1.log"
}

compare() {
  { touched_by_advice primary; touched_by_advice replica; } | sort -u >"$logs/touched"
  echo
  DURATION=$DURATION "$here/compare.pl" "$DEMO_DIR/before.json" "$DEMO_DIR/after.json" "$logs/touched" "$DEMO_DIR/comparison.json" |
    tee "$DEMO_DIR/comparison.txt"
  echo
  title='Checking what came of it'
  "$here/check" "$DEMO_DIR/indexes.json" "$DEMO_DIR/comparison.json" "$SCALE"
  title=
}

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

compare() {
  echo
  "$here/compare.pl" "$DEMO_DIR/before.json" "$DEMO_DIR/after.json" "$DEMO_DIR/comparison.json" | tee "$DEMO_DIR/comparison.txt"
  echo
  title='Checking what came of it'
  "$here/check" "$DEMO_DIR/indexes.json" "$DEMO_DIR/comparison.json"
  title=
}

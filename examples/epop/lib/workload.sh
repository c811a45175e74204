# The workload: two pgbench, one on each side of PgBouncer, and an application with TypeORM and node-postgres, at the same time.

install_client() {
  if cmp -s "$here/client/package-lock.json" "$CLIENT_DIR/package-lock.json"; then
    cp "$here"/client/*.js "$CLIENT_DIR"
    return
  fi
  local copy=$DEMO_DIR/client-install
  mkdir "$copy"
  cp "$here"/client/* "$copy"
  [[ -w ${HOME:-/nonexistent} ]] || export HOME=$state npm_config_cache=$state/npm
  run npm npm ci --prefix "$copy" --omit=dev --ignore-scripts --no-audit --no-fund --no-update-notifier
  rm -rf "$CLIENT_DIR"
  mkdir -p "$(dirname "$CLIENT_DIR")"
  mv "$copy" "$CLIENT_DIR"
}

# Bytes of WAL for one inserted row, of messages and of tasks, in a transaction that is rolled back. What it leaves behind is
# vacuumed, so that both runs of the workload begin with clean tables.
measure_writes() {
  local table
  mkdir -p "$logs/$1"
  for table in messages tasks; do
    output=$logs/$1/wal-$table run "wal-$1-$table" "$PG_BIN/psql" -X -q -A -t -v ON_ERROR_STOP=1 -h 127.0.0.1 -p "$(port_of primary)" \
      -U postgres -d epop -v rows=5000 -f "$here/schema/insert_$table.sql"
  done
  run "vacuum-$1" "$PG_BIN/psql" -X -q -h 127.0.0.1 -p "$(port_of primary)" -U postgres -d epop -c 'VACUUM' -c 'CHECKPOINT'
}

# The ranges that keys are drawn from, as they were when the data was loaded: the same in both runs.
read_ranges() {
  [[ ! -e $state/ranges ]] || return 0
  sql primary -F ' ' >"$state/ranges" <<'END'
SELECT (SELECT max(id) FROM users), (SELECT max(id) - 1 FROM chats), (SELECT max(id) FROM chats), (SELECT max(id) FROM messages),
       (SELECT max(id) FROM projects), (SELECT max(id) FROM task_buckets), (SELECT max(id) FROM tasks), (SELECT max(id) FROM files),
       (SELECT max(id) FROM mail_messages)
END
}

# weighted FOLDER: arguments for pgbench, every file with the weight that its first line says.
weighted() {
  local file weight
  for file in "$here/workload/$1"/*.sql; do
    weight=$(sed -n '1s/^-- weight: //p' "$file")
    printf -- '-f\n%s@%s\n' "$file" "${weight:-1}"
  done
}

# run_workload NAME: leaves NAME.json.
run_workload() {
  local name=$1 node folder=$logs/$1 users chats archived messages projects buckets tasks files mails
  read_ranges
  read -r users chats archived messages projects buckets tasks files mails <"$state/ranges"
  local ranges=(-D "users=$users" -D "chats=$chats" -D "archived_chat=$archived" -D "messages=$messages" -D "projects=$projects"
    -D "buckets=$buckets" -D "tasks=$tasks" -D "files=$files" -D "mails=$mails")
  local pgbench=("$PG_BIN/pgbench" -n -M extended -T "$DURATION" -j 1 -l --random-seed=1 -h 127.0.0.1 -p "$(port_of pgbouncer)" -U epop "${ranges[@]}")
  local -a reads writes
  mapfile -t reads < <(weighted read)
  mapfile -t writes < <(weighted write)

  index_bytes >"$folder/index-bytes"
  wait_for_replay
  for node in primary replica; do sql "$node" -c 'SELECT workload.reset()' >/dev/null; done

  start "$name-read" "${pgbench[@]}" -c "$READERS" --log-prefix="$folder/read" "${reads[@]}" epop_ro
  local reading=$started
  start "$name-write" "${pgbench[@]}" -c "$WRITERS" --log-prefix="$folder/write" "${writes[@]}" epop
  local writing=$started
  BOUNCER_HOST=127.0.0.1 BOUNCER_PORT=$(port_of pgbouncer) DURATION=$DURATION CLIENTS=$APPLICATIONS USERS=$users CHATS=$chats \
    MESSAGES=$messages PROJECTS=$projects TASKS=$tasks FILES=$files start "$name-client" node "$CLIENT_DIR/main.js" "$folder/client.json"
  local applying=$started failures=0
  expected=$DURATION
  failing=$name-read; await "$reading" || failures=1
  failing=$name-write; await "$writing" || failures=1
  failing=$name-client; await "$applying"
  failing=
  expected=

  wait_for_replay
  sleep 1.5 # counts reach shared memory within a second
  for node in primary replica; do statements_of "$node" >"$folder/statements-$node.json"; done
  "$here/summarize.pl" "$folder" "$here/workload" "$logs/$name" "$DURATION" >"$DEMO_DIR/$name.json"
  rm -f "$folder"/{read,write}.[0-9]*
  ((failures == 0)) || printf 'pgbench reported errors, see %s and %s\n' "$logs/$name-read.log" "$logs/$name-write.log" >&2
}

index_bytes() {
  sql primary -c "SELECT sum(pg_relation_size(oid)) FROM pg_class WHERE relkind = 'i' AND relnamespace = 'public'::regnamespace"
}

statements_of() {
  sql "$1" -c "SELECT coalesce(json_agg(s), '[]')
                 FROM (SELECT query, calls, total_ms, shared_blocks_hit + shared_blocks_read AS buffers
                         FROM workload.statements WHERE database = 'epop') AS s"
}

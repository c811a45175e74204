# The primary, the replica and PgBouncer.

# Below the ports that systems give to outgoing connections, so that a port found free stays free.
free_port() {
  perl -MIO::Socket::INET -e '
    for (1 .. 200) {
      my $port = 20000 + int rand 12000;
      my $socket = IO::Socket::INET->new(LocalAddr => "127.0.0.1", LocalPort => $port, Listen => 1) or next;
      print "$port\n";
      exit 0;
    }
    die "no free port on 127.0.0.1\n"'
}

port_of() { cat "$state/$1.port"; }
dsn_of() { echo "host=127.0.0.1 port=$(port_of "$1") dbname=epop user=postgres"; }

# sql NODE ARGUMENT...: psql on a server itself, not through PgBouncer.
sql() {
  local node=$1
  shift
  "$PG_BIN/psql" -X -q -A -t -v ON_ERROR_STOP=1 -h 127.0.0.1 -p "$(port_of "$node")" -U postgres -d epop "$@"
}

# start_server NODE: starts what is in $DEMO_DIR/NODE and waits for it to answer.
start_server() {
  local node=$1 deadline=$((SECONDS + 60))
  cat >>"$DEMO_DIR/$node/postgresql.conf" <<END
listen_addresses = '127.0.0.1'
port = $(port_of "$node")
unix_socket_directories = '$sockets'
cluster_name = '$node'
END
  start "$node" "$PG_BIN/postgres" -D "$DEMO_DIR/$node"
  until "$PG_BIN/pg_isready" -q -h 127.0.0.1 -p "$(port_of "$node")" -U postgres -d postgres; do
    failing=$node
    kill -0 "$started" 2>/dev/null || return 1
    ((SECONDS < deadline)) || fail "the $node did not answer in 60 s" "Its log is $logs/$node.log."
    sleep 0.1
  done
  failing=
}

start_primary() {
  free_port >"$state/primary.port"
  run initdb "$PG_BIN/initdb" -D "$DEMO_DIR/primary" -U postgres -A trust -E UTF8 --locale=C --no-sync
  # No checkpoint falls into a run, and what heartbeats leave behind is vacuumed soon: two reasons less for two runs to differ.
  cat >>"$DEMO_DIR/primary/postgresql.conf" <<END
max_connections = 60
shared_buffers = 256MB
work_mem = 8MB
maintenance_work_mem = 256MB
effective_cache_size = 1GB
random_page_cost = 1.1
jit = off
wal_level = replica
max_wal_size = 4GB
checkpoint_timeout = 15min
autovacuum_naptime = 5s
hot_standby = on
hot_standby_feedback = on
shared_preload_libraries = 'pg_workload_advisor'
workload.min_duration = '10ms'
END
  start_server primary
}

# The application's role owns its tables and may not do more.
load_data() {
  local file
  "$PG_BIN/psql" -X -q -v ON_ERROR_STOP=1 -h 127.0.0.1 -p "$(port_of primary)" -U postgres -d postgres \
    -c 'CREATE ROLE epop LOGIN' -c 'CREATE DATABASE epop OWNER epop'
  for file in tables data keys indexes; do
    run "load-$file" "$PG_BIN/psql" -X -q -v ON_ERROR_STOP=1 -v scale="$SCALE" -h 127.0.0.1 -p "$(port_of primary)" -U epop -d epop \
      -f "$here/schema/$file.sql"
  done
  run load-vacuum "$PG_BIN/psql" -X -q -h 127.0.0.1 -p "$(port_of primary)" -U postgres -d epop -c 'VACUUM (ANALYZE)'
  sql primary -c 'CREATE EXTENSION pg_workload_advisor' -c 'CHECKPOINT'
}

# A replica is ready once it heard from its primary.
until_ready() { # server
  local tries
  for ((tries = 0; tries < 100; tries++)); do
    [[ $(sql "$1" -c "SELECT workload.ready('$1')") != t ]] || return 0
    sleep 0.1
  done
  return 1
}

start_replica() {
  free_port >"$state/replica.port"
  run basebackup "$PG_BIN/pg_basebackup" -d "host=127.0.0.1 port=$(port_of primary) user=postgres application_name=replica" \
    -D "$DEMO_DIR/replica" -R -C -S replica -X stream --checkpoint=fast --no-sync
  start_server replica
  wait_for_replay
  local node
  for node in primary replica; do
    until_ready "$node" || fail "the $node is not ready" "SELECT workload.health() on port $(port_of "$node") says why."
  done
}

# Until the replica shows everything the primary has written so far.
wait_for_replay() {
  local target deadline=$((SECONDS + 60))
  target=$(sql primary -c 'SELECT pg_current_wal_flush_lsn()')
  until [[ $(sql replica -c "SELECT coalesce(pg_last_wal_replay_lsn() >= '$target', false)") == t ]]; do
    ((SECONDS < deadline)) || fail 'the replica did not follow within 60 s' "Its log is $logs/replica.log."
    [[ ! -t 1 ]] || show_progress
    sleep 0.1
  done
}

start_bouncer() {
  free_port >"$state/pgbouncer.port"
  echo '"epop" ""' >"$state/users.txt"
  cat >"$state/pgbouncer.ini" <<END
[databases]
epop = host=127.0.0.1 port=$(port_of primary) dbname=epop
epop_ro = host=127.0.0.1 port=$(port_of replica) dbname=epop

[pgbouncer]
listen_addr = 127.0.0.1
listen_port = $(port_of pgbouncer)
unix_socket_dir = $sockets
auth_type = trust
auth_file = $state/users.txt
pool_mode = transaction
default_pool_size = 8
max_client_conn = 100
query_wait_timeout = 20
END
  start pgbouncer pgbouncer "$state/pgbouncer.ini"
  local database deadline=$((SECONDS + 20))
  for database in epop epop_ro; do
    until "$PG_BIN/psql" -X -q -h 127.0.0.1 -p "$(port_of pgbouncer)" -U epop -d "$database" -c 'SELECT 1' >/dev/null 2>>"$logs/pgbouncer.log"; do
      failing=pgbouncer
      kill -0 "$started" 2>/dev/null || return 1
      ((SECONDS < deadline)) || fail 'PgBouncer did not answer in 20 s' "Its log is $logs/pgbouncer.log."
      sleep 0.1
    done
  done
  failing=
}

how_to_connect() {
  touch "$state/kept"
  rm -f "$state/driver"
  cat <<END

The servers keep running:
  primary    psql -h 127.0.0.1 -p $(port_of primary) -U postgres epop
  replica    psql -h 127.0.0.1 -p $(port_of replica) -U postgres epop
  PgBouncer  psql -h 127.0.0.1 -p $(port_of pgbouncer) -U epop epop       (writes, the primary)
             psql -h 127.0.0.1 -p $(port_of pgbouncer) -U epop epop_ro    (reads, the replica)
End them with: DEMO_DIR=$DEMO_DIR examples/epop/demo stop
END
}

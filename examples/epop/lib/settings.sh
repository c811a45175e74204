# What the demonstration can be told through the environment, and what it needs to find.

SCALE=${SCALE:-1}          # 1 is half a million messages
DURATION=${DURATION:-30}   # seconds of each run of the workload
KEEP=${KEEP:-}             # anything: leave the servers running
READERS=${READERS:-4}      # clients of each kind; chosen so that two cores are busy and not drowned
WRITERS=${WRITERS:-2}
APPLICATIONS=${APPLICATIONS:-2}

root=$(cd "$here/../.." && pwd)
DEMO_DIR=${DEMO_DIR:-$root/build/demo}
PG_BIN=${PG_BIN:-$(pg_config --bindir)}
WORKLOAD_ADVISOR=${WORKLOAD_ADVISOR:-$root/build/program/workload-advisor}
CLIENT_DIR=${CLIENT_DIR:-$root/build/client/epop}

DEMO_DIR=$(realpath -m "$DEMO_DIR")
state=$DEMO_DIR/run        # what runs now; gone when nothing does
logs=$DEMO_DIR/log

# No setting of the caller's may lead to a server of the caller's.
for name in "${!PG@}"; do [[ $name == PG_BIN ]] || unset "$name"; done
unset name
export LC_ALL=C PGCONNECT_TIMEOUT=10
PATH=$PATH:/usr/sbin:/sbin # where distributions keep pgbouncer

fail() {
  printf 'demo: %s\n' "$1" >&2
  [[ -z ${2:-} ]] || printf 'HINT: %s\n' "$2" >&2
  exit 2
}

check_surroundings() {
  ((EUID != 0)) || fail 'PostgreSQL does not run as root' 'Run "make demo", which starts it as another user, or log in as one.'
  local program
  for program in initdb postgres pg_basebackup pg_isready psql pgbench; do
    [[ -x $PG_BIN/$program ]] || fail "there is no \"$program\" in \"$PG_BIN\"" 'Set PG_BIN to a PostgreSQL with server and client programs.'
  done
  for program in pgbouncer node npm perl setsid; do
    command -v "$program" >/dev/null || fail "there is no \"$program\" on the path" 'scripts/install-dependencies lists what is needed.'
  done
  [[ -x $WORKLOAD_ADVISOR ]] || fail "there is no program \"$WORKLOAD_ADVISOR\"" 'Build it with "make program", or set WORKLOAD_ADVISOR.'
}

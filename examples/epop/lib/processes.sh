# Steps, their progress, and the programs they start. Every program gets a session of its own and a file in $state/jobs,
# written before it runs: lib/stop finds there what to end, whoever died first.

results=(report.txt report.md report.json report.html indexes.json indexes.sql before.json after.json comparison.txt comparison.json)

claim_folder() {
  mkdir -p "$DEMO_DIR"
  if ! mkdir "$state" 2>/dev/null; then
    local driver
    driver=$(cat "$state/driver" 2>/dev/null || true)
    [[ -z $driver ]] || ! kill -0 "$driver" 2>/dev/null || fail "a demonstration already runs in \"$DEMO_DIR\"" 'Wait for it, or set DEMO_DIR.'
    [[ ! -e $state/kept ]] || fail "the servers of an earlier demonstration run in \"$DEMO_DIR\"" 'End them with "examples/epop/demo stop".'
    "$here/lib/stop" "$state"
    mkdir "$state"
  fi
  echo $$ >"$state/driver"
  rm -rf "$logs" "${results[@]/#/$DEMO_DIR/}"
  mkdir "$state/jobs" "$logs"
  sockets=$(mktemp -d /tmp/epop.XXXXXX) # a socket's path may have 107 bytes, less than the folder's may take
  echo "$sockets" >"$state/sockets"
}

# Cleans up when the driver dies without doing so.
start_watchdog() {
  setsid bash -c 'while kill -0 "$1" 2>/dev/null; do sleep 1; done; exec "$2" "$3"' \
    watchdog $$ "$here/lib/stop" "$state" </dev/null >/dev/null 2>&1 &
  watchdog=$!
  disown "$watchdog"
}

end_watchdog() { kill -KILL -- "-$watchdog" 2>/dev/null || true; }

# start NAME COMMAND...: leaves the process in $started. Output goes to NAME.log, standard output to $output if that is set.
start() {
  local name=$1
  shift
  setsid bash -c 'echo "$0" >"$1/$$" || exit 1; shift; exec "$@"' "$name" "$state/jobs" "$@" \
    </dev/null >"${output:-$logs/$name.log}" 2>>"$logs/$name.log" &
  started=$!
}

await() {
  local status=0
  if [[ -t 1 ]]; then
    while kill -0 "$1" 2>/dev/null; do
      show_progress
      sleep 0.2
    done
  fi
  wait "$1" || status=$?
  rm -f "$state/jobs/$1"
  return "$status"
}

run() {
  start "$@"
  failing=$1
  await "$started"
  failing=
}

now() { printf '%s' "${EPOCHREALTIME/./}"; } # microseconds

# step TITLE FUNCTION ARGUMENT...
step() {
  title=$1
  shift
  local begun
  begun=$(now)
  step_begun=$begun
  "$@"
  clear_progress
  printf '%-52s %6.1f s\n' "$title" "$((($(now) - begun) / 1000))e-3"
  title=
}

show_progress() {
  local seconds=$((($(now) - step_begun) / 1000000)) share=
  [[ -z ${expected:-} ]] || share=" $((seconds < expected ? seconds * 100 / expected : 100)) %"
  printf '\r\033[K%s ... %s s%s' "$title" "$seconds" "$share"
}

clear_progress() { [[ ! -t 1 ]] || printf '\r\033[K'; }

explain_failure() {
  [[ -z ${title:-} ]] || printf '%s: %s\n' "$( (($1 > 128)) && echo Interrupted || echo Failed)" "$title" >&2
  (($1 <= 128)) || return 0
  if [[ -n ${failing:-} && -s $logs/$failing.log ]]; then
    printf 'The end of %s:\n' "$logs/$failing.log" >&2
    tail -n 15 "$logs/$failing.log" >&2
  fi
}

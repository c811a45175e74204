// Counting one execution: in a place when the statement has one, else in its entry.
#include "extension/storage/statements/at_once.hpp"
#include "extension/storage/statements/table.hpp"

namespace workload::server {

namespace {

// False when the statement has no place, or no longer.
bool count_in_place(Seen& statement, const Execution& execution) {
  Pending* place = statement.place;
  if (!place) return false;
  if (!hold(place)) {
    forget_place(statement);
    return false;
  }
  if (place->owner != own_number() || !(place->key == statement.key)) {
    let_go(place);
    forget_place(statement);
    return false;
  }
  count_in_held_place(statement, execution);
  return true;
}

void count_in_entry(const StatementKey& key, const Execution& execution) {
  bool counted = false;
  auto add_to = [&](Statement* entry) {
    SpinLockAcquire(&entry->mutex);
    add(entry->counts, execution, GetCurrentStatementStartTimestamp());
    SpinLockRelease(&entry->mutex);
    counted = true;
  };
  if (Statement* entry = known_statement(key))
    with_lock(shared->counts_lock, LW_SHARED, [&] {
      if (entry->key == key) add_to(entry);
    });
  if (counted) return;
  changing_table([&] {
    if (Statement* entry = find_or_add(key)) add_to(entry);
  });
}

void hand_over_at_exit(int, Datum) { give_up_places(); }

}  // namespace

// As soon as it needs no waiting, so every 32768 executions; when 31 tries in as many thousand executions found the
// lock taken it does wait.
void relieve(Seen& statement, uint32 in_bucket) {
  constexpr uint32 full = 0xfc00, tries_every = 1024;
  if (in_bucket % tries_every != 0) return;
  if (in_bucket < full)
    hand_over_without_waiting(statement.place, statement.key, statement.entry);
  else
    hand_over(statement.place, own_number(), statement.key, statement.entry, true);
}

void begin_anew(Pending* place) {
  clear(place->counts);
  pg_atomic_write_u32(&place->forgotten, 0);
}

void count(const StatementKey& key, const Execution& execution) {
  if (backend_number() < 0) return;
  Seen& statement = seen(key);
  if (count_in_place(statement, execution)) return;

  static int exit_registered_in = 0;
  if (exit_registered_in != MyProcPid) {
    exit_registered_in = MyProcPid;
    before_shmem_exit(hand_over_at_exit, 0);
  }
  // So that a statement that another role parsed has its text from the first execution on.
  if (!known_statement(key)) add_statement(key);
  if (find_place(statement) && count_in_place(statement, execution)) return;
  count_in_entry(key, execution);
}

}  // namespace workload::server

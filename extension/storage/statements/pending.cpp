#include "extension/storage/statements/pending.hpp"

#include "extension/fault.hpp"
#include "extension/storage/statements/counts.hpp"
#include "extension/storage/statements/table.hpp"
#include "extension/storage/statements/texts.hpp"

namespace workload::server {

namespace {

constexpr int places_looked_at = 8;             // chosen: about a microsecond when all are taken
constexpr int64 idle_after = USECS_PER_MINUTE;  // chosen: longer than any statement of a busy application rests
constexpr int looks_without_sleep = 1000;       // chosen: some microseconds, a writer needs hundredths of one
constexpr int sleeps = 1000;                    // chosen: a second in all, for a writer that lost its processor

bool idle(const Pending* place) { return place->counts.last_seen < GetCurrentStatementStartTimestamp() - idle_after; }

void empty(Pending* place) {
  TimestampTz last_seen = place->counts.last_seen;
  clear(place->counts);
  place->counts.last_seen = last_seen;  // it is not idle for that
  pg_atomic_write_u32(&place->forgotten, 0);
}

// With counts_lock, at least shared. Without an entry the counts are lost.
bool move(Pending* place, uint32 owner, const StatementKey& key, Statement* entry, bool keep) {
  if (!hold(place)) return false;
  bool right = place->owner == owner && place->key == key;
  if (right) {
    if (entry && !pg_atomic_read_u32(&place->forgotten)) {
      SpinLockAcquire(&entry->mutex);
      add(entry->counts, place->counts);
      SpinLockRelease(&entry->mutex);
    }
    fault("moving");
    empty(place);
    if (!keep) place->owner = 0;
  }
  let_go(place);
  return right;
}

// One that holds nothing, of an idle session after a reset, is freed at once.
void free_idle(Pending* place) {
  if (!hold(place)) return;
  StatementKey key = place->key;
  uint32 owner = place->owner;
  bool still_idle = owner && idle(place);
  bool holds_nothing = place->counts.calls == 0 || pg_atomic_read_u32(&place->forgotten);
  if (still_idle && holds_nothing) place->owner = 0;
  let_go(place);
  if (still_idle && !holds_nothing) hand_over(place, owner, key, look_up(key), false);
}

}  // namespace

Pending* claim(const StatementKey& key) {
  for (int i = 0; i < places_looked_at; i++) {
    Pending* place = &pendings[pg_atomic_fetch_add_u32(&shared->next_pending, 1) % pending_places()];
    if (place->owner && idle(place)) free_idle(place);
    if (!place->owner && take(place, key)) return place;
  }
  return nullptr;
}

bool take(Pending* place, const StatementKey& key) {
  if (!hold(place)) return false;
  bool free = place->owner == 0;
  if (free) {
    empty(place);
    place->counts.last_seen = GetCurrentStatementStartTimestamp();
    place->key = key;
    place->owner = own_number();
  }
  let_go(place);
  return free;
}

bool hand_over(Pending* place, uint32 owner, const StatementKey& key, Statement* entry, bool keep) {
  bool found = false, moved = false;
  if (entry)
    with_lock(shared->counts_lock, LW_SHARED, [&] {
      found = entry->key == key;
      if (found) moved = move(place, owner, key, entry, keep);
    });
  if (found) return moved;
  changing_table([&] {
    Statement* added = find_or_add(key);
    if (added) borrow_text(added);
    moved = move(place, owner, key, added, keep);
  });
  return moved;
}

void hand_over_without_waiting(Pending* place, const StatementKey& key, Statement* entry) {
  if (!entry || !LWLockConditionalAcquire(shared->counts_lock, LW_SHARED)) return;
  if (entry->key == key) move(place, own_number(), key, entry, true);
  LWLockRelease(shared->counts_lock);
}

bool copy(const Pending& from, Pending& to) {
  auto& sequence = const_cast<pg_atomic_uint32&>(from.sequence);
  for (int tries = 0; tries < looks_without_sleep + sleeps; tries++) {
    if (tries > 0 && !IsUnderPostmaster) return false;  // who held it is dead
    uint32 before = pg_atomic_read_u32(&sequence);
    if (!(before & 1)) {
      pg_read_barrier();
      memcpy(static_cast<void*>(&to), &from, sizeof to);
      pg_read_barrier();
      if (pg_atomic_read_u32(&sequence) == before)
        return to.owner != 0 && to.counts.calls > 0 && !pg_atomic_read_u32(&to.forgotten);
    }
    if (tries >= looks_without_sleep) pg_usleep(1000);
  }
  return false;
}

}  // namespace workload::server

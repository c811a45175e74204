#include "extension/storage/statements/seen.hpp"

#include "extension/storage/statements/pending.hpp"

namespace workload::server {

namespace {

// Sets of a few ways: it needs no memory of its own, and statements that an application runs in turn do not push each
// other out.
constexpr int ways = 8, sets = most_seen / ways;
Seen* table[sets][ways];
int seen_so_far = 0;

constexpr int most_places = 256;  // chosen: of one backend
Seen* holders[most_places];
int held = 0;
int next_holder = 0;  // that find_place() looks at

// After a search without success, so many statements go without one: chosen, the pool does not become free that soon.
constexpr int searches_left_out = 32;
int searches_to_leave_out = 0;

// A queryid is a hash by itself.
uint32 set_of(const StatementKey& key) {
  auto bits = static_cast<uint64>(key.queryid) + (uint64(key.role) + key.nested) * 0x9e3779b97f4a7c15u;
  return static_cast<uint32>(bits >> 32 ^ bits) % sets;
}

void hold_place(Seen& statement, Pending* place) {
  statement.place = place;
  statement.holder = held;
  holders[held++] = &statement;
}

void give_up_place(Seen& statement) {
  hand_over(statement.place, own_number(), statement.key, statement.entry, false);
  forget_place(statement);
}

// One that costs nothing to forget, else the next in turn.
Seen* victim(Seen* (&set)[ways]) {
  static unsigned turn = 0;
  for (auto& each : set)
    if (!each) return each = &all_seen[seen_so_far++];
  for (int i = 0; i < ways; i++)
    if (Seen* each = set[turn++ % ways]; !each->place) return each;
  Seen* next = set[turn++ % ways];
  give_up_place(*next);
  return next;
}

}  // namespace

Seen& seen_before(const StatementKey& key) {
  auto& set = table[set_of(key)];
  for (auto* each : set)
    if (each && each->key == key) return *(last_seen = each);
  last_seen = victim(set);
  *last_seen = {};
  last_seen->key = key;
  return *last_seen;
}

// At most one own place is looked at, as a clock's hand goes: one that was used since is spared, and this execution
// goes without. So an application that runs more statements in turn than there are places keeps most of them in place,
// instead of moving every one each time.
bool find_place(Seen& statement) {
  if (held < Min(most_places, pending_places() / 4) && searches_to_leave_out-- <= 0) {
    searches_to_leave_out = 0;
    if (Pending* place = claim(statement.key)) {
      hold_place(statement, place);
      return true;
    }
    searches_to_leave_out = searches_left_out;
  }
  if (held == 0) return false;
  Seen* cold = holders[next_holder++ % held];
  if (cold->used) {
    cold->used = false;
    return false;
  }
  Pending* place = cold->place;
  give_up_place(*cold);
  if (!take(place, statement.key)) return false;
  hold_place(statement, place);
  return true;
}

void forget_place(Seen& statement) {
  holders[statement.holder] = holders[--held];
  holders[statement.holder]->holder = statement.holder;
  statement.place = nullptr;
}

void give_up_places() {
  while (held > 0) give_up_place(*holders[held - 1]);
}

}  // namespace workload::server

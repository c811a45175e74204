#include "extension/storage/plans.hpp"

#include "extension/scope.hpp"
#include "extension/storage/statements/counts.hpp"

namespace workload::server {

namespace {

template <class Body>
void for_each_plan(Body&& body) {
  HASH_SEQ_STATUS scan;
  hash_seq_init(&scan, plan_table);
  while (auto* plan = static_cast<Plan*>(hash_seq_search(&scan))) body(plan);
}

void forget(Plan* plan) { hash_search(plan_table, &plan->key, HASH_REMOVE, nullptr); }

void make_room() {
  Plan* oldest = nullptr;
  for_each_plan([&](Plan* plan) {
    if (!oldest || plan->counts.last_seen < oldest->counts.last_seen) oldest = plan;
  });
  if (!oldest) return;
  forget(oldest);
  shared->plans_lost++;
}

Plan* find_or_add(const PlanKey& key) {
  if (auto* plan = static_cast<Plan*>(hash_search(plan_table, &key, HASH_FIND, nullptr))) return plan;
  if (hash_get_num_entries(plan_table) >= most_plans) make_room();
  bool found;
  auto* plan = static_cast<Plan*>(hash_search(plan_table, &key, HASH_ENTER_NULL, &found));
  if (plan) clear(plan->counts);
  return plan;
}

}  // namespace

void count_plan(const CaptureHeader& capture) {
  PlanKey key = {{capture.queryid, capture.database, capture.role, capture.nested}, capture.planid};
  Plan* plan = find_or_add(key);
  if (!plan) return;
  Execution execution = {
      capture.duration_ms,         capture.rows,      capture.blocks_hit,          capture.blocks_read,
      capture.temp_blocks_written, capture.wal_bytes, capture.status != Status::ok};
  add(plan->counts, execution, capture.captured_at);
}

std::span<Plan> all_plans() {
  auto* plans = static_cast<Plan*>(MemoryContextAllocHuge(CurrentMemoryContext, most_plans * sizeof(Plan)));
  Size count = copy_plans(plans);
  return {plans, count};
}

Size copy_plans(Plan* to) {
  return with_lock(shared->captures_lock, LW_SHARED, [&] {
    Size count = 0;
    for_each_plan([&](Plan* plan) { to[count++] = *plan; });
    return count;
  });
}

PlanStatus plan_status() {
  return with_lock(shared->captures_lock, LW_SHARED, [] {
    return PlanStatus{static_cast<int64>(hash_get_num_entries(plan_table)), shared->plans_lost};
  });
}

void forget_plans() {
  with_lock(shared->captures_lock, LW_EXCLUSIVE, [] {
    for_each_plan([](Plan* plan) { forget(plan); });
    shared->plans_lost = 0;
  });
}

void forget_plans_of(int64 queryid) {
  with_lock(shared->captures_lock, LW_EXCLUSIVE, [&] {
    for_each_plan([&](Plan* plan) {
      if (plan->key.statement.queryid == queryid) forget(plan);
    });
  });
}

void restore_plan(const Plan& saved) {
  if (Plan* plan = find_or_add(saved.key)) plan->counts = saved.counts;
}

}  // namespace workload::server

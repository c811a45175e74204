#include "extension/whatif/reuse.hpp"

#include "extension/scope.hpp"

namespace workload::server {

namespace {

constexpr long answers_at_most = 10000;  // chosen: memory stays within a few MB however many configurations there are

struct Known {
  KnownAnswer answer;  // behind the key, whose length is that of the call's list of definitions
};

Known* value_of(void* entry, int key_bytes) {
  return reinterpret_cast<Known*>(static_cast<char*>(entry) + MAXALIGN(key_bytes));
}

}  // namespace

Reuse::Reuse(MemoryContext context, int definitions) : context_(context), definitions_(Max(1, definitions)) {
  auto flags = [&] { return static_cast<bool*>(MemoryContextAllocZero(context, definitions_)); };
  tried_ = flags();
  considered_ = flags();
  key_ = flags();
  HASHCTL control = {};
  control.keysize = static_cast<Size>(definitions_);
  control.entrysize = MAXALIGN(definitions_) + sizeof(Known);
  control.hcxt = context;
  known_ = hash_create("pg_workload_advisor what-if answers", 256, &control, HASH_ELEM | HASH_BLOBS | HASH_CONTEXT);
}

const KnownAnswer* Reuse::find(const bool* offered) {
  for (int i = 0; i < definitions_; i++) key_[i] = offered[i] && (considered_[i] || !tried_[i]);
  void* entry = hash_search(known_, key_, HASH_FIND, nullptr);
  return entry ? &value_of(entry, definitions_)->answer : nullptr;
}

void Reuse::add(const bool* offered, const Configuration& configuration, const KnownAnswer& answer) {
  for (int i = 0; i < configuration.count; i++) {
    const HypotheticalIndex& index = configuration.indexes[i];
    if (!offered[index.position]) continue;
    tried_[index.position] = true;
    considered_[index.position] = considered_[index.position] || index.considered;
  }
  if (hash_get_num_entries(known_) >= answers_at_most) return;
  for (int i = 0; i < definitions_; i++) key_[i] = offered[i] && considered_[i];
  bool found;
  KnownAnswer& kept = value_of(hash_search(known_, key_, HASH_ENTER, &found), definitions_)->answer;
  if (found) return;
  kept = answer;
  in_context(context_, [&] {
    kept.used = Array<int>();
    for (int position : static_cast<std::span<const int>>(answer.used)) kept.used.push(position);
    kept.scans = answer.scans ? datumCopy(answer.scans, false, -1) : 0;
  });
}

}  // namespace workload::server

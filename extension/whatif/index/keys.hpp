// What an index keeps of one row: the keys of GIN, the compressed value of GiST. Asks the functions of the operator
// class that the index itself would ask.
#pragma once
#include "extension/array.hpp"
#include "extension/whatif/index/hypothetical.hpp"

namespace workload::server {

// A key as a number that is the same for equal keys.
struct Key {
  uint64 hash;
  int block;    // of the sample that its row was in
  float bytes;  // what it takes up in the index
};

struct KeyFunctions {
  FmgrInfo functions[INDEX_MAX_KEYS];
  bool has[INDEX_MAX_KEYS];
  Oid key_types[INDEX_MAX_KEYS];
};

KeyFunctions key_functions(const HypotheticalIndex& index);

// The different keys of a row.
void push_gin_keys(Array<Key>& keys, const HypotheticalIndex& index, KeyFunctions& functions, const Datum* values,
                   const bool* nulls, int block);

// Bytes of the row's tuple.
double gist_entry(const HypotheticalIndex& index, KeyFunctions& functions, const Datum* values, const bool* nulls);

uint64 hash_of(Datum value, Oid type);

}  // namespace workload::server

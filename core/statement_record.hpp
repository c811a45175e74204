// What is counted of one statement, as it lies in shared memory and in the file that keeps it while the server is down
// (core/state_file.hpp).
#pragma once
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>

#include "core/crc32c.hpp"
#include "core/histogram.hpp"
#include "core/segment.hpp"
#include "core/state_file.hpp"
#include "core/timestamp.hpp"

namespace workload::core {

struct StatementKey {
  std::int64_t queryid;
  std::uint32_t database;
  std::uint32_t role;
  std::uint64_t nested;  // 1: run by a function, a trigger or another statement; 0: sent by a client
  // Every execution compares keys several times, so in words and with one branch.
  bool operator==(const StatementKey& other) const {
    auto queryids = static_cast<std::uint64_t>(queryid ^ other.queryid);
    std::uint64_t where = std::uint64_t{database ^ other.database} | (role ^ other.role);
    return (queryids | where | (nested ^ other.nested)) == 0;
  }
};
static_assert(sizeof(StatementKey) == 24);  // no padding: it is hashed as bytes

template <class Latency>
struct CountsOf {
  std::int64_t calls, failed, rows, blocks_hit, blocks_read, temp_blocks_written, wal_bytes;
  double total_ms, min_ms, max_ms;
  Timestamp first_seen, last_seen;
  Latency latency;
};
using Counts = CountsOf<Histogram>;

// The time that a share of the executions stays at or under, which is never outside of what was measured.
template <class Latency>
std::optional<Milliseconds> percentile(const CountsOf<Latency>& counts, double fraction) {
  auto latency = counts.latency.percentile(fraction);
  if (!latency) return latency;
  auto least = *latency < counts.min_ms ? counts.min_ms : *latency;
  return least < counts.max_ms ? least : counts.max_ms;
}

constexpr int most_tables = 12;

constexpr std::uint32_t statements_magic = 0x57735374;  // "WsSt"
constexpr std::uint32_t statements_layout = 1;

// The fixed part of a record of the file.
struct SavedStatement {
  StatementKey key;
  Counts counts;
  std::int32_t encoding;
  std::int32_t tables_known;  // how many; -1: not noted yet
  std::uint32_t tables[most_tables];
  std::uint32_t reserved;
  std::uint32_t text_length;
};
static_assert(sizeof(SavedStatement) == 24 + 536 + 8 + 48 + 8);

// A checksum that is right does not mean that what was written was.
inline bool sound(const SavedStatement& saved) {
  const Counts& counts = saved.counts;
  return saved.key.queryid != 0 && saved.key.nested <= 1 && counts.calls > 0 && counts.total_ms >= 0 &&
         valid_timestamp(counts.first_seen) && valid_timestamp(counts.last_seen) && saved.tables_known >= -1 &&
         saved.tables_known <= most_tables;
}

// What the header of a file says that this server with this version of the module wrote.
inline StateHeader state_header(std::uint32_t server_major, std::uint64_t system_identifier, std::uint64_t node) {
  StateHeader header = {};
  header.magic = statements_magic;
  header.layout = statements_layout;
  header.server_major = server_major;
  header.record_size = sizeof(SavedStatement);
  header.system_identifier = system_identifier;
  header.node = node;
  return header;
}

// Over the records, then over the header without the checksum itself.
inline std::uint32_t state_checksum(StateHeader header, std::uint32_t of_records) {
  header.checksum = 0;
  return crc32c(bytes_of(header), of_records);
}

}  // namespace workload::core

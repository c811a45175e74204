// One captured execution as it lies in shared memory and in the segment files (core/segment.hpp): a header of fixed
// size, then its parts one after the other, filled up to a multiple of 8.
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <string_view>
#include <type_traits>

#include "core/instrumentation.hpp"
#include "core/timestamp.hpp"
#include "core/waits.hpp"

namespace workload::core {

enum class Status : std::uint8_t { ok, cancelled, failed, terminated, running };

constexpr const char* name(Status status) {
  switch (status) {
    case Status::cancelled:
      return "cancelled";
    case Status::failed:
      return "failed";
    case Status::terminated:
      return "terminated";
    case Status::running:
      return "running";
    case Status::ok:
      break;
  }
  return "ok";
}

// Why the execution was captured.
enum class Reason : std::uint8_t { slow, costly, sample };

constexpr const char* name(Reason reason) {
  switch (reason) {
    case Reason::costly:
      return "costly";
    case Reason::sample:
      return "sample";
    case Reason::slow:
      break;
  }
  return "slow";
}

// What follows the header of a capture, each as bytes of its own length.
enum class Part : int { text, plan, predicates, parameters, parameter_types, count };

constexpr std::uint32_t capture_magic = 0x43617074;  // "Capt"

// The fixed part of a capture. It is written to files as it is: changing it means raising capture_layout.
constexpr std::uint32_t capture_layout = 3;
struct CaptureHeader {
  std::uint32_t magic;
  std::uint32_t length;  // of the whole record, a multiple of 8
  std::int64_t id;
  std::int64_t supersedes;  // id of the record that was published while this execution was still running; 0: none
  Timestamp captured_at;
  std::int64_t queryid;
  std::int64_t planid;
  std::int64_t core_planid;  // that which PostgreSQL 18 and later have a place for; 0: none
  std::uint32_t database, role;
  double duration_ms;
  double planning_ms;  // negative: unknown
  double capture_ms;   // what making this record took, before it was stored
  std::int64_t rows, blocks_hit, blocks_read, temp_blocks_written, wal_bytes;
  std::uint64_t system_identifier, node;  // where it ran; see node_identity()
  std::uint32_t timeline;
  std::int32_t pid;
  std::int32_t sqlstate;                               // as MAKE_SQLSTATE packs it; 0: none
  std::uint32_t parts[static_cast<int>(Part::count)];  // lengths
  WaitProfile waits;
  Status status;
  Level level;
  Reason reason;
  bool in_recovery;
  bool nested;               // run by a function, a trigger or another statement
  std::int8_t generic_plan;  // 1 yes, 0 no, -1 unknown or no parameters
  std::uint8_t encoding;     // of all texts: that of the database
  char application_name[64];
  char client_addr[46];  // INET6_ADDRSTRLEN; empty: a Unix socket or no client
  char reserved[7];
};
static_assert(std::is_trivially_copyable_v<CaptureHeader> && sizeof(CaptureHeader) == 368);

using CaptureParts = std::array<std::string_view, static_cast<int>(Part::count)>;

// What is left in the place of a capture that was forgotten: a record of the same length that says nothing but its id,
// its time and that it is no capture.
inline CaptureHeader remains_of(const CaptureHeader& header) {
  CaptureHeader remains = {};
  remains.length = header.length;
  remains.id = header.id;
  remains.captured_at = header.captured_at;
  return remains;
}

constexpr bool is_forgotten(const CaptureHeader& header) { return header.magic == 0; }

// Each length is less than 2^32, so their sum does not overflow.
inline std::size_t length_of(const CaptureHeader& header) {
  std::size_t length = sizeof header;
  for (std::uint32_t part : header.parts) length += part;
  return (length + 7) / 8 * 8;
}

// Whether a record from a file is one that we could have written. Its CRC was right, so this is about layouts of
// development versions and about nothing that may be relied on to be impossible.
inline bool sound(std::span<const char> record) {
  CaptureHeader header;
  if (record.size() < sizeof header) return false;
  // To read a byte of unknown origin as a bool would be undefined.
  auto is_bool = [&](std::size_t at) { return static_cast<unsigned char>(record[at]) <= 1; };
  auto within = [](auto value, auto last) { return static_cast<unsigned>(value) <= static_cast<unsigned>(last); };
  auto terminated = [](const char* text, std::size_t room) { return std::memchr(text, '\0', room) != nullptr; };
  if (!is_bool(offsetof(CaptureHeader, in_recovery)) || !is_bool(offsetof(CaptureHeader, nested))) return false;
  std::memcpy(&header, record.data(), sizeof header);
  return header.magic == capture_magic && header.length == record.size() && length_of(header) == record.size() &&
         header.id > 0 && valid_timestamp(header.captured_at) && within(header.status, Status::running) &&
         within(header.reason, Reason::sample) && within(header.level, Level::full) && header.generic_plan >= -1 &&
         header.generic_plan <= 1 && terminated(header.application_name, sizeof header.application_name) &&
         terminated(header.client_addr, sizeof header.client_addr);
}

// Of a record that is not sound.
inline bool is_forgotten(std::span<const char> record) {
  CaptureHeader header;
  if (record.size() < sizeof header) return false;
  std::memcpy(&header, record.data(), sizeof header);
  return is_forgotten(header) && header.length == record.size() && header.id > 0;
}

// Of a sound record.
inline CaptureParts parts_of(const char* record, const CaptureHeader& header) {
  CaptureParts parts;
  const char* at = record + sizeof header;
  for (std::size_t i = 0; i < parts.size(); i++) {
    parts[i] = {at, header.parts[i]};
    at += header.parts[i];
  }
  return parts;
}

}  // namespace workload::core

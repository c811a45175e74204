// Captured executions wait here until they are read. The newest are kept: an append that finds no room makes the
// oldest give way. Writers wait for each other only while one copies its few kilobytes.
#pragma once
#include "core/instrumentation.hpp"
#include "extension/storage/shared.hpp"

namespace workload::server {

enum class Status : uint8 { ok, cancelled, failed, terminated, running };
const char* name(Status);

// The fixed part of a capture; the text and the plan follow it. Changing it means raising Shared::layout.
struct CaptureHeader {
  uint32 magic;
  uint32 length;  // of the whole record, a multiple of 8
  int64 id;
  TimestampTz captured_at;
  int64 queryid;
  int64 planid;
  Oid database, role;
  double duration_ms;
  double planning_ms;  // negative: unknown
  int64 rows, blocks_hit, blocks_read, temp_blocks_written, wal_bytes;
  uint32 text_length;
  uint32 plan_length;  // as printed; 0: no plan
  uint32 plan_stored;  // bytes in the record; fewer than plan_length when compressed
  Status status;
  core::Level level;
  bool in_recovery;
  char application_name[NAMEDATALEN];
  char client_addr[46];  // INET6_ADDRSTRLEN; empty: a Unix socket or no client
  uint8 encoding;        // of text and plan: that of the database
  char reserved[10];
};
static_assert(std::is_trivially_copyable_v<CaptureHeader> && sizeof(CaptureHeader) == 240);

struct CaptureRecord {
  CaptureHeader header;
  const char* text;
  const char* plan;  // null when the header says so
};

// Whether a capture of this statement may be stored now; counts it as limited when not.
bool may_capture(Statement* statement, double duration_ms);

// Fills in the header's id and lengths and appends the capture. Allocates in the current memory context.
void store_capture(CaptureHeader& header, const char* text, const char* plan);

// The next capture after the one with this position (0: the oldest), in the current memory context; false at the end.
bool next_capture(uint64* position, CaptureRecord* record);

void forget_captures();

struct CaptureStatus {
  int64 kept, stored, bytes;
  TimestampTz oldest;  // 0: none
};
CaptureStatus capture_status();

}  // namespace workload::server

// Captured executions. A capture is first put into a ring in shared memory, from where the worker writes it to the
// segment files (segments.hpp). Readers see the files and the ring as one store, ordered by id. An append that finds no
// room makes the oldest in the ring give way; writers wait for each other only while one copies its few kilobytes.
#pragma once
#include <array>
#include <string_view>

#include "core/instrumentation.hpp"
#include "extension/array.hpp"
#include "extension/storage/flights.hpp"
#include "extension/storage/shared.hpp"

namespace workload::server {

enum class Status : uint8 { ok, cancelled, failed, terminated, running };
const char* name(Status status);

// Why the execution was captured.
enum class Reason : uint8 { slow, costly, sample };
const char* name(Reason reason);

// What follows the header of a capture, each as bytes of its own length.
enum class Part : int { text, plan, predicates, parameters, parameter_types, count };

// The fixed part of a capture. It is written to files as it is: changing it means raising capture_layout.
constexpr uint32 capture_layout = 2;
struct CaptureHeader {
  uint32 magic;
  uint32 length;  // of the whole record, a multiple of 8
  int64 id;
  int64 supersedes;  // id of the record that was published while this execution was still running; 0: none
  TimestampTz captured_at;
  int64 queryid;
  int64 planid;
  Oid database, role;
  double duration_ms;
  double planning_ms;  // negative: unknown
  double capture_ms;   // what making this record took, before it was stored
  int64 rows, blocks_hit, blocks_read, temp_blocks_written, wal_bytes;
  uint64 system_identifier, node;  // where it ran; see node_identity()
  uint32 timeline;
  int32 pid;
  int32 sqlstate;      // as MAKE_SQLSTATE packs it; 0: none
  uint32 parts[static_cast<int>(Part::count)];  // lengths
  WaitProfile waits;
  Status status;
  core::Level level;
  Reason reason;
  bool in_recovery;
  bool nested;        // run by a function, a trigger or another statement
  int8 generic_plan;  // 1 yes, 0 no, -1 unknown or no parameters
  uint8 encoding;     // of all texts: that of the database
  char application_name[NAMEDATALEN];
  char client_addr[46];  // INET6_ADDRSTRLEN; empty: a Unix socket or no client
  char reserved[7];
};
static_assert(std::is_trivially_copyable_v<CaptureHeader> && sizeof(CaptureHeader) % 8 == 0);

using CaptureParts = std::array<std::string_view, static_cast<int>(Part::count)>;

// Appends a capture whose parts are already as they are to be stored (see packed.hpp: the plan and the predicates are
// packed, the others plain). Fills in the header's id, magic, lengths, encoding and node, and returns the id, or 0 when
// it was too large. Allocates nothing and raises no ERROR: it may be called while one is being handled.
int64 append_capture(CaptureHeader& header, const CaptureParts& parts, int encoding = GetDatabaseEncoding());

struct CaptureRecord {
  CaptureHeader header;
  CaptureParts parts;
};

// Reads all captures in the order of their ids, files first. Lives in the memory context that is current at begin().
struct CaptureScan {
  char* ring;  // a copy of what the ring held at begin()
  Size ring_size, ring_at;
  int64 first_in_ring;  // id; files are read up to it
  Array<int64> running;  // ids of published records whose execution goes on
};
void begin(CaptureScan* scan);
// The next one; its parts are valid until the next call. Running records that have ended since are passed over.
bool next(CaptureScan* scan, CaptureRecord* record);

// Brings the header of a record that was published at some time up to now, as far as its backend still runs it: the
// duration and the waits.
void complete_running(CaptureHeader* header);

void forget_captures();

struct CaptureStatus {
  int64 kept, stored, bytes;  // in the ring; ever since the start; in the ring
  TimestampTz oldest;         // in the ring; 0: none
};
CaptureStatus capture_status();

}  // namespace workload::server

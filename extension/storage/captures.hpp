// Captured executions. A capture is first put into a ring in shared memory, from where the worker writes it to the
// segment files (segments.hpp). Readers see the files and the ring as one store, ordered by id. An append that finds no
// room makes the oldest in the ring give way, written or not; writers wait for each other only while one copies its few
// kilobytes.
//
// A statement that is still going on may be published with status `running`. What is stored when it ends supersedes
// that record, so readers pass over a running record unless its backend still says that it runs it. One that nothing
// superseded before the server went down is ended at the next start, see end_orphans() in writing.hpp.
//
// A capture that is forgotten before the others is overwritten where it lies, in the ring and in the files, with a
// record of the same length that says nothing but its id (see core::remains_of). So no other record moves, whatever is
// interrupted in the middle; ids stay without gaps and go on after a restart; and there is no list of forgotten
// statements that could be lost or grow.
#pragma once
#include "core/capture_record.hpp"
#include "extension/array.hpp"
#include "extension/storage/flights.hpp"
#include "extension/storage/segments.hpp"
#include "extension/storage/shared.hpp"

namespace workload::server {

using core::capture_layout;
using core::CaptureHeader;
using core::CaptureParts;
using core::is_forgotten;
using core::Part;
using core::Reason;
using core::remains_of;
using core::Status;

// Appends a capture whose parts are already as they are to be stored (see packed.hpp: the plan and the predicates are
// packed, the others plain). Fills in the header's id, magic, lengths, encoding and node, and returns the id, or 0 when
// it was too large. Allocates nothing and raises no ERROR: it may be called while one is being handled.
int64 append_capture(CaptureHeader& header, const CaptureParts& parts);

// As append_capture, for texts in the encoding that the header says.
int64 append_capture_of_other_database(CaptureHeader& header, const CaptureParts& parts);

// Whether workload.capture_volume lets another capture be made now.
bool volume_admits();

struct CaptureRecord {
  CaptureHeader header;
  CaptureParts parts;
};

// The captures in the files with ids less than `before`, in the order of their ids, each once. Whatever the files hold,
// what comes back is sound: lengths, enumerations and strings may be used as they are.
struct StoredScan {
  SegmentScan segments;
  int64 last;  // id
};
void begin(StoredScan* scan, int64 before);
// The next one; its parts are valid until the next call.
bool next(StoredScan* scan, CaptureRecord* record);

// Reads all captures in the order of their ids, files first. Lives in the memory context that is current at begin().
struct CaptureScan {
  StoredScan stored;
  char* ring;  // a copy of what the ring held at begin()
  Size ring_size, ring_at;
  Array<int64> running;  // ids of published records whose execution goes on; 0: passed over
};
void begin(CaptureScan* scan);
// The next one; its parts are valid until the next call. Running records that have ended since are passed over.
bool next(CaptureScan* scan, CaptureRecord* record);

// Brings the header of a record that was published at some time up to now, as far as its backend still runs it: the
// duration and the waits.
void complete_running(CaptureHeader* header);

void forget_captures();
void forget_captures_of(int64 queryid);  // that there are by now, of all roles and databases

struct CaptureStatus {
  int64 kept, stored, bytes;  // in the ring; ever since the start; in the ring
  int64 largest;              // bytes, since the start
  core::Histogram times;      // what making them took in their backends, since the start
  TimestampTz oldest;         // in the ring; 0: none
  TimestampTz unwritten;      // the oldest that is to be written to disk; 0: none
};
CaptureStatus capture_status();

// ---- for the worker, which brings captures to the files; see writing.hpp ----

// How much of the ring is not on disk, from 0 to 1.
double unwritten_share();

// Copies records that are not on disk yet, the oldest first, each behind room for its frame's header. Counts those as
// lost that had to make room since the last call.
struct Unwritten {
  Size bytes;   // what was copied; 0 with `wanted`: the room is too small for even one
  Size wanted;  // by the next record; 0: there is none
  uint64 from;  // its place in the ring, for note_written()
};
Unwritten copy_unwritten(char* frames, Size room);

// The ring's next `bytes` from there are on disk, up to the record `last_id`.
void note_written(uint64 from, Size bytes, int64 last_id);

// What the ring holds is as yet in no file.
void note_nothing_written();

}  // namespace workload::server

// The files of captures, captures.NNNNNNNN in workload.directory: segments as core/segment.hpp lays them out, each
// about a sixteenth of workload.max_disk. They are appended to, and a record is overwritten in its place when it is
// forgotten; the one with the lowest number goes first.
//
// Nothing is remembered between two calls: each looks at what the directory holds. So files that somebody removes,
// damages or copies in change what is shown and nothing else. Nothing here raises an ERROR but next(), and that only
// for want of memory: what goes wrong is returned, for somebody to report who holds no lock.
//
// Nothing is flushed to the device (but what is forgotten): after a crash of the operating system captures may be
// missing that it had not written yet, and readers step over what is torn. After a crash of the server nothing is.
#pragma once
#include <optional>
#include <span>

#include "core/segment.hpp"
#include "extension/pg.hpp"

namespace workload::server {

// This server with this version of the module.
core::SegmentOwner segment_owner();

struct FileTrouble {
  int error;  // errno; 0: none
  const char* doing;
  uint32 segment;  // 0: the directory
};

// ---- writers: they hold files_lock ----

// Appends as many of the frames as go into one segment, first removing the oldest ones until there is room for it.
struct Appended {
  Size bytes;       // of the frames, from the first on, that are dealt with
  bool impossible;  // the one frame that this is would not fit into workload.max_disk, so it was left out
  FileTrouble trouble;
};
Appended append_frames(std::span<const char> frames);

// Removes the oldest segments until the others fit into workload.max_disk.
FileTrouble keep_within_bound();

// Removes all segments, for good also when the operating system should crash, and notes the last id for the next start.
FileTrouble remove_segments(int64 last_id);

// ---- who forgets: needs no lock, as whole frames stay where they are while their file is there ----

// Room for a segment in the current memory context.
struct SegmentBuffer {
  char* bytes;
  Size room;
};
SegmentBuffer segment_buffer();

// Overwrites all records of the statement up to an id with their remains, for good also when the operating system
// should crash. One that is cut short leaves a frame that is none, and the others as they are.
FileTrouble overwrite_in_segments(SegmentBuffer buffer, int64 queryid, int64 last_id);

// ---- readers ----

struct DiskUse {
  int64 bytes;
  TimestampTz oldest;  // of the oldest capture of ours; 0: there is none
};
DiskUse disk_use();
int64 most_disk_use();

// For the server's start, in the postmaster: the last id that was given out, as far as the files tell; else 0. Reads
// 64 MB at most (chosen).
int64 last_id_on_disk();

// All whole records of ours with an id less than `before`, segment by segment. One at a time lies in memory, in the
// context that is current at begin(); one that is removed meanwhile is passed over.
struct SegmentScan {
  MemoryContext context;
  int64 before;
  uint32 number;  // of the segment in memory, or the one that was
  bool ended;
  char* bytes;  // null: none
  core::SegmentReader reader;
};
void begin(SegmentScan* scan, int64 before);
std::optional<std::span<const char>> next(SegmentScan* scan);

}  // namespace workload::server

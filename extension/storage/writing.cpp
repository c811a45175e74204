#include "extension/storage/writing.hpp"

#include "extension/fault.hpp"
#include "extension/scope.hpp"
#include "extension/settings.hpp"
#include "extension/storage/captures.hpp"
#include "extension/storage/segments.hpp"

namespace workload::server {

namespace {

constexpr int64 pause_ms = 5000;  // chosen: between attempts while writing fails
constexpr int64 report_every_ms = 60000;
constexpr Size usual_batch = 256 * 1024;  // chosen: copied from the ring at once

// Of this process. The batch grows to the largest record that there was.
char* batch = nullptr;
Size batch_room = 0;
bool failing = false;
int64 retry_at_ms = 0, report_at_ms = 0;

bool make_batch(Size room) {
  if (room <= batch_room) return true;
  auto* larger =
      static_cast<char*>(MemoryContextAllocExtended(TopMemoryContext, room, MCXT_ALLOC_HUGE | MCXT_ALLOC_NO_OOM));
  if (!larger) return false;
  if (batch) pfree(batch);
  batch = larger;
  batch_room = room;
  return true;
}

// Completes the frames of a batch, whose records lie behind room for the headers.
void frame(std::span<char> frames) {
  for (Size at = 0; at < frames.size();) {
    CaptureHeader capture;
    memcpy(&capture, &frames[at + sizeof(core::FrameHeader)], sizeof capture);
    auto header = core::frame_header(segment_owner(), frames.subspan(at + sizeof(core::FrameHeader), capture.length));
    memcpy(&frames[at], &header, sizeof header);
    at += sizeof header + capture.length;
  }
}

struct Summary {
  Size record_bytes;
  int64 last_id;
  int64 records;
};
Summary summary(std::span<const char> frames) {
  Summary result = {};
  for (Size at = 0; at < frames.size();) {
    CaptureHeader capture;
    memcpy(&capture, &frames[at + sizeof(core::FrameHeader)], sizeof capture);
    result.record_bytes += capture.length;
    result.last_id = capture.id;
    result.records++;
    at += sizeof(core::FrameHeader) + capture.length;
  }
  return result;
}

// One batch. The lock is held from before the copy until after the files have it, so that reset() falls before or
// after all of it.
struct Step {
  Size bytes, wanted;
  FileTrouble trouble;
};
Step write_batch() {
  return with_lock(shared->files_lock, LW_EXCLUSIVE, [] {
    Unwritten copied = copy_unwritten(batch, batch_room);
    Step step = {copied.bytes, copied.wanted, {}};
    std::span<char> left = {batch, copied.bytes};
    frame(left);
    uint64 from = copied.from;
    while (!left.empty()) {
      Appended appended = append_frames(left);
      step.trouble = appended.trouble;
      if (step.trouble.error) break;
      fault("writing");
      Summary dealt_with = summary(left.first(appended.bytes));
      if (appended.impossible) count_loss(Loss::not_written, dealt_with.records);
      note_written(from, dealt_with.record_bytes, dealt_with.last_id);
      from += dealt_with.record_bytes;
      left = left.subspan(appended.bytes);
    }
    return step;
  });
}

FileTrouble write_all_batches() {
  if (!make_batch(usual_batch)) return {ENOMEM, "read", 0};
  for (;;) {
    Step step = write_batch();
    if (step.trouble.error) return step.trouble;
    if (step.wanted == 0) return {};
    if (step.bytes == 0 && !make_batch(step.wanted)) return {ENOMEM, "read", 0};
  }
}

// Returns whether it went well.
bool report(const FileTrouble& trouble) {
  pg_atomic_write_u32(&shared->write_error, static_cast<uint32>(trouble.error));
  if (!trouble.error) {
    if (failing) ereport(LOG, errmsg("captures are written to \"%s\" again", settings.directory));
    failing = false;
    return true;
  }
  failing = true;
  int64 now = now_ms();
  retry_at_ms = now + pause_ms;
  if (now < report_at_ms) return false;
  report_at_ms = now + report_every_ms;
  char file[32] = "";
  if (trouble.segment) snprintf(file, sizeof file, "/captures.%08u", trouble.segment);
  errno = trouble.error;
  ereport(LOG, errcode_for_file_access(), errmsg("could not write captures to \"%s\"", settings.directory),
          errdetail("Could not %s \"%s%s\": %m.", trouble.doing, settings.directory, file),
          errhint("Statements are not affected. Captures stay in memory as long as there is room, and are written once "
                  "this works again."));
  return false;
}

}  // namespace

void write_captures() {
  if (settings.max_disk == 0) {
    note_nothing_written();
    return;
  }
  if (now_ms() < retry_at_ms && failing) {
    // What had to make room is counted also while nothing can be written.
    copy_unwritten(nullptr, 0);
    return;
  }
  report(write_all_batches());
}

bool writing_is_urgent() { return settings.max_disk > 0 && !failing && unwritten_share() > 0.25; }

void keep_files_within_bound() {
  FileTrouble trouble = with_lock(shared->files_lock, LW_EXCLUSIVE, [] { return keep_within_bound(); });
  if (trouble.error) report(trouble);
}

void end_orphans() {
  if (shared->orphans_ended) return;
  MemoryContext own =
      AllocSetContextCreate(CurrentMemoryContext, "pg_workload_advisor orphans", ALLOCSET_DEFAULT_SIZES);
  in_context(own, [] {
    StoredScan scan;
    CaptureRecord record;
    Array<int64> open;  // ids of running records; 0: this place is free. Few are open at any place of the files.
    auto change = [&](int64 from, int64 to) {
      for (int64& id : open)
        if (id == from) {
          id = to;
          return true;
        }
      return false;
    };
    begin(&scan, shared->last_before_start + 1);
    while (next(&scan, &record)) {
      if (record.header.supersedes) change(record.header.supersedes, 0);
      if (record.header.status == Status::running && !change(0, record.header.id)) open.push(record.header.id);
    }
    begin(&scan, open.size() ? shared->last_before_start + 1 : 0);
    while (next(&scan, &record)) {
      if (record.header.status != Status::running || !change(record.header.id, 0)) continue;
      record.header.supersedes = record.header.id;
      record.header.status = Status::terminated;
      record.header.sqlstate = 0;
      append_capture_of_other_database(record.header, record.parts);
    }
  });
  MemoryContextDelete(own);
  shared->orphans_ended = true;
}

void write_captures_at_exit(int code, Datum) {
  // After a crash the memory may hold anything. At an immediate stop a process may have been killed with a lock, which
  // nobody gives back; without one what it protects is whole.
  if (code != 0 || !shared || settings.max_disk == 0) return;
  for (LWLock* lock : {shared->files_lock, shared->captures_lock}) {
    if (!LWLockConditionalAcquire(lock, LW_EXCLUSIVE)) return;
    LWLockRelease(lock);
  }
  report(write_all_batches());
}

}  // namespace workload::server

#include "extension/storage/captures.hpp"

#include "core/rate.hpp"
#include "extension/fault.hpp"
#include "extension/scope.hpp"
#include "extension/settings.hpp"
#include "extension/storage/plans.hpp"

namespace workload::server {

namespace {

// The ring's bytes from a position that has grown since the start; a record may go round the end.
void copy_in(uint64 position, const void* from, Size count) {
  if (count == 0) return;
  Size at = position % shared->capture_room, first = Min(count, shared->capture_room - at);
  memcpy(capture_bytes + at, from, first);
  memcpy(capture_bytes, static_cast<const char*>(from) + first, count - first);
}

void copy_out(uint64 position, void* to, Size count) {
  Size at = position % shared->capture_room, first = Min(count, shared->capture_room - at);
  memcpy(to, capture_bytes + at, first);
  memcpy(static_cast<char*>(to) + first, capture_bytes, count - first);
}

void split(const char* bytes, CaptureRecord* record) {
  memcpy(&record->header, bytes, sizeof record->header);
  record->parts = core::parts_of(bytes, record->header);
}

bool goes_on(CaptureScan* scan, int64 id) {
  for (int64 running : scan->running)
    if (running == id) return true;
  return false;
}

template <class Body>
void for_each_in_ring(Body&& body) {
  CaptureHeader header;
  for (uint64 at = shared->capture_tail; at < shared->capture_head; at += header.length) {
    copy_out(at, &header, sizeof header);
    body(at, header);
  }
}

void forget_in_ring(uint64 position, const CaptureHeader& header) {
  static const char nothing[1024] = {};
  CaptureHeader remains = remains_of(header);
  copy_in(position, &remains, sizeof remains);
  for (Size done = sizeof remains; done < header.length; done += sizeof nothing)
    copy_in(position + done, nothing, Min(sizeof nothing, header.length - done));
  shared->captures_kept--;
}

bool is_address(const char* text) {
  char bytes[sizeof(in6_addr)];
  return text[0] == '\0' || inet_pton(AF_INET, text, bytes) == 1 || inet_pton(AF_INET6, text, bytes) == 1;
}

// Whether a record from a file is one that this server could have written.
bool sound(std::span<const char> record) {
  if (!core::sound(record)) return false;
  CaptureHeader header;
  memcpy(&header, record.data(), sizeof header);
  return PG_VALID_BE_ENCODING(header.encoding) && header.system_identifier == shared->system_identifier &&
         header.node == shared->node && is_address(header.client_addr);
}

// The running ones whose end the ring knows have ended since somebody looked.
void pass_over_ended(CaptureScan* scan) {
  if (scan->running.size() == 0) return;
  CaptureRecord record;
  for (Size at = 0; at < scan->ring_size; at += record.header.length) {
    split(scan->ring + at, &record);
    for (int64& running : scan->running)
      if (running == record.header.supersedes) running = 0;
  }
}

core::Volume volume() {
  constexpr int64 burst_seconds = 5;  // chosen, as for the number of captures
  return {int64(settings.capture_volume) * 1024, burst_seconds};
}

// What has to be stored, such as the end of an execution that others saw, is not refused but has its price.
void spend_volume(Size bytes) {
  if (settings.capture_volume <= 0) return;
  auto state = static_cast<int64>(pg_atomic_read_u64(&shared->volume_state));
  state = volume().spend(state, GetCurrentTimestamp(), static_cast<int64>(bytes));
  pg_atomic_write_u64(&shared->volume_state, static_cast<uint64>(state));
}

bool unwritten_is_much() { return (shared->capture_head - shared->capture_written) > shared->capture_room / 4; }

void wake_worker() {
  if (pg_atomic_read_u32(&shared->worker_pid) == 0) return;
  SetLatch(&ProcGlobal->allProcs[pg_atomic_read_u32(&shared->worker_procno)].procLatch);
}

}  // namespace

namespace {

int64 append(CaptureHeader& header, const CaptureParts& parts, bool ends) {
  header.magic = core::capture_magic;
  header.system_identifier = shared->system_identifier;
  header.node = shared->node;
  for (Size i = 0; i < parts.size(); i++) header.parts[i] = static_cast<uint32>(parts[i].size());
  // A single capture may not push out all others: one that would take a quarter of the memory loses its plan and what
  // was read off it, and with a text as large as that it is not kept at all.
  Size most = shared->capture_room / 4;
  if (length_of(header) > most) {
    header.parts[static_cast<int>(Part::plan)] = header.parts[static_cast<int>(Part::predicates)] = 0;
    header.level = core::Level::none;
    count_loss(Loss::too_large);
    if (length_of(header) > most) return 0;
  }
  header.length = static_cast<uint32>(length_of(header));
  bool urgent = with_lock(shared->captures_lock, LW_EXCLUSIVE, [&] {
    bool was_much = unwritten_is_much();
    while (shared->capture_head + header.length - shared->capture_tail > shared->capture_room) {
      CaptureHeader oldest;
      copy_out(shared->capture_tail, &oldest, sizeof oldest);
      shared->capture_tail += oldest.length;
      if (!is_forgotten(oldest)) shared->captures_kept--;
    }
    shared->capture_written = Max(shared->capture_written, shared->capture_tail);
    header.id = ++shared->last_capture;
    spend_volume(header.length);
    if (!header.supersedes) shared->captures_stored++;
    uint64 at = shared->capture_head;
    copy_in(at, &header, sizeof header);
    fault("appending");
    at += sizeof header;
    for (Size i = 0; i < parts.size(); i++) {
      copy_in(at, parts[i].data(), header.parts[i]);
      at += header.parts[i];
    }
    shared->capture_head += header.length;
    shared->captures_kept++;
    shared->largest_capture = Max(shared->largest_capture, header.length);
    if (header.capture_ms > 0) shared->capture_times.add(header.capture_ms);
    if (ends && header.planid != 0) count_plan(header);
    return !was_much && unwritten_is_much();
  });
  if (urgent && settings.max_disk > 0) wake_worker();
  return header.id;
}

}  // namespace

int64 append_capture(CaptureHeader& header, const CaptureParts& parts) {
  header.encoding = static_cast<uint8>(GetDatabaseEncoding());
  return append(header, parts, header.status != Status::running);
}

// Of these nobody knows how long they took in the end.
int64 append_capture_of_other_database(CaptureHeader& header, const CaptureParts& parts) {
  return append(header, parts, false);
}

bool volume_admits() {
  if (settings.capture_volume <= 0) return settings.capture_volume < 0;
  return volume().admits(static_cast<int64>(pg_atomic_read_u64(&shared->volume_state)), GetCurrentTimestamp());
}

void begin(StoredScan* scan, int64 before) {
  begin(&scan->segments, before);
  scan->last = 0;
}

bool next(StoredScan* scan, CaptureRecord* record) {
  while (auto bytes = next(&scan->segments)) {
    if (!sound(*bytes)) continue;
    split(bytes->data(), record);
    // Ids ascend through all files. What was written twice, because its writer died before it could say so, comes once.
    if (record->header.id <= scan->last || record->header.id >= scan->segments.before) continue;
    scan->last = record->header.id;
    return true;
  }
  return false;
}

void begin(CaptureScan* scan) {
  *scan = {{}, nullptr, 0, 0, Array<int64>()};
  // Who runs is asked first: what ends after that is still in sight, as its end is in the ring then.
  for (int i = 0; i < flights_in_use(); i++) {
    int64 id = static_cast<int64>(pg_atomic_read_u64(&flights[i].capture_id));
    if (id) scan->running.push(id);
  }
  scan->ring = static_cast<char*>(MemoryContextAllocHuge(CurrentMemoryContext, shared->capture_room));
  int64 first_in_ring = with_lock(shared->captures_lock, LW_SHARED, [&] {
    scan->ring_size = shared->capture_head - shared->capture_tail;
    copy_out(shared->capture_tail, scan->ring, scan->ring_size);
    return shared->last_capture + 1;
  });
  if (scan->ring_size > 0) {
    CaptureRecord first;
    split(scan->ring, &first);
    first_in_ring = first.header.id;
  }
  pass_over_ended(scan);
  begin(&scan->stored, first_in_ring);
}

bool next(CaptureScan* scan, CaptureRecord* record) {
  while (next(&scan->stored, record))
    if (record->header.status != Status::running || goes_on(scan, record->header.id)) return true;
  while (scan->ring_at < scan->ring_size) {
    split(scan->ring + scan->ring_at, record);
    scan->ring_at += record->header.length;
    if (is_forgotten(record->header)) continue;
    if (record->header.status != Status::running || goes_on(scan, record->header.id)) return true;
  }
  return false;
}

void complete_running(CaptureHeader* header) {
  for (int i = 0; i < flights_in_use(); i++) {
    Flight* flight = &flights[i];
    if (static_cast<int64>(pg_atomic_read_u64(&flight->capture_id)) != header->id) continue;
    double ms = (GetCurrentTimestamp() - flight->started) / 1000.0;
    if (ms > header->duration_ms) header->duration_ms = ms;
    header->waits = waits_so_far(flight);
  }
}

void forget_captures() {
  // The files go while the worker cannot write, and with the ring, so that nothing comes back by way of the other.
  FileTrouble trouble = with_lock(shared->files_lock, LW_EXCLUSIVE, [] {
    int64 last = with_lock(shared->captures_lock, LW_EXCLUSIVE, [] {
      shared->capture_tail = shared->capture_written = shared->capture_head;
      shared->captures_kept = 0;
      return shared->last_written = shared->last_capture;
    });
    return remove_segments(last);
  });
  for (auto& lost : shared->lost) pg_atomic_write_u64(&lost, 0);
  if (!trouble.error) return;
  errno = trouble.error;
  ereport(ERROR, errcode_for_file_access(), errmsg("could not remove the files of captures: %m"),
          errdetail("Captures in memory are forgotten; what is left in \"%s\" is shown still.", settings.directory),
          errhint("Remove the cause and call workload.reset() again."));
}

void forget_captures_of(int64 queryid) {
  SegmentBuffer buffer = segment_buffer();
  // After this the worker writes none of them any more: what it had copied from the ring is in the files by now.
  int64 last = with_lock(shared->files_lock, LW_EXCLUSIVE, [&] {
    return with_lock(shared->captures_lock, LW_EXCLUSIVE, [&] {
      for_each_in_ring([&](uint64 at, const CaptureHeader& header) {
        if (header.queryid == queryid && !is_forgotten(header)) forget_in_ring(at, header);
      });
      return shared->last_capture;
    });
  });
  FileTrouble trouble = overwrite_in_segments(buffer, queryid, last);
  pfree(buffer.bytes);
  if (!trouble.error) return;
  errno = trouble.error;
  ereport(
      ERROR, errcode_for_file_access(), errmsg("could not overwrite captures in files: %m"),
      errdetail("Captures in memory are forgotten; what is left in \"%s/captures.%08u\" and later ones is shown still.",
                settings.directory, trouble.segment),
      errhint("Remove the cause and call workload.reset() again."));
}

CaptureStatus capture_status() {
  return with_lock(shared->captures_lock, LW_SHARED, [&] {
    CaptureStatus status = {};
    status.kept = shared->captures_kept;
    status.stored = static_cast<int64>(shared->captures_stored);
    status.bytes = static_cast<int64>(shared->capture_head - shared->capture_tail);
    status.largest = static_cast<int64>(shared->largest_capture);
    status.times = shared->capture_times;
    for_each_in_ring([&](uint64, const CaptureHeader& header) {
      if (!status.oldest && !is_forgotten(header)) status.oldest = header.captured_at;
    });
    CaptureHeader oldest;
    if (settings.max_disk > 0 && shared->capture_written < shared->capture_head) {
      copy_out(shared->capture_written, &oldest, sizeof oldest);
      status.unwritten = oldest.captured_at;
    }
    return status;
  });
}

double unwritten_share() {
  return with_lock(shared->captures_lock, LW_SHARED, [] {
    return static_cast<double>(shared->capture_head - shared->capture_written) /
           static_cast<double>(shared->capture_room);
  });
}

Unwritten copy_unwritten(char* frames, Size room) {
  constexpr Size before_record = sizeof(core::FrameHeader);
  int64 lost = 0;
  Unwritten copied = with_lock(shared->captures_lock, LW_EXCLUSIVE, [&] {
    uint64 at = shared->capture_written;
    Unwritten result = {0, 0, at};
    while (at < shared->capture_head) {
      CaptureHeader header;
      copy_out(at, &header, sizeof header);
      // Ids have no gaps, so what is missing between two was pushed out before it could be written.
      if (result.bytes == 0 && header.id > shared->last_written + 1) {
        lost = header.id - shared->last_written - 1;
        shared->last_written = header.id - 1;
      }
      result.wanted = before_record + header.length;
      if (result.bytes + result.wanted > room) break;
      copy_out(at, frames + result.bytes + before_record, header.length);
      result.bytes += result.wanted;
      at += header.length;
    }
    if (at == shared->capture_head) result.wanted = 0;
    return result;
  });
  if (lost > 0) count_loss(Loss::not_written, lost);
  return copied;
}

void note_written(uint64 from, Size bytes, int64 last_id) {
  with_lock(shared->captures_lock, LW_EXCLUSIVE, [&] {
    shared->capture_written = Max(shared->capture_written, from + bytes);
    shared->last_written = Max(shared->last_written, last_id);
  });
}

void note_nothing_written() {
  with_lock(shared->captures_lock, LW_EXCLUSIVE, [] {
    shared->capture_written = shared->capture_tail;
    shared->last_written = shared->last_capture;
    if (shared->capture_tail == shared->capture_head) return;
    CaptureHeader oldest;
    copy_out(shared->capture_tail, &oldest, sizeof oldest);
    shared->last_written = oldest.id - 1;
  });
}

}  // namespace workload::server

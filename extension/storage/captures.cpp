#include "extension/storage/captures.hpp"

#include "core/rate.hpp"
#include "extension/scope.hpp"
#include "extension/settings.hpp"

namespace workload::server {

namespace {

constexpr uint32 magic = 0x43617074;  // "Capt"

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

Size length_of(const CaptureHeader& header) {
  Size length = sizeof header;
  for (uint32 part : header.parts) length += part;
  return MAXALIGN(length);
}

void split(const char* bytes, CaptureRecord* record) {
  memcpy(&record->header, bytes, sizeof record->header);
  const char* at = bytes + sizeof record->header;
  for (Size i = 0; i < record->parts.size(); i++) {
    record->parts[i] = {at, record->header.parts[i]};
    at += record->header.parts[i];
  }
}

bool goes_on(CaptureScan* scan, int64 id) {
  for (int64 running : scan->running)
    if (running == id) return true;
  return false;
}

}  // namespace

const char* name(Status status) {
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

const char* name(Reason reason) {
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

int64 append_capture(CaptureHeader& header, const CaptureParts& parts, int encoding) {
  header.magic = magic;
  header.encoding = static_cast<uint8>(encoding);
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
  with_lock(shared->captures_lock, LW_EXCLUSIVE, [&] {
    while (shared->capture_head + header.length - shared->capture_tail > shared->capture_room) {
      CaptureHeader oldest;
      copy_out(shared->capture_tail, &oldest, sizeof oldest);
      shared->capture_tail += oldest.length;
      shared->captures_kept--;
    }
    header.id = ++shared->last_capture;
    shared->captures_stored++;
    uint64 at = shared->capture_head;
    copy_in(at, &header, sizeof header);
    at += sizeof header;
    for (Size i = 0; i < parts.size(); i++) {
      copy_in(at, parts[i].data(), header.parts[i]);
      at += header.parts[i];
    }
    shared->capture_head += header.length;
    shared->captures_kept++;
  });
  return header.id;
}

void begin(CaptureScan* scan) {
  *scan = {nullptr, 0, 0, 0, Array<int64>()};
  scan->ring = static_cast<char*>(MemoryContextAllocHuge(CurrentMemoryContext, shared->capture_room));
  with_lock(shared->captures_lock, LW_SHARED, [&] {
    scan->ring_size = shared->capture_head - shared->capture_tail;
    copy_out(shared->capture_tail, scan->ring, scan->ring_size);
    scan->first_in_ring = shared->last_capture + 1;
  });
  if (scan->ring_size > 0) {
    CaptureRecord first;
    split(scan->ring, &first);
    scan->first_in_ring = first.header.id;
  }
  for (int i = 0; i < backend_places(); i++) {
    int64 id = static_cast<int64>(pg_atomic_read_u64(&flights[i].capture_id));
    if (id) scan->running.push(id);
  }
}

bool next(CaptureScan* scan, CaptureRecord* record) {
  while (scan->ring_at < scan->ring_size) {
    split(scan->ring + scan->ring_at, record);
    scan->ring_at += record->header.length;
    if (record->header.status != Status::running || goes_on(scan, record->header.id)) return true;
  }
  return false;
}

void complete_running(CaptureHeader* header) {
  for (int i = 0; i < backend_places(); i++) {
    Flight* flight = &flights[i];
    if (static_cast<int64>(pg_atomic_read_u64(&flight->capture_id)) != header->id) continue;
    double ms = (GetCurrentTimestamp() - flight->started) / 1000.0;
    if (ms > header->duration_ms) header->duration_ms = ms;
    header->waits = waits_so_far(flight);
  }
}

void forget_captures() {
  with_lock(shared->captures_lock, LW_EXCLUSIVE, [&] {
    shared->capture_tail = shared->capture_head;
    shared->captures_kept = 0;
  });
  for (auto& lost : shared->lost) pg_atomic_write_u64(&lost, 0);
}

CaptureStatus capture_status() {
  return with_lock(shared->captures_lock, LW_SHARED, [&] {
    CaptureStatus status = {shared->captures_kept, static_cast<int64>(shared->captures_stored),
                            static_cast<int64>(shared->capture_head - shared->capture_tail), 0};
    if (shared->captures_kept > 0) {
      CaptureHeader oldest;
      copy_out(shared->capture_tail, &oldest, sizeof oldest);
      status.oldest = oldest.captured_at;
    }
    return status;
  });
}

}  // namespace workload::server

#include "extension/storage/captures.hpp"

#include "extension/scope.hpp"
#include "extension/settings.hpp"

namespace workload::server {

namespace {

constexpr uint32 magic = 0x43617074;  // "Capt"
constexpr uint32 always_stored = 3;   // chosen: so many of each statement before the interval counts

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

// Compressed when that makes it smaller; returns the bytes to store.
const char* compressed(const char* plan, uint32 length, uint32* stored) {
  char* smaller = static_cast<char*>(palloc(PGLZ_MAX_OUTPUT(length)));
  int32 bytes = pglz_compress(plan, static_cast<int32>(length), smaller, PGLZ_strategy_default);
  *stored = bytes >= 0 ? static_cast<uint32>(bytes) : length;
  return bytes >= 0 ? smaller : plan;
}

char* expanded(const char* stored, const CaptureHeader& header) {
  char* plan = static_cast<char*>(palloc(header.plan_length + 1));
  plan[header.plan_length] = '\0';
  if (header.plan_stored == header.plan_length) {
    memcpy(plan, stored, header.plan_length);
  } else if (pglz_decompress(stored, static_cast<int32>(header.plan_stored), plan,
                             static_cast<int32>(header.plan_length), true) < 0) {
    return nullptr;
  }
  return plan;
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

bool may_capture(Statement* statement, double duration_ms) {
  if (!statement || settings.capture_interval == 0) return true;
  uint64 now = static_cast<uint64>(GetCurrentTimestamp());
  uint64 us = static_cast<uint64>(duration_ms * 1000);
  if (pg_atomic_read_u32(&statement->captured) < always_stored) {
    pg_atomic_fetch_add_u32(&statement->captured, 1);
  } else if (us <= pg_atomic_read_u64(&statement->slowest_us)) {
    uint64 next = pg_atomic_read_u64(&statement->next_capture);
    if (now < next || !pg_atomic_compare_exchange_u64(&statement->next_capture, &next,
                                                      now + uint64(settings.capture_interval) * 1000)) {
      count_loss(Loss::limited);
      return false;
    }
  }
  if (us > pg_atomic_read_u64(&statement->slowest_us)) pg_atomic_write_u64(&statement->slowest_us, us);
  return true;
}

void store_capture(CaptureHeader& header, const char* text, const char* plan) {
  header.magic = magic;
  header.encoding = static_cast<uint8>(GetDatabaseEncoding());
  header.text_length = text ? static_cast<uint32>(strlen(text)) : 0;
  header.plan_length = plan ? static_cast<uint32>(strlen(plan)) : 0;
  header.plan_stored = 0;
  const char* stored = plan ? compressed(plan, header.plan_length, &header.plan_stored) : nullptr;
  // A single capture may not push out all others: one that would take a quarter of the memory loses its plan, and
  // with a text as large as that it is not kept at all.
  Size most = shared->capture_room / 4;
  if (sizeof header + header.text_length + header.plan_stored > most) {
    header.plan_length = header.plan_stored = 0;
    header.level = core::Level::none;
    count_loss(Loss::too_large);
    if (sizeof header + header.text_length > most) return;
  }
  header.length = static_cast<uint32>(MAXALIGN(sizeof header + header.text_length + header.plan_stored));
  with_lock(shared->captures_lock, LW_EXCLUSIVE, [&] {
    while (shared->capture_head + header.length - shared->capture_tail > shared->capture_room) {
      CaptureHeader oldest;
      copy_out(shared->capture_tail, &oldest, sizeof oldest);
      shared->capture_tail += oldest.length;
      shared->captures_kept--;
    }
    header.id = static_cast<int64>(++shared->captures_stored);
    uint64 at = shared->capture_head;
    copy_in(at, &header, sizeof header);
    copy_in(at + sizeof header, text, header.text_length);
    copy_in(at + sizeof header + header.text_length, stored, header.plan_stored);
    shared->capture_head += header.length;
    shared->captures_kept++;
  });
}

bool next_capture(uint64* position, CaptureRecord* record) {
  for (;;) {
    // Twice under the lock, since nothing may be allocated under it: for the length, then for the bytes.
    CaptureHeader header = {};
    bool more = with_lock(shared->captures_lock, LW_SHARED, [&] {
      *position = Max(*position, shared->capture_tail);
      if (*position >= shared->capture_head) return false;
      copy_out(*position, &header, sizeof header);
      return true;
    });
    if (!more) return false;
    Size rest = header.length - sizeof header;
    char* bytes = static_cast<char*>(palloc(rest + 1));
    bool still_there = with_lock(shared->captures_lock, LW_SHARED, [&] {
      if (*position < shared->capture_tail) return false;
      copy_out(*position + sizeof header, bytes, rest);
      return true;
    });
    if (!still_there) {
      pfree(bytes);
      continue;
    }
    *position += header.length;
    record->header = header;
    record->text = pnstrdup(bytes, header.text_length);
    record->plan = header.plan_length ? expanded(bytes + header.text_length, header) : nullptr;
    pfree(bytes);
    return true;
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

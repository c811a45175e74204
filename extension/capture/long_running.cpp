#include "extension/capture/long_running.hpp"

#include "extension/capture/admission.hpp"
#include "extension/settings.hpp"
#include "extension/storage/captures.hpp"
#include "extension/storage/packed.hpp"
#include "extension/storage/statements.hpp"

namespace workload::server {

namespace {

// So much longer than min_duration the statement has to publish itself: what it publishes says more.
constexpr int grace_ms = 200;  // chosen

// When the worker first saw each backend's flight of now.
struct Sighting {
  uint32 sequence;
  bool dealt_with;
  TimestampTz since;
};
Sighting* sightings = nullptr;

int64 publish_flight(const Flight& flight, TimestampTz since) {
  static char text[16 * 1024], plan[sizeof flight.plan + sizeof(PackedPrefix)];
  CaptureHeader header = {};
  header.captured_at = GetCurrentTimestamp();
  header.queryid = flight.key.queryid;
  header.database = flight.key.database;
  header.role = flight.key.role;
  header.duration_ms = static_cast<double>(header.captured_at - since) / 1000;
  header.planning_ms = -1;
  header.timeline = timeline_now();
  header.pid = flight.pid;
  header.waits = flight.waits;
  header.status = Status::running;
  header.in_recovery = RecoveryInProgress();
  header.generic_plan = -1;
  int encoding = PG_UTF8;
  CaptureParts parts = {};
  parts[static_cast<int>(Part::text)] = {text, copy_statement_text(flight.key, text, sizeof text, &encoding)};
  // A length that is there was stored after the plan.
  Size length = Min(flight.plan_length, sizeof flight.plan);
  if (auto stored = packed_into(plan, sizeof plan, {flight.plan, length}, encoding); stored && length > 0) {
    parts[static_cast<int>(Part::plan)] = *stored;
    header.level = core::Level::plan;
  }
  header.encoding = static_cast<uint8>(encoding);
  return append_capture_of_other_database(header, parts);
}

}  // namespace

Looked look_at_flights() {
  if (!sightings) {
    Size size = mul_size(backend_places(), sizeof(Sighting));
    sightings = static_cast<Sighting*>(MemoryContextAllocZero(TopMemoryContext, size));
  }
  Looked looked = {};
  TimestampTz now = GetCurrentTimestamp();
  for (int i = 0; i < flights_in_use(); i++) {
    Flight& flight = flights[i];
    Sighting& sighting = sightings[i];
    uint32 sequence = pg_atomic_read_u32(&flight.sequence);
    if (!(sequence & 1)) continue;
    looked.running++;
    if (sighting.sequence != sequence) {
      sighting = {sequence, false, now};
      continue;
    }
    looked.lasting++;
    sample(flight, sequence);
    if (sighting.dealt_with || now - sighting.since < (int64{flight.min_duration} + grace_ms) * 1000) continue;
    sighting.dealt_with = true;
    if (flight.min_duration < 0 || pg_atomic_read_u64(&flight.capture_id) != 0) continue;
    if (!may_capture(known_statement(flight.key), flight.min_duration)) continue;
    publish_for(&flight, sequence, sighting.since, [&] { return publish_flight(flight, sighting.since); });
  }
  return looked;
}

}  // namespace workload::server

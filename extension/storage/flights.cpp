#include "extension/storage/flights.hpp"

namespace workload::server {

Flight* flights = nullptr;

namespace {

void note(WaitProfile& profile, uint32 event, uint32 times) {
  profile.samples += times;
  for (int i = 0; i < WaitProfile::room; i++) {
    if (profile.counts[i] && profile.events[i] != event) continue;
    profile.events[i] = event;
    profile.counts[i] += times;
    return;
  }
}

uint32 waits_for(const Flight& flight) {
  // As pg_stat_activity reads it: one aligned word that its owner stores whole.
  return *const_cast<volatile uint32*>(&ProcGlobal->allProcs[flight.procno].wait_event_info);
}

void raise_flights_used(uint32 least) {
  uint32 used = pg_atomic_read_u32(&shared->flights_used);
  while (used < least && !pg_atomic_compare_exchange_u32(&shared->flights_used, &used, least)) {
  }
}

}  // namespace

Flight* own_flight() {
  static Flight nobodys;
  int place = backend_number();
  bool known = place >= 0 && place < backend_places();
  Flight* flight = known ? &flights[place] : &nobodys;
  if (known) raise_flights_used(static_cast<uint32>(place) + 1);
  flight->procno = backend_procno();
  flight->pid = MyProcPid;
  return flight;
}

int64 take_published(Flight* flight) {
  pg_memory_barrier();
  uint64 id = pg_atomic_read_u64(&flight->capture_id);
  for (int tries = 0; id == publishing && tries < 1000; tries++) {
    pg_usleep(100);
    id = pg_atomic_read_u64(&flight->capture_id);
  }
  if (id != 0) pg_atomic_write_u64(&flight->capture_id, 0);
  return id == publishing ? 0 : static_cast<int64>(id);
}

int64 published(const Flight* flight) {
  uint64 id = pg_atomic_read_u64(const_cast<pg_atomic_uint64*>(&flight->capture_id));
  return id == publishing ? 0 : static_cast<int64>(id);
}

void show_published(Flight* flight, int64 capture_id, double ms) {
  if (capture_id == 0) return;
  flight->started = GetCurrentTimestamp() - static_cast<int64>(ms * 1000);
  pg_write_barrier();
  pg_atomic_write_u64(&flight->capture_id, static_cast<uint64>(capture_id));
}

void add_waits(WaitProfile& to, const WaitProfile& more) {
  uint32 placed = 0;
  for (int i = 0; i < WaitProfile::room && more.counts[i]; i++) {
    note(to, more.events[i], more.counts[i]);
    placed += more.counts[i];
  }
  if (more.samples > placed) to.samples += more.samples - placed;
}

WaitProfile waits_so_far(const Flight* flight) {
  WaitProfile profile = {};
  if (flight->sampled == pg_atomic_read_u32(const_cast<pg_atomic_uint32*>(&flight->sequence))) profile = flight->waits;
  return profile;
}

void sample(Flight& flight, uint32 sequence) {
  if (flight.sampled != sequence) {
    // The profile is emptied before it is said to be this one's: the backend reads it whenever it ends.
    memset(&flight.waits, 0, sizeof flight.waits);
    pg_write_barrier();
    flight.sampled = sequence;
  }
  note(flight.waits, waits_for(flight), 1);
}

}  // namespace workload::server

// The shared memory of the module: one block, fixed at server start, that holds the counted statements, what backends
// have counted and not yet added to them, the statement texts and the captures.
//
// Who holds which lock, in the order in which they are taken:
//   statements_lock  shared to look a statement up or to copy texts. Exclusive, together with the next, to add or
//                    forget an entry of the statement table or to change a text.
//   counts_lock      shared to add to an entry's counts (under the entry's own spinlock), so also to move there what a
//                    place holds. Exclusive for a reader while it copies or adds up counts, and for reset(). So a
//                    reader sees each execution once, in its place or in its entry, and an entry seen under it keeps
//                    its key.
//   captures_lock    exclusive to append a capture and to count its plan, shared to copy some out.
//   files_lock       exclusive to write or remove files of captures, so by the worker and by reset(); the only one
//                    under which there is input and output. No statement that is captured, and no reader, ever takes
//                    it. It is taken before captures_lock, never after.
// An execution of a statement that has a place (Pending) takes none of them: its backend writes there alone, while the
// place's sequence is odd. Whoever makes it odd holds the place for himself, and takes no lock before it is even again.
// Nothing is allocated, reported or read from a catalog while one of them is held.
#pragma once
#include "core/statement_record.hpp"
#include "extension/pg.hpp"

namespace workload::server {

using core::Counts;
using core::CountsOf;
using core::most_tables;
using core::StatementKey;

// One statement of the table. The first member is the hash key. What every execution reads comes first: together with
// what the table has in front of an entry it is one cache line, which hardly anybody writes.
struct Statement {
  StatementKey key;
  pg_atomic_uint32 measure;    // executions that are still to be measured fully because one was slow
  pg_atomic_uint32 costly;     // executions that are to be measured and captured since it is among the costliest
  pg_atomic_uint32 foresight;  // see learn() in capture/execution.cpp
  int tables_known;            // -1: not noted yet
  slock_t mutex;               // of the counts, for who holds counts_lock shared
  uint32 row;                  // where a reader that holds counts_lock copied the entry to
  Counts counts;               // without what lies in places
  double total_ms;             // with it; see add_up_totals()
  double total_ms_before;      // when the costliest were last asked for
  TimestampTz created;
  uint32 text_at, text_length;  // in the texts; length 0: no text
  int encoding;                 // of the text: that of the statement's database
  bool text_sought;             // among the same statement's other roles
  Oid tables[most_tables];
  pg_atomic_uint64 next_arm;          // TimestampTz from which `measure` may be set again
  pg_atomic_uint64 slowest_armed_us;  // the time for which it was set
  pg_atomic_uint64 next_costly;       // TimestampTz from which `costly` may be set again
  pg_atomic_uint64 next_measure;      // TimestampTz from which the next of them may be
  pg_atomic_uint32 captured;          // captures stored so far, capped
  pg_atomic_uint64 next_capture;      // TimestampTz from which another may be stored
  pg_atomic_uint64 slowest_us;        // of those stored
  uint64 reserved[3];
};
static_assert((MAXALIGN(sizeof(HASHELEMENT)) + sizeof(Statement)) % 64 == 0);

// A place for what one backend has counted of one statement and not yet added to its entry.
struct alignas(64) Pending {
  pg_atomic_uint32 sequence;   // odd while somebody holds the place
  pg_atomic_uint32 forgotten;  // 1: what it holds is from before a reset
  uint32 owner;                // backend number, from 1; 0: free
  uint32 reserved;
  StatementKey key;
  CountsOf<core::NarrowHistogram> counts;
};
static_assert(sizeof(Pending) == 384);

// Why an execution that should have been captured was not, or not wholly.
// `limited_interval`: so many of one statement, `limited_rate`: of all, `limited_volume`: so large. `not_written`: in
// memory it was captured well, but had to make room there before it could be written to disk.
enum class Loss : int { limited_interval, limited_rate, limited_volume, failed, too_large, not_written, count };

struct Shared {
  uint32 magic, layout;
  LWLock* statements_lock;
  LWLock* counts_lock;
  LWLock* captures_lock;
  LWLock* files_lock;
  TimestampTz counting_since;
  pg_atomic_uint32 next_pending;     // from where a free place is looked for
  pg_atomic_uint64 statements_lost;  // forgotten because the table or the texts were full
  pg_atomic_uint32 save_wanted;      // 1: something was forgotten, so the worker is to save soon
  pg_atomic_uint64 lost[static_cast<int>(Loss::count)];
  Size text_room, text_used;
  Size capture_room;
  uint64 capture_head, capture_tail;  // bytes ever appended, and where the oldest kept one begins
  uint64 captures_stored;             // since the start
  int64 captures_kept;
  Size largest_capture;             // since the start
  core::Histogram capture_times;    // likewise, of those that were made when their execution had ended well
  uint64 capture_written;           // as capture_head: all before it is on disk, or gone from memory
  int64 last_capture;               // its id; goes on after a restart
  int64 last_before_start;          // the last id of the server's run before this one
  int64 last_written;               // id; all up to it are on disk or counted as lost
  bool orphans_ended;               // by the worker; see end_orphans()
  pg_atomic_uint32 worker_pid;      // 0: none
  pg_atomic_uint32 worker_procno;   // valid while there is a pid
  pg_atomic_uint64 worker_seen_ms;  // by now_ms()
  pg_atomic_uint32 write_error;     // errno of the last attempt to write captures; 0: it succeeded
  pg_atomic_uint32 flights_used;    // of the flights, how many from the first have ever been a backend's
  pg_atomic_uint64 rate_state;      // of core::Rate
  pg_atomic_uint64 volume_state;    // of core::Volume; written with captures_lock
  int64 plans_lost;                 // with captures_lock; forgotten because the table was full
  uint64 system_identifier, node;   // of this server; see node_identity()
  int clock_ns;                     // one clock reading, measured at server start
};

// Tells this data directory from any copy of it, although copies have the same system identifier: made of the inode
// numbers of files that PostgreSQL never replaces.
uint64 node_identity();

extern Shared* shared;  // null when the library was not preloaded
extern HTAB* statement_table;
extern HTAB* plan_table;   // with captures_lock
extern Pending* pendings;  // pending_places() of them
extern char* texts;
extern char* capture_bytes;

// How many places there are. Chosen: docs/explanation/capture.md says what happens when they do not suffice.
inline int pending_places() { return Min(Max(32 * backend_places(), 1024), 16384); }

void install_shared_memory();
Size shared_memory_size();

// Raises an ERROR that says how to preload the library when it was not.
void require_shared();

inline void count_loss(Loss loss, int64 times = 1) {
  pg_atomic_fetch_add_u64(&shared->lost[static_cast<int>(loss)], times);
}

// A clock that never goes back and is the same in all processes.
inline int64 now_ms() {
  instr_time now;
  INSTR_TIME_SET_CURRENT(now);
  return static_cast<int64>(INSTR_TIME_GET_MILLISEC(now));
}

}  // namespace workload::server

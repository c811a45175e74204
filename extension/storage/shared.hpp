// The shared memory of the module: one block, fixed at server start, that holds the counted statements, what every
// backend has counted since it last handed over, the statement texts and the captures.
//
// Who holds which lock:
//   statements_lock  exclusive to add, forget or change an entry of the statement table and the texts; shared to look
//                    something up. A backend's own counts (Pending) are written by that backend alone without a lock,
//                    inside an odd sequence number; they move to the table under the exclusive lock, so a reader that
//                    holds the shared lock sees each execution once.
//   captures_lock    exclusive to append a capture, shared to copy some out.
//   files_lock       exclusive to write or remove files of captures, so by the worker and by reset(); the only one
//                    under which there is input and output. No statement that is captured, and no reader, ever takes
//                    it. It is taken before captures_lock, never after.
// Nothing is allocated, reported or read from a catalog while one of them is held.
#pragma once
#include "core/histogram.hpp"
#include "extension/pg.hpp"

namespace workload::server {

struct StatementKey {
  int64 queryid;
  Oid database;
  Oid role;
  uint64 nested;  // 1: run by a function, a trigger or another statement; 0: sent by a client
  bool operator==(const StatementKey&) const = default;
};
static_assert(sizeof(StatementKey) == 24);  // no padding: it is hashed as bytes

struct Counts {
  int64 calls, failed, rows, blocks_hit, blocks_read, temp_blocks_written, wal_bytes;
  double total_ms, min_ms, max_ms;
  TimestampTz first_seen, last_seen;
  core::Histogram latency;
};

constexpr int most_tables = 12;

// One statement of the table. The first member is the hash key.
struct Statement {
  StatementKey key;
  Counts counts;  // without what backends have not handed over
  TimestampTz created;
  uint32 text_at, text_length;  // in the texts; length 0: no text
  int encoding;                 // of the text: that of the statement's database
  bool text_sought;             // among the same statement's other roles
  int tables_known;             // -1: not noted yet
  Oid tables[most_tables];
  pg_atomic_uint32 measure;       // executions that are still to be measured fully because one was slow
  pg_atomic_uint32 captured;      // captures stored so far, capped
  pg_atomic_uint64 next_capture;  // TimestampTz from which another may be stored
  pg_atomic_uint64 slowest_us;    // of those stored
};

struct PendingStatement {
  pg_atomic_uint32 sequence;  // odd while its backend writes; 0: free
  StatementKey key;
  Counts counts;
};

// What one backend has counted and not yet handed over.
struct Pending {
  static constexpr int room = 32;
  uint32 epoch;  // of Shared::epoch when it was begun; another one: to be ignored
  PendingStatement statements[room];
};

// Why an execution that should have been captured was not, or not wholly.
// `not_written`: in memory it was captured well, but had to make room there before it could be written to disk.
enum class Loss : int { limited, failed, in_parallel, too_large, not_written, count };

struct Shared {
  uint32 magic, layout;
  LWLock* statements_lock;
  LWLock* captures_lock;
  LWLock* files_lock;
  TimestampTz counting_since;
  pg_atomic_uint32 epoch;            // raised by reset()
  pg_atomic_uint64 statements_lost;  // forgotten because the table or the texts were full
  pg_atomic_uint64 lost[static_cast<int>(Loss::count)];
  Size text_room, text_used;
  Size capture_room;
  uint64 capture_head, capture_tail;  // bytes ever appended, and where the oldest kept one begins
  uint64 captures_stored;             // since the start
  int64 captures_kept;
  uint64 capture_written;           // as capture_head: all before it is on disk, or gone from memory
  int64 last_capture;               // its id; goes on after a restart
  int64 last_before_start;          // the last id of the server's run before this one
  int64 last_written;               // id; all up to it are on disk or counted as lost
  bool orphans_ended;               // by the worker; see end_orphans()
  pg_atomic_uint32 worker_pid;      // 0: none
  pg_atomic_uint32 worker_procno;   // valid while there is a pid
  pg_atomic_uint64 worker_seen_ms;  // by now_ms()
  pg_atomic_uint32 write_error;     // errno of the last attempt to write captures; 0: it succeeded
  pg_atomic_uint64 rate_state;      // of core::Rate
  uint64 system_identifier, node;   // of this server; see node_identity()
  int clock_ns;                     // one clock reading, measured at server start
};

// Tells this data directory from any copy of it, although copies have the same system identifier: made of the inode
// numbers of files that PostgreSQL never replaces.
uint64 node_identity();

extern Shared* shared;  // null when the library was not preloaded
extern HTAB* statement_table;
extern Pending* pending_of_backends;  // backend_places() of them
extern char* texts;
extern char* capture_bytes;

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

// Captures on their way from the ring to the files. The worker does it about once a second, and the postmaster once
// more when it ends. A failure stops it for some seconds and is reported at most once a minute; statements know nothing
// of it, captures stay in the ring meanwhile, and those that have to make room there are counted as not written.
#pragma once
#include "extension/pg.hpp"

namespace workload::server {

// Writes all that the ring holds and the files do not, unless it failed a few seconds ago.
void write_captures();

// The ring is filling up faster than once a second.
bool writing_is_urgent();

// Removes the oldest files until the others fit into workload.max_disk, also when nothing is to be written.
void keep_files_within_bound();

// For the worker's start: a running record from before the server's start that nothing superseded was running when the
// server went down. It is stored again with status terminated, so that what brought the server down can be seen.
void end_orphans();

// For on_shmem_exit in the postmaster: a server that stops in order loses nothing, also not what was captured after the
// worker had gone.
void write_captures_at_exit(int code, Datum);

}  // namespace workload::server

// Utility commands and the ends of transactions. A command is counted and captured as a statement without a plan; one
// that only runs a query of the client, such as EXECUTE, leaves the counting to that query.
//
// The work of COMMIT is done after the command itself has returned, and that of a statement outside of a transaction
// block, whose commit nobody asks for, too. So both are measured in the callbacks of transactions, up to where the
// commit is confirmed: writing WAL and waiting for a synchronous standby show up as COMMIT.
#pragma once
#include "extension/pg.hpp"

namespace workload::server {

void install_utility();

// The identity of the query inside the command that runs, for one that has none of its own; 0 otherwise.
int64 queryid_of_command();

}  // namespace workload::server

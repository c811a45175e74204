// Reads the tables and indexes of the database: what they are from one server, how often each index was used from all.
#pragma once
#include <vector>

#include "advisor/model/catalog.hpp"
#include "advisor/postgres/servers.hpp"

namespace workload::advisor {

// Sizes and write counters are the primary's when it is among the servers; a replica does not count writes.
Catalog read_catalog(std::vector<postgres::Server>&);

}  // namespace workload::advisor

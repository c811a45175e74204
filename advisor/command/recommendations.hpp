// The table workload.recommendations: what was advised before, and what is advised now.
#pragma once
#include <optional>

#include "advisor/model/report.hpp"
#include "advisor/postgres/servers.hpp"

namespace workload::advisor::command {

// Nothing when none was ever saved, or when this role may not read them.
std::optional<Changes> changes(const Advice&, postgres::Server&);

// Throws Problem when they cannot be saved there: to be asked before the work, which takes a while, not after it.
void check_can_save(postgres::Server&);

// In one transaction: open advice that is not repeated goes, repeated advice is brought up to date, new advice is
// added. What somebody applied or dismissed stays, and what was dismissed is not advised again.
void save_recommendations(const Advice&, postgres::Server& primary);

}  // namespace workload::advisor::command

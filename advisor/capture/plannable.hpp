// Which statements of those that ran are the workload: those that can be planned by themselves, and are not our own.
#pragma once
#include <string_view>

namespace workload::advisor {

// Statements that ran inside another command (COPY, CREATE TABLE AS, EXPLAIN) carry that command's text, which cannot
// be planned by itself.
bool plannable(std::string_view query);

// Our own statements begin with this comment and are left out of every workload.
bool our_own(std::string_view query);

// Probes ask our health. Of statements whose tables are unknown, those that do are not of the application.
bool mentions_our_schema(std::string_view query);

}  // namespace workload::advisor

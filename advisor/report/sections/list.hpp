// The sections of a report. To add one: write its file, declare it here, and list it in list.cpp.
#pragma once
#include "advisor/model/report.hpp"
#include "advisor/report/document.hpp"

namespace workload::advisor::report {

Section workload_summary(const Report&);
Section slow_statements(const Report&);
Section index_advice(const Report&);
Section changes(const Report&);
Section replicas(const Report&);
Section rejected(const Report&);
Section unplanned(const Report&);
Section captured_plans(const Report&);

// All of them, in the order in which they are read.
Document whole(const Report&);
// What `indexes` prints: the advice and what it rests on.
Document indexes_only(const Report&);

}  // namespace workload::advisor::report

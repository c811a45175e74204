// Indexes that cannot be advised because the extension that they need is not installed.
#pragma once
#include <optional>

#include "advisor/model/advice.hpp"
#include "advisor/selection/question.hpp"

namespace workload::advisor {

// A part of a text is found by its trigrams, which PostgreSQL itself does not index. What is said is to be considered,
// not to be run: an extension is a decision of its own.
std::optional<Rejected> missing_extension(const Question&);

}  // namespace workload::advisor

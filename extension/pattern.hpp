// What the pattern of a LIKE or of a regular expression is made of. Searches that are to ignore case write
// "upper(name) LIKE upper($1)", and "%" is often put around what was typed: '%' || $1 || '%'.
#pragma once
#include <optional>

#include "core/pattern_shape.hpp"
#include "extension/pg.hpp"

namespace workload::server {

// What upper(), lower() or ESCAPE is about, casts aside; the expression itself where it is none of them.
const Node* without_case(const Node*);

// The one parameter that it comes from, a text, beside constants; null: it is a constant, or more than that.
const Param* parameter_of_pattern(const Node* pattern);

// Nothing where a part of it is not known. `bound`: the values of parameters; null: they have none.
std::optional<core::PatternShape> shape_of_pattern(Oid op, const Node* pattern, ParamListInfo bound);

}  // namespace workload::server

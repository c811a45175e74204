// Waiting until this server has a commit that was made elsewhere.
#pragma once
#include "core/commit_token.hpp"
#include "extension/pg.hpp"

namespace workload::server {

// Whether the commit is here when the time is over (nothing: no limit), or cannot come any more. Holds no snapshot of
// its own: the caller sees to it that no other is held, since one would stop the very replay that is waited for.
core::Arrival wait_for(const core::CommitToken& token, std::optional<int64> timeout_ms);

// Where this server is, as a token is compared with it.
core::Place place_now(const core::CommitToken& token);

}  // namespace workload::server

// Text as captures keep it: compressed where that helps, with what is needed to read it back. SQL unpacks it only when
// somebody asks for the column (workload.unpacked), so that listing captures costs no decompression.
#pragma once
#include <optional>
#include <string_view>

#include "core/packed.hpp"
#include "extension/pg.hpp"

namespace workload::server {

using core::PackedPrefix;

// In the current memory context. An empty text packs to nothing.
std::string_view packed(std::string_view text);

// Puts prefix and text one after the other into `room`, without compressing and without allocating; nothing when it
// does not fit.
std::optional<std::string_view> packed_into(char* room, Size size, std::string_view text,
                                            int encoding = GetDatabaseEncoding());

// In the current memory context, zero-terminated and in this database's encoding; null for bytes that are no packed
// text.
char* unpacked(std::string_view bytes);

}  // namespace workload::server

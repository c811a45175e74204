#include "extension/storage/packed.hpp"

#include "extension/encoding.hpp"

namespace workload::server {

namespace {

static_assert(core::longest_packed == MaxAllocSize - sizeof(PackedPrefix) - 1);
constexpr Size worth_compressing = 256;  // chosen: below it a prefix more or less decides

PackedPrefix prefix_of(std::string_view text, int encoding) {
  return {static_cast<uint32>(text.size()), false, static_cast<uint8>(encoding), 0};
}

}  // namespace

std::string_view packed(std::string_view text) {
  if (text.empty() || text.size() > core::longest_packed) return {};
  PackedPrefix prefix = prefix_of(text, GetDatabaseEncoding());
  char* bytes = static_cast<char*>(palloc(sizeof prefix + PGLZ_MAX_OUTPUT(text.size())));
  int32 size = -1;
  if (text.size() >= worth_compressing)
    size = pglz_compress(text.data(), static_cast<int32>(text.size()), bytes + sizeof prefix, PGLZ_strategy_default);
  prefix.compressed = size >= 0;
  if (!prefix.compressed) {
    size = static_cast<int32>(text.size());
    memcpy(bytes + sizeof prefix, text.data(), text.size());
  }
  memcpy(bytes, &prefix, sizeof prefix);
  return {bytes, sizeof prefix + size};
}

std::optional<std::string_view> packed_into(char* room, Size size, std::string_view text, int encoding) {
  PackedPrefix prefix = prefix_of(text, encoding);
  if (sizeof prefix + text.size() > size) return std::nullopt;
  memcpy(room, &prefix, sizeof prefix);
  memmove(room + sizeof prefix, text.data(), text.size());
  return std::string_view(room, sizeof prefix + text.size());
}

char* unpacked(std::string_view bytes) {
  auto found = core::packed_prefix(bytes);
  if (!found || !PG_VALID_ENCODING(found->encoding)) return nullptr;
  const PackedPrefix prefix = *found;
  bytes.remove_prefix(sizeof prefix);
  char* text = static_cast<char*>(palloc(prefix.length + 1));
  text[prefix.length] = '\0';
  if (!prefix.compressed)
    memcpy(text, bytes.data(), bytes.size());
  else if (pglz_decompress(bytes.data(), static_cast<int32>(bytes.size()), text, static_cast<int32>(prefix.length),
                           true) < 0)
    return nullptr;
  return in_server_encoding(text, prefix.length, prefix.encoding);
}

}  // namespace workload::server

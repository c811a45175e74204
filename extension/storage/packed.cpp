#include "extension/storage/packed.hpp"

#include "extension/encoding.hpp"

namespace workload::server {

namespace {

// PostgreSQL's own limit of one allocation; more is no text of ours.
constexpr Size longest = MaxAllocSize - sizeof(PackedPrefix) - 1;
constexpr Size worth_compressing = 256;  // chosen: below it a prefix more or less decides

PackedPrefix prefix_of(std::string_view text, int encoding) {
  return {static_cast<uint32>(text.size()), false, static_cast<uint8>(encoding), 0};
}

}  // namespace

std::string_view packed(std::string_view text) {
  if (text.empty() || text.size() > longest) return {};
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
  PackedPrefix prefix;
  if (bytes.size() < sizeof prefix) return nullptr;
  memcpy(&prefix, bytes.data(), sizeof prefix);
  bytes.remove_prefix(sizeof prefix);
  if (prefix.length > longest || prefix.compressed > 1 || !PG_VALID_ENCODING(prefix.encoding)) return nullptr;
  // pglz cannot make more than 273 bytes of three.
  if (prefix.compressed ? prefix.length / 91 > bytes.size() : prefix.length != bytes.size()) return nullptr;
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

// A commit as a text that an application carries from a primary to a replica: the timeline it was made on and the
// position of its end. Positions alone do not do: after a failover the same position is another commit's.
#pragma once
#include <charconv>
#include <cstdint>
#include <optional>
#include <string_view>

namespace workload::core {

struct CommitToken {
  std::uint32_t timeline;
  std::uint64_t lsn;
};

// Takes exactly the digits of one number off the front.
inline std::optional<std::uint32_t> take_number(std::string_view& text, int base) {
  std::uint32_t number;
  auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number, base);
  if (error != std::errc() || end - text.data() > 10) return std::nullopt;
  text.remove_prefix(end - text.data());
  return number;
}

inline bool take(std::string_view& text, char character) {
  if (text.empty() || text.front() != character) return false;
  text.remove_prefix(1);
  return true;
}

// "1:0/3000060"; nothing for anything else.
inline std::optional<CommitToken> parse_token(std::string_view text) {
  auto timeline = take_number(text, 10);
  if (!timeline || *timeline == 0 || !take(text, ':')) return std::nullopt;
  auto high = take_number(text, 16);
  if (!high || !take(text, '/')) return std::nullopt;
  auto low = take_number(text, 16);
  if (!low || !text.empty()) return std::nullopt;
  CommitToken token = {*timeline, std::uint64_t{*high} << 32 | *low};
  return token.lsn ? std::optional(token) : std::nullopt;
}

// Where a server is: the timeline and position up to which what it has can be read.
struct Place {
  std::uint32_t timeline;
  std::uint64_t lsn;
  // Where its history left the token's timeline, when that is an earlier one; nothing when it never was on it.
  std::optional<std::uint64_t> left_at;
};

enum class Arrival { here, coming, never };

constexpr Arrival arrival(const CommitToken& token, const Place& place) {
  if (token.timeline < place.timeline && (!place.left_at || token.lsn > *place.left_at)) return Arrival::never;
  if (token.timeline > place.timeline) return Arrival::coming;
  return place.lsn >= token.lsn ? Arrival::here : Arrival::coming;
}

}  // namespace workload::core

// The files that records outlive the server in: a header that says whose records these are, then one frame a record.
// A file is only ever appended to, and never trusted: a crash may leave half a frame, or half a header, anywhere before
// others that are whole. So the header is needed for nothing but telling strangers apart quickly: every frame can be
// found and checked by itself. Its CRCs begin with the owner's identity, so that a frame of another server, another
// layout or another PostgreSQL is none, whatever file it is in, and that no text inside a record can pass for a frame.
//
// Numbers are as the machine writes them: a file from a machine of the other byte order has no valid header.
#pragma once
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>
#include <span>
#include <type_traits>

#include "core/crc32c.hpp"

namespace workload::core {

// Who wrote a file, and so who can read it.
struct SegmentOwner {
  std::uint32_t layout;  // of the records
  std::uint32_t postgres_major;
  std::uint64_t system_identifier;
  std::uint64_t node;
  bool operator==(const SegmentOwner&) const = default;
};
static_assert(sizeof(SegmentOwner) == 24);  // no padding: its CRC is taken

struct SegmentHeader {
  static constexpr std::uint64_t expected_magic = 0x31676553'64416b57;  // "WkAdSeg1", lowest byte first
  std::uint64_t magic;
  SegmentOwner owner;
  std::int64_t first_id;  // no record with a smaller id was given out after this file was begun
  std::int64_t begun_at;  // of its first record, in the writer's clock; 0: unknown
  std::uint32_t reserved;
  std::uint32_t crc;  // of all before
};
static_assert(sizeof(SegmentHeader) == 56 && std::is_trivially_copyable_v<SegmentHeader>);

struct FrameHeader {
  static constexpr std::uint32_t expected_magic = 0x46417344;
  std::uint32_t magic;
  std::uint32_t length;  // of the record that follows, a multiple of 8
  std::uint32_t record_crc;
  // Of all before. A length is believed only when this fits: otherwise bytes that look like many frames would make a
  // reader take the CRC of the same bytes many times over.
  std::uint32_t crc;
};
static_assert(sizeof(FrameHeader) == 16);

constexpr std::size_t frame_alignment = 8;

template <class T>
std::span<const char> bytes_of(const T& value, std::size_t count = sizeof(T)) {
  static_assert(std::is_trivially_copyable_v<T>);
  return {reinterpret_cast<const char*>(&value), count};
}

inline SegmentHeader segment_header(const SegmentOwner& owner, std::int64_t first_id, std::int64_t begun_at) {
  SegmentHeader header = {SegmentHeader::expected_magic, owner, first_id, begun_at, 0, 0};
  header.crc = crc32c(bytes_of(header, offsetof(SegmentHeader, crc)));
  return header;
}

// The header of a file whose first bytes these are, of whichever owner; nothing when it is damaged or no such file.
inline std::optional<SegmentHeader> read_segment_header(std::span<const char> bytes) {
  SegmentHeader header;
  if (bytes.size() < sizeof header) return std::nullopt;
  std::memcpy(&header, bytes.data(), sizeof header);
  if (header.magic != SegmentHeader::expected_magic) return std::nullopt;
  if (header.crc != crc32c(bytes_of(header, offsetof(SegmentHeader, crc)))) return std::nullopt;
  return header;
}

// What goes before a record, whose length is a multiple of 8.
inline FrameHeader frame_header(const SegmentOwner& owner, std::span<const char> record) {
  std::uint32_t of_owner = crc32c(bytes_of(owner));
  FrameHeader header = {FrameHeader::expected_magic, static_cast<std::uint32_t>(record.size()),
                        crc32c(record, of_owner), 0};
  header.crc = crc32c(bytes_of(header, offsetof(FrameHeader, crc)), of_owner);
  return header;
}

// Steps through the owner's whole records in the bytes of a file, over anything else between them. Frames begin at
// multiples of 8 from the start of the file, which is where it looks for the next one after damage.
class SegmentReader {
  std::span<const char> bytes_;
  std::uint32_t of_owner_;
  std::size_t at_ = 0;

 public:
  SegmentReader() = default;
  SegmentReader(std::span<const char> bytes, const SegmentOwner& owner)
      : bytes_(bytes), of_owner_(crc32c(core::bytes_of(owner))) {}

  // Where the next frame is looked for: behind the record that was read last.
  std::size_t at() const { return at_; }

  std::optional<std::span<const char>> next() {
    for (; bytes_.size() - at_ >= sizeof(FrameHeader); at_ += frame_alignment) {
      FrameHeader header;
      std::memcpy(&header, bytes_.data() + at_, sizeof header);
      if (header.magic != FrameHeader::expected_magic) continue;
      if (header.crc != crc32c(bytes_of(header, offsetof(FrameHeader, crc)), of_owner_)) continue;
      if (header.length == 0 || header.length % frame_alignment != 0) continue;
      if (header.length > bytes_.size() - at_ - sizeof header) continue;
      auto record = bytes_.subspan(at_ + sizeof header, header.length);
      if (crc32c(record, of_owner_) != header.record_crc) continue;
      at_ += sizeof header + header.length;
      return record;
    }
    return std::nullopt;
  }
};

}  // namespace workload::core

#include "advisor/capture/encoding.hpp"

#include <iconv.h>

#include <array>

namespace workload::advisor {
namespace {

// By PostgreSQL's numbers (mb/pg_wchar.h), which its files have had since 8.3. Null: iconv has none.
constexpr std::array<const char*, 35> names = {
    "UTF-8",       "EUC-JP",       "EUC-CN",       "EUC-KR",       "EUC-TW",       "EUC-JISX0213", "UTF-8",
    nullptr,       "ISO-8859-1",   "ISO-8859-2",   "ISO-8859-3",   "ISO-8859-4",   "ISO-8859-9",   "ISO-8859-10",
    "ISO-8859-13", "ISO-8859-14",  "ISO-8859-15",  "ISO-8859-16",  "WINDOWS-1256", "WINDOWS-1258", "IBM866",
    "CP874",       "KOI8-R",       "WINDOWS-1251", "WINDOWS-1252", "ISO-8859-5",   "ISO-8859-6",   "ISO-8859-7",
    "ISO-8859-8",  "WINDOWS-1250", "WINDOWS-1253", "WINDOWS-1254", "WINDOWS-1255", "WINDOWS-1257", "KOI8-U"};

struct Conversion {
  iconv_t handle;
  explicit Conversion(const char* from) : handle(iconv_open("UTF-8", from)) {}
  ~Conversion() {
    if (usable()) iconv_close(handle);
  }
  Conversion(const Conversion&) = delete;
  bool usable() const { return handle != reinterpret_cast<iconv_t>(-1); }
};

std::string ascii_only(std::string_view bytes) {
  std::string text(bytes);
  for (char& c : text)
    if (static_cast<unsigned char>(c) >= 0x80) c = '?';
  return text;
}

}  // namespace

std::string as_utf8(std::string_view bytes, int encoding) {
  const char* name = encoding >= 0 && encoding < static_cast<int>(names.size()) ? names[encoding] : nullptr;
  if (!name) return ascii_only(bytes);
  Conversion conversion(name);
  if (!conversion.usable()) return ascii_only(bytes);
  std::string text;
  char room[4096];
  char* from = const_cast<char*>(bytes.data());
  std::size_t left = bytes.size();
  while (left > 0) {
    char* to = room;
    std::size_t space = sizeof room, before = left;
    bool stuck = iconv(conversion.handle, &from, &left, &to, &space) == static_cast<std::size_t>(-1) &&
                 left == before && to == room;
    text.append(room, to);
    if (!stuck) continue;
    text += '?';
    from++, left--;
  }
  return text;
}

}  // namespace workload::advisor

#include "extension/encoding.hpp"

namespace workload::server {

namespace {

// The bytes that are valid here, with '?' for each other one.
char* valid_here(const char* bytes, Size length) {
  char* text = static_cast<char*>(MemoryContextAllocHuge(CurrentMemoryContext, length + 1));
  memcpy(text, bytes, length);
  text[length] = '\0';
  for (Size at = 0; at < length; text[at++] = '?') {
    at += pg_encoding_verifymbstr(GetDatabaseEncoding(), text + at, static_cast<int>(length - at));
    if (at == length) break;
  }
  return text;
}

// A text can grow by converting; what is converted at once, and what becomes of it, fit one allocation.
constexpr Size most_at_once = 16 * 1024 * 1024;

}  // namespace

char* in_server_encoding(const char* bytes, Size length, int encoding) {
  int ours = GetDatabaseEncoding();
  if (encoding == ours || encoding == PG_SQL_ASCII || ours == PG_SQL_ASCII || !PG_VALID_BE_ENCODING(encoding))
    return valid_here(bytes, length);
  Oid conversion = FindDefaultConversionProc(encoding, ours);
  if (!OidIsValid(conversion)) return valid_here(bytes, length);
  StringInfoData text;
  initStringInfo(&text);
  Size room = (Min(length, most_at_once) + 2) * MAX_CONVERSION_GROWTH;
  auto* converted = static_cast<unsigned char*>(palloc(room));
  for (Size at = 0; at < length;) {
    auto* from = reinterpret_cast<unsigned char*>(const_cast<char*>(bytes + at));
    Size part = Min(length - at, most_at_once);
    auto done = static_cast<Size>(pg_do_encoding_conversion_buf(
        conversion, encoding, ours, from, static_cast<int>(part), converted, static_cast<int>(room), true));
    appendStringInfoString(&text, reinterpret_cast<char*>(converted));
    at += done;
    if (done == part || (at + MAX_MULTIBYTE_CHAR_LEN < length && part - done < MAX_MULTIBYTE_CHAR_LEN && done > 0))
      continue;  // perhaps a character that the end of the part cuts
    appendStringInfoChar(&text, '?');
    at += Min(static_cast<Size>(pg_encoding_mblen(encoding, bytes + at)), part - done);
  }
  return text.data;
}

}  // namespace workload::server

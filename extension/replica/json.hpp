// An object in JSON, key by key, as text in the current memory context. What is not known is null.
#pragma once
#include <optional>

#include "extension/pg.hpp"

namespace workload::server {

class JsonObject {
  StringInfoData text_;
  bool first_ = true;

  void key(const char* name) {
    appendStringInfo(&text_, "%s\"%s\": ", first_ ? "{" : ", ", name);
    first_ = false;
  }
  JsonObject& raw(const char* name, const char* value) {
    key(name);
    appendStringInfoString(&text_, value);
    return *this;
  }

 public:
  JsonObject() { initStringInfo(&text_); }

  JsonObject& null(const char* name) { return raw(name, "null"); }
  JsonObject& boolean(const char* name, std::optional<bool> value) {
    return raw(name, !value ? "null" : *value ? "true" : "false");
  }
  JsonObject& number(const char* name, std::optional<int64> value) {
    if (!value) return null(name);
    key(name);
    appendStringInfo(&text_, INT64_FORMAT, *value);
    return *this;
  }
  JsonObject& lsn(const char* name, std::optional<uint64> value) {
    if (!value) return null(name);
    key(name);  // not LSN_FORMAT_ARGS: it uses a builtin that only C has
    appendStringInfo(&text_, "\"%X/%X\"", static_cast<uint32>(*value >> 32), static_cast<uint32>(*value));
    return *this;
  }
  JsonObject& string(const char* name, const char* value) {
    if (!value) return null(name);
    key(name);
    escape_json(&text_, value);
    return *this;
  }
  // Text that is JSON already.
  JsonObject& json(const char* name, const char* value) { return raw(name, value ? value : "null"); }

  char* done() {
    appendStringInfoString(&text_, first_ ? "{}" : "}");
    return text_.data;
  }
};

}  // namespace workload::server

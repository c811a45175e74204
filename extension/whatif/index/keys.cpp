#include "extension/whatif/index/keys.hpp"

#include <algorithm>

#include "core/btree_size.hpp"

namespace workload::server {

namespace {

// Bytes of a value as an index stores it: short texts with a header of one byte.
double stored_bytes(Datum value, Oid type) {
  int16 length;
  bool by_value;
  get_typlenbyval(type, &length, &by_value);
  if (length > 0) return length;
  if (length == -2) return static_cast<double>(strlen(DatumGetCString(value)) + 1);
  Size size = VARSIZE_ANY(DatumGetPointer(value));
  return static_cast<double>(VARATT_CAN_MAKE_SHORT(DatumGetPointer(value)) ? size - VARHDRSZ + VARHDRSZ_SHORT : size);
}

// As the tuple descriptor of an index resolves it: the class's own type, of an array's elements, or the column's.
Oid key_type(const HypotheticalIndex& index, int at) {
  Oid type = InvalidOid;
  HeapTuple tuple = SearchSysCache1(CLAOID, ObjectIdGetDatum(index.classes[at]));
  if (HeapTupleIsValid(tuple)) {
    type = reinterpret_cast<Form_pg_opclass>(GETSTRUCT(tuple))->opckeytype;
    ReleaseSysCache(tuple);
  }
  if (type == ANYELEMENTOID && index.input_types[at] == ANYARRAYOID) type = get_base_element_type(index.types[at]);
  return OidIsValid(type) ? type : index.types[at];
}

}  // namespace

uint64 hash_of(Datum value, Oid type) {
  int16 length;
  bool by_value;
  get_typlenbyval(type, &length, &by_value);
  if (by_value) return hash_bytes_uint32_extended(static_cast<uint32>(value), value >> 32);
  const char* bytes = DatumGetPointer(value);
  if (length > 0) return hash_bytes_extended(reinterpret_cast<const unsigned char*>(bytes), length, 0);
  if (length == -2) return hash_bytes_extended(reinterpret_cast<const unsigned char*>(bytes), strlen(bytes), 0);
  struct varlena* plain = PG_DETOAST_DATUM_PACKED(value);
  return hash_bytes_extended(reinterpret_cast<const unsigned char*>(VARDATA_ANY(plain)), VARSIZE_ANY_EXHDR(plain), 0);
}

KeyFunctions key_functions(const HypotheticalIndex& index) {
  KeyFunctions found = {};
  int procedure = index.method == GIN_AM_OID ? GIN_EXTRACTVALUE_PROC : GIST_COMPRESS_PROC;
  for (int i = 0; i < index.keys; i++) {
    found.key_types[i] = key_type(index, i);
    Oid function = get_opfamily_proc(index.families[i], index.input_types[i], index.input_types[i], procedure);
    found.has[i] = OidIsValid(function);
    if (found.has[i]) fmgr_info(function, &found.functions[i]);
  }
  return found;
}

void push_gin_keys(Array<Key>& keys, const HypotheticalIndex& index, KeyFunctions& functions, const Datum* values,
                   const bool* nulls, int block) {
  Size first = keys.size();
  for (int i = 0; i < index.keys; i++) {
    int32 count = 0;
    bool* null_keys = nullptr;
    Datum* found = nullptr;
    if (!nulls[i] && functions.has[i]) {
      Oid collation = OidIsValid(index.collations[i]) ? index.collations[i] : DEFAULT_COLLATION_OID;
      found = reinterpret_cast<Datum*>(DatumGetPointer(FunctionCall3Coll(
          &functions.functions[i], collation, values[i], PointerGetDatum(&count), PointerGetDatum(&null_keys))));
    }
    uint64 of_column = static_cast<uint64>(i) * 0x9e3779b97f4a7c15;
    if (!found || count <= 0)
      keys.push({of_column + (nulls[i] ? 1 : 2), block, 2});  // a row without keys has a key too
    for (int32 at = 0; found && at < count; at++) {
      bool is_null = null_keys && null_keys[at];
      keys.push({of_column + (is_null ? 3 : hash_of(found[at], functions.key_types[i])), block,
                 static_cast<float>(is_null ? 2 : stored_bytes(found[at], functions.key_types[i]))});
    }
  }
  auto same = [](const Key& a, const Key& b) { return a.hash == b.hash; };
  std::sort(keys.begin() + first, keys.end(), [](const Key& a, const Key& b) { return a.hash < b.hash; });
  keys.shrink(static_cast<Size>(std::unique(keys.begin() + first, keys.end(), same) - keys.begin()));
}

double gist_entry(const HypotheticalIndex& index, KeyFunctions& functions, const Datum* values, const bool* nulls) {
  double data = 0;
  for (int i = 0; i < index.columns; i++) {
    if (nulls[i]) continue;
    Oid type = i < index.keys ? functions.key_types[i] : index.types[i];
    int16 length;
    bool by_value;
    char alignment;
    get_typlenbyvalalign(type, &length, &by_value, &alignment);
    if (length > 0) data = static_cast<double>(att_align_nominal(static_cast<int64>(data), alignment));
    Datum stored = values[i];
    if (i < index.keys && functions.has[i] && length < 0) {
      GISTENTRY entry = {values[i], nullptr, nullptr, 0, true};
      auto* compressed = reinterpret_cast<GISTENTRY*>(
          DatumGetPointer(FunctionCall1Coll(&functions.functions[i], index.collations[i], PointerGetDatum(&entry))));
      stored = compressed->key;
    }
    data += length > 0 ? length : stored_bytes(stored, type);
  }
  return core::aligned(core::tuple_header + data);
}

}  // namespace workload::server

#include "extension/whatif/index_classes.hpp"

#include <algorithm>

#include "extension/clause.hpp"

namespace workload::server {

namespace {

// Those that can be planned with (index/definition.cpp).
const char* name_of_method(Oid method) {
  switch (method) {
    case BTREE_AM_OID:
      return "btree";
    case HASH_AM_OID:
      return "hash";
    case GIN_AM_OID:
      return "gin";
    case GIST_AM_OID:
      return "gist";
    case BRIN_AM_OID:
      return "brin";
    default:
      return nullptr;
  }
}

const char* name_of_class(const FormData_pg_opclass* opclass) {
  const char* name = NameStr(opclass->opcname);
  const char* schema = OpclassIsVisible(opclass->oid) ? nullptr : get_namespace_name(opclass->opcnamespace);
  return quote_qualified_identifier(schema, name);
}

void push_once(Array<const char*>& classes, const char* one) {
  for (const char* each : classes)
    if (strcmp(each, one) == 0) return;
  classes.push(one);
}

// The classes of a family that take the type.
void add_classes(Array<const char*>& classes, Oid method, Oid family, Oid type) {
  const char* name = name_of_method(method);
  CatCList* members = SearchSysCacheList1(CLAAMNAMENSP, ObjectIdGetDatum(method));
  for (int i = 0; i < members->n_members; i++) {
    auto* opclass = reinterpret_cast<Form_pg_opclass>(GETSTRUCT(&members->members[i]->tuple));
    if (opclass->opcfamily != family || !IsBinaryCoercible(type, opclass->opcintype)) continue;
    bool is_default = GetDefaultOpClass(type, method) == opclass->oid;
    push_once(classes, is_default ? name : psprintf("%s %s", name, name_of_class(opclass)));
  }
  ReleaseSysCacheList(members);
}

// The planner turns a pattern that begins with literals into a range of a b-tree, in the order of the bytes.
constexpr char builtin_provider = 'b';  // since 17

bool is_named_c(int cache, HeapTuple tuple, AttrNumber attribute, char provider) {
  if (provider == builtin_provider) return true;
  if (provider != COLLPROVIDER_LIBC) return false;
  bool null;
  Datum name = SysCacheGetAttr(cache, tuple, attribute, &null);
  if (null) return false;
  const char* named = TextDatumGetCString(name);
  return strcmp(named, "C") == 0 || strcmp(named, "POSIX") == 0;
}

bool database_sorts_by_bytes() {
  HeapTuple tuple = SearchSysCache1(DATABASEOID, ObjectIdGetDatum(MyDatabaseId));
  if (!HeapTupleIsValid(tuple)) return false;
  char provider = reinterpret_cast<Form_pg_database>(GETSTRUCT(tuple))->datlocprovider;
  bool found = is_named_c(DATABASEOID, tuple, Anum_pg_database_datcollate, provider);
  ReleaseSysCache(tuple);
  return found;
}

// Whether texts of the collation are in the order of their bytes. From the catalogs: utils/pg_locale.h wants the
// headers of ICU.
bool sorts_by_bytes(Oid collation) {
  if (collation == DEFAULT_COLLATION_OID) return database_sorts_by_bytes();
  HeapTuple tuple = SearchSysCache1(COLLOID, ObjectIdGetDatum(collation));
  if (!HeapTupleIsValid(tuple)) return false;
  char provider = reinterpret_cast<Form_pg_collation>(GETSTRUCT(tuple))->collprovider;
  bool found = provider == COLLPROVIDER_DEFAULT ? database_sorts_by_bytes()
                                                : is_named_c(COLLOID, tuple, Anum_pg_collation_collcollate, provider);
  ReleaseSysCache(tuple);
  return found;
}

void add_pattern_class(Array<const char*>& classes, Oid op, Oid type, Oid collation) {
  if (!is_pattern(op) || ignores_case(op)) return;
  if (OidIsValid(collation) && sorts_by_bytes(collation)) {
    push_once(classes, "btree");
    return;
  }
  switch (getBaseType(type)) {
    case TEXTOID:
      return push_once(classes, "btree text_pattern_ops");
    case VARCHAROID:
      return push_once(classes, "btree varchar_pattern_ops");
    case BPCHAROID:
      return push_once(classes, "btree bpchar_pattern_ops");
    default:
      return;
  }
}

}  // namespace

Array<const char*> index_classes(Oid op, Oid type, Oid collation, bool sorts) {
  Array<const char*> classes;
  CatCList* members = SearchSysCacheList1(AMOPOPID, ObjectIdGetDatum(op));
  for (int i = 0; i < members->n_members; i++) {
    auto* member = reinterpret_cast<Form_pg_amop>(GETSTRUCT(&members->members[i]->tuple));
    bool for_sorting = member->amoppurpose == AMOP_ORDER;
    if (for_sorting == sorts && name_of_method(member->amopmethod))
      add_classes(classes, member->amopmethod, member->amopfamily, type);
  }
  ReleaseSysCacheList(members);
  if (!sorts) add_pattern_class(classes, op, type, collation);
  std::sort(classes.begin(), classes.end(), [](const char* a, const char* b) { return strcmp(a, b) < 0; });
  return classes;
}

bool is_distance(Oid op) {
  bool found = false;
  CatCList* members = SearchSysCacheList1(AMOPOPID, ObjectIdGetDatum(op));
  for (int i = 0; i < members->n_members; i++)
    if (reinterpret_cast<Form_pg_amop>(GETSTRUCT(&members->members[i]->tuple))->amoppurpose == AMOP_ORDER) found = true;
  ReleaseSysCacheList(members);
  return found;
}

}  // namespace workload::server

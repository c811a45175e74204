#include "extension/whatif/index/handed_measure.hpp"

#include <cmath>

#include "extension/whatif/index/sample.hpp"

namespace workload::server {

namespace {

constexpr uint32 format = (catalogs_of << 8) | 1;  // statistics are rows of pg_statistic
constexpr double same_size = 0.1;                  // chosen: what is measured changes less than that
constexpr int highest = 64;                        // no b-tree has as many levels

struct Measured {
  uint64 key;  // of what decides the outcome
  BlockNumber blocks;
  int32 height;
  double share, share_error, pages;
  int32 sampled, statistics;  // how many statistics follow, each with its number and length before it
};

struct Statistics {
  int32 of, length;
};

void add(StringInfo bytes, const void* from, Size length) {
  appendBinaryStringInfo(bytes, static_cast<const char*>(from), static_cast<int>(length));
}

void add_node(StringInfo bytes, List* list) {
  if (list) appendStringInfoString(bytes, nodeToString(list));
  appendStringInfoChar(bytes, '\0');
}

void check(int failed, pg_hmac_ctx* context) {
  if (failed < 0) elog(ERROR, "could not seal what was measured: %s", pg_hmac_error(context));
}

void hmac(const void* key, Size key_length, const void* data, Size length, uint8* result) {
  pg_hmac_ctx* context = pg_hmac_create(PG_SHA256);
  check(pg_hmac_init(context, static_cast<const uint8*>(key), key_length), context);
  check(pg_hmac_update(context, static_cast<const uint8*>(data), length), context);
  check(pg_hmac_final(context, result, PG_SHA256_DIGEST_LENGTH), context);
  pg_hmac_free(context);
}

void seal_of(const char* data, Size length, uint8* seal) {
  constexpr char purpose[] = "pg_workload_advisor what-if measure";
  uint8 key[PG_SHA256_DIGEST_LENGTH];
  hmac(GetMockAuthenticationNonce(), MOCK_AUTH_NONCE_LEN, purpose, sizeof purpose, key);
  hmac(key, sizeof key, data, length, seal);
}

uint64 key_of(const HypotheticalIndex& index, Relation relation) {
  StringInfoData key;
  initStringInfo(&key);
  Oid file = relation->rd_rel->relfilenode;
  add(&key, &file, sizeof file);
  add(&key, &index.table, sizeof index.table);
  add(&key, &index.method, sizeof index.method);
  add(&key, &index.keys, sizeof index.keys);
  add(&key, &index.columns, sizeof index.columns);
  add(&key, &index.fill, sizeof index.fill);
  add(&key, &index.pages_per_range, sizeof index.pages_per_range);
  add(&key, &index.shares_keys, sizeof index.shares_keys);
  add(&key, index.attributes, sizeof(index.attributes[0]) * index.columns);
  add(&key, index.types, sizeof(index.types[0]) * index.columns);
  add(&key, index.modifiers, sizeof(index.modifiers[0]) * index.columns);
  add(&key, index.families, sizeof(index.families[0]) * index.keys);
  add(&key, index.input_types, sizeof(index.input_types[0]) * index.keys);
  add(&key, index.collations, sizeof(index.collations[0]) * index.keys);
  add_node(&key, index.expressions);
  add_node(&key, index.predicate);
  uint64 hash = hash_bytes_extended(reinterpret_cast<unsigned char*>(key.data), key.len, 0);
  if (index.expressions) {
    // Statistics of one expression, taken for those of another, could be of another type: nobody may find two that hash
    // alike.
    uint8 secret[PG_SHA256_DIGEST_LENGTH];
    seal_of(key.data, key.len, secret);
    memcpy(&hash, secret, sizeof hash);
  }
  pfree(key.data);
  return hash;
}

bool has_seal(const char* data, Size length, const char* seal) {
  uint8 expected[PG_SHA256_DIGEST_LENGTH];
  seal_of(data, length, expected);
  int differs = 0;  // all are compared, however early they differ
  for (int i = 0; i < PG_SHA256_DIGEST_LENGTH; i++) differs |= expected[i] ^ static_cast<uint8>(seal[i]);
  return differs == 0;
}

void add_measured(StringInfo bytes, const HypotheticalIndex& index) {
  Relation relation = table_open(index.table, NoLock);
  const IndexMeasure& measure = index.measure;
  Measured one = {};
  one.key = key_of(index, relation);
  one.blocks = RelationGetNumberOfBlocks(relation);
  one.height = measure.height;
  one.share = measure.share;
  one.share_error = measure.share_error;
  one.pages = measure.sampled ? measure.pages : static_cast<double>(index.bytes / BLCKSZ);
  one.sampled = measure.sampled;
  for (int i = 0; i < index.keys; i++) one.statistics += index.statistics[i] ? 1 : 0;
  table_close(relation, NoLock);
  add(bytes, &one, sizeof one);
  for (int i = 0; i < index.keys; i++) {
    if (!index.statistics[i]) continue;
    Statistics head = {i, static_cast<int32>(index.statistics[i]->t_len)};
    add(bytes, &head, sizeof head);
    add(bytes, index.statistics[i]->t_data, index.statistics[i]->t_len);
  }
}

[[noreturn]] void not_a_measure() {
  ereport(ERROR, errcode(ERRCODE_INVALID_PARAMETER_VALUE), errmsg("cannot read the measures of the indexes"),
          errdetail("One of them is not what workload.what_if() of this version told."),
          errhint("Give elements of its \"index_measures\", or NULL where an estimate from statistics will do."));
  pg_unreachable();
}

bool within(double value, double least, double most) { return value >= least && value <= most; }

// Takes what is next off the bytes.
class Reader {
  const char* at_;
  Size left_;

 public:
  Reader(const char* from, Size length) : at_(from), left_(length) {}
  bool at_end() const { return left_ == 0; }
  const char* skip(Size length) {
    if (length > left_) not_a_measure();
    const char* from = at_;
    at_ += length;
    left_ -= length;
    return from;
  }
  template <class Value>
  Value next() {
    Value value;
    memcpy(&value, skip(sizeof value), sizeof value);
    return value;
  }
};

Measured read_measured(Reader& reader) {
  auto one = reader.next<Measured>();
  bool sound = within(one.share, 0, 1) && one.share_error >= 0 && std::isfinite(one.share_error) &&
               within(one.pages, 0, MaxBlockNumber) && within(one.height, 0, highest) &&
               within(one.statistics, 0, INDEX_MAX_KEYS);
  if (!sound) not_a_measure();
  return one;
}

// Into the index, where it is `wanted`.
void read_statistics(Reader& reader, HypotheticalIndex& index, bool wanted) {
  auto head = reader.next<Statistics>();
  if (head.of < 0 || head.length < static_cast<int32>(SizeofHeapTupleHeader)) not_a_measure();
  const char* data = reader.skip(head.length);
  if (!wanted || head.of >= index.keys) return;
  auto* row = static_cast<HeapTuple>(palloc0(HEAPTUPLESIZE + head.length));
  row->t_len = head.length;
  row->t_data = reinterpret_cast<HeapTupleHeader>(reinterpret_cast<char*>(row) + HEAPTUPLESIZE);
  memcpy(row->t_data, data, head.length);
  index.statistics[head.of] = row;
}

// What the index is now.
struct Wanted {
  uint64 key;
  double blocks;
  bool is(const Measured& measured) const {
    return measured.key == key && std::fabs(blocks - measured.blocks) <= std::fmax(1, same_size * measured.blocks);
  }
};

Wanted wanted_of(const HypotheticalIndex& index) {
  Relation relation = table_open(index.table, NoLock);
  Wanted wanted = {key_of(index, relation), static_cast<double>(RelationGetNumberOfBlocks(relation))};
  table_close(relation, NoLock);
  return wanted;
}

}  // namespace

bytea* measure_to_hand_on(const HypotheticalIndex* indexes, int count, int position) {
  StringInfoData bytes;
  initStringInfo(&bytes);
  appendStringInfoSpaces(&bytes, VARHDRSZ);
  add(&bytes, &format, sizeof format);
  for (int i = 0; i < count; i++)
    if (indexes[i].position == position) add_measured(&bytes, indexes[i]);
  uint8 seal[PG_SHA256_DIGEST_LENGTH];
  seal_of(bytes.data + VARHDRSZ, bytes.len - VARHDRSZ, seal);
  add(&bytes, seal, sizeof seal);
  SET_VARSIZE(bytes.data, bytes.len);
  return reinterpret_cast<bytea*>(bytes.data);
}

void take_measure(HypotheticalIndex& index, bytea* given) {
  const char* data = VARDATA_ANY(given);
  Size length = VARSIZE_ANY_EXHDR(given);
  if (length < sizeof format + PG_SHA256_DIGEST_LENGTH) not_a_measure();
  length -= PG_SHA256_DIGEST_LENGTH;
  Reader reader(data, length);
  if (reader.next<uint32>() != format) not_a_measure();
  Wanted this_one = wanted_of(index);
  while (!reader.at_end()) {
    Measured one = read_measured(reader);
    bool wanted = !index.measure.settled && this_one.is(one) && can_be_sampled(index.table);
    if (wanted && one.statistics > 0 && !has_seal(data, length, data + length)) return;
    for (int i = 0; i < one.statistics; i++) read_statistics(reader, index, wanted);
    if (!wanted) continue;
    index.measure.settled = true;
    index.measure.told = !one.sampled;
    index.measure.sampled = one.sampled;
    index.measure.share = one.share;
    index.measure.share_error = one.share_error;
    index.measure.pages = one.pages;
    index.measure.height = one.height;
  }
}

}  // namespace workload::server

#include "opensearch.h"

#include <set>
#include <vector>

#include "json.h"
#include "viendan/base/fold.h"
#include "viendan/index/analyse.h"
#include "viendan/index/cited.h"

namespace viendan::cli {
namespace {

void write_strings(JsonWriter& json, std::string_view name,
                   const std::set<std::string>& values) {
  json.key(name);
  json.begin_array();
  for (const std::string& each : values) json.string(each);
  json.end_array();
}

void write_words(JsonWriter& json, std::string_view name,
                 std::string_view text) {
  const std::string words = analysed_words(text);
  json.member_or_null(name, words);
  json.member_or_null(std::string(name) + "_plain", fold(words));
}

void write_citations(JsonWriter& json, const IndexedDocument& document) {
  std::set<std::string> numbers;
  std::set<std::string> keys;
  std::set<std::string> relations;
  for (const Citation& each : document.document.citations) {
    if (each.self) continue;
    if (each.number) numbers.insert(to_string(each.number->number));
    if (!each.key.empty()) keys.insert(each.key);
    relations.emplace(to_string(each.relation));
  }
  write_strings(json, "cites", numbers);
  write_strings(json, "cites_keys", keys);
  write_strings(json, "relations", relations);
}

}  // namespace

void append_opensearch(const IndexedDocument& document, std::string_view path,
                       const StoredText& stored, std::string& out) {
  const OwnFields& own = document.document.own;
  out +=
      "{\"index\":{\"_index\":\"viendan\",\"_id\":\"" + document.id + "\"}}\n";
  JsonWriter json(out);
  json.begin_object();
  json.member("path", path);
  json.member_or_null("number",
                      own.number ? to_string(own.number->number) : "");
  json.member_or_null("key", document.document.key);
  json.member_or_null("type", info(own.type).name);
  // OpenSearch takes whole dates only.
  const bool whole = own.date && own.date->day != 0;
  json.member_or_null("date", whole ? to_iso(*own.date) : "");
  if (own.date) json.member("year", own.date->year);
  json.member_or_null("issuer_id", own.issuer.id);
  json.member_or_null("province", own.province);
  json.member("system", to_string(own.system));
  write_words(json, "issuer", own.issuer.name);
  write_words(json, "subject", own.subject);
  write_citations(json, document);
  write_words(json, "text", stored.text);
  json.end_object();
  out += '\n';
}

}  // namespace viendan::cli

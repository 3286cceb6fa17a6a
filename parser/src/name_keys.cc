#include "name_keys.h"

#include <algorithm>
#include <span>

#include "amending_laws.h"
#include "find_names.h"
#include "law_names.h"
#include "letters.h"
#include "loose_text.h"
#include "slug.h"
#include "terms.h"
#include "viendan/base/packed_table.h"
#include "viendan/parser/document_type.h"

namespace viendan {
namespace {

struct PartyDocument {
  std::string_view type;
  std::string_view serial;
  std::string_view term;
  std::string_view plenum;
  std::string_view words;
};
constexpr auto kPartyDocuments = pack_table<PartyDocument>([] {
  return std::to_array<TableCells<5>>({
#include "party_documents.inc"  // Made from tables/party_documents.tsv.
  });
});

constexpr auto kMassOrganisations = pack_table<std::string_view>([] {
  return std::to_array<TableCells<1>>({
#include "mass_organisations.inc"  // Made from tables/mass_organisations.tsv.
  });
});

std::string key_of(const PartyDocument& row) {
  return to_string({"p", std::string(row.type), "tw", "",
                    std::string(row.serial), std::string(row.term)});
}

std::string lower_roman(std::string_view term) {
  std::string out(term);
  for (char& c : out) {
    if (is_ascii_capital(c)) c = static_cast<char>(c - 'A' + 'a');
  }
  return out;
}

int year_of(const LawVersion& version) {
  return std::ranges::all_of(version.year, is_digit) ? to_int(version.year) : 0;
}

// The name without its type: "Luật Đất đai" is about "Đất đai".
std::string_view title_of(std::string_view name, std::string_view type) {
  std::string letters;
  std::size_t at = 0;
  const std::string want = loose(type);
  while (at < name.size() && letters.size() < want.size()) {
    const std::size_t size = code_point_size(name.substr(at));
    append_loose(letters, name.substr(at, size));
    at += size;
  }
  return letters == want ? name.substr(at) : name;
}

class LawNameKey {
 public:
  LawNameKey(std::string_view name, const NameContext& context)
      : name_(name), context_(context) {
    const std::string_view type = info(context.type).name;
    versions_ = law_versions(loose(name));
    // "các Luật Đất đai, Nhà ở": one behind the first is without its type.
    if (versions_.empty()) versions_ = law_versions(loose(type) + loose(name));
    title_ = title_of(name, type);
    // "Luật Xây dựng (sửa đổi)" is a version of the law on construction.
    constexpr std::string_view kRevised = "(sửa đổi)";
    if (versions_.empty() && name.ends_with(kRevised)) {
      title_ = title_.substr(0, title_.size() - kRevised.size());
      versions_ =
          law_versions(loose(name.substr(0, name.size() - kRevised.size())));
    }
    if (versions_.empty()) versions_ = misread_versions(plain_code(name));
  }

  [[nodiscard]] NameReading read() const {
    if (context_.date) return of_year(context_.date->year);
    if (versions_.size() == 1)
      return {key_of(versions_[0]), {}, Confidence::kInferred};
    return latest();
  }

 private:
  // "Luật Tổ chức chính quyên địa phương": of a name with wrong marks.
  static std::span<const LawVersion> misread_versions(
      std::string_view letters) {
    const LawMatches known = match_folded_law_names(letters);
    const bool whole =
        known.count > 0 && known.list[0].letters == letters.size();
    return whole ? known.list[0].versions : std::span<const LawVersion>{};
  }

  [[nodiscard]] std::string key_of(const LawVersion& version) const {
    if (version.number != "-") {
      return key_of_law_number(version.type, version.number);
    }
    return by_name(year_of(version));
  }

  [[nodiscard]] std::string by_name(int year) const {
    // Of a short form ("BLHS") the table has the name.
    const std::string_view title =
        versions_.empty() ? title_ : versions_[0].name;
    return to_string(
        key_of_law_name(context_.type, without_law_numbers(title), year));
  }

  [[nodiscard]] NameReading of_year(int year) const {
    for (const LawVersion& version : versions_) {
      if (year_of(version) == year) {
        return {key_of(version), {}, Confidence::kExact};
      }
    }
    // "Luật Xây dựng ngày 17/6/2020" is the one that amends it.
    const std::string_view number =
        number_of_amending_law(versions_.empty() ? title_ : name_, year);
    if (number.empty()) return {by_name(year), {}, Confidence::kExact};
    return {key_of_law_number("luật", number),
            {},
            versions_.empty() ? Confidence::kExact : Confidence::kInferred};
  }

  // Laws come into force months after they pass: in the year of a new version
  // and the year after it the older one may be meant.
  [[nodiscard]] NameReading latest() const {
    NameReading reading{by_name(0), {}, Confidence::kUnknown};
    if (versions_.empty()) return reading;
    const LawVersion* last = nullptr;
    const int year = context_.citing_date ? context_.citing_date->year : 0;
    for (const LawVersion& version : versions_) {
      if (year == 0 || year_of(version) <= year) {
        reading.candidates.push_back(key_of(version));
        last = &version;
      }
    }
    reading.confidence = Confidence::kAmbiguous;
    if (year != 0 && last != nullptr && year_of(*last) + 1 < year) {
      return {key_of(*last), {}, Confidence::kInferred};
    }
    if (reading.candidates.size() == 1) {
      return {reading.candidates[0], {}, Confidence::kInferred};
    }
    if (reading.candidates.empty()) reading.confidence = Confidence::kUnknown;
    return reading;
  }

  std::string_view name_;
  const NameContext& context_;
  std::span<const LawVersion> versions_;
  std::string_view title_;
};

// "p/nq/dh.tw@xiii", "p/nq/dh.ninh-thuan@xiv".
NameReading read_congress(std::string_view name, const NameContext& context) {
  const std::string words = slug(name);
  for (const std::string_view other : kMassOrganisations) {
    if (has_words(words, other)) return {};
  }
  DocumentKey key{"p", "nq", "dh", "tw", "", lower_roman(context.term)};
  NameReading reading{{}, {}, Confidence::kExact};
  const bool local = has_words(words, "dang-bo") ||
                     has_words(words, "dang-uy") || has_words(words, "chi-bo");
  if (local) {
    const Unit unit = read_unit(name, context.own);
    key.unit = unit.slug;
    if (unit.inferred) reading.confidence = Confidence::kInferred;
    if (unit.slug == "?") reading.confidence = Confidence::kUnknown;
  }
  if (key.edition.empty()) {
    key.edition = "?";
    reading.confidence = Confidence::kUnknown;
  }
  reading.key = to_string(key);
  return reading;
}

}  // namespace

std::vector<std::string> law_candidates(const DocumentKey& key) {
  std::vector<std::string> keys;
  const auto add = [&](std::string_view words) {
    const LawName law = law_of_slug(words);
    if (law.type.empty()) return;
    std::string letters = loose(law.type);
    append_loose(letters, law.name);
    for (const LawVersion& version : law_versions(letters)) {
      const bool fits = key.edition == "?" || key.edition == version.year;
      if (!fits) continue;
      // One without a number has its name for a key, and makes the others
      // uncertain all the same.
      const int year = year_of(version);
      if (version.number != "-") {
        keys.push_back(key_of_law_number(version.type, version.number));
      } else if (year != 0 && key.edition == "?") {
        keys.push_back(to_string(key_of_law_name(
            document_type_of_name(version.type), version.name, year)));
      }
    }
  };
  const std::string name = key.serial.substr(2);
  if (key.type == "pl") {
    add("phap-lenh-" + name);
  } else if (key.type == "luat") {
    add("luat-" + name);
    add("bo-luat-" + name);
    if (key.edition != "?") return keys;  // It would have the number then.
    for (const std::string_view number : numbers_of_amending_laws(name)) {
      keys.push_back(key_of_law_number("luật", number));
    }
  }
  return keys;
}

namespace {

struct SluggedLaw {
  std::string words;
  LawName law;
};

const std::vector<SluggedLaw>& slugged_laws() {
  static const auto& made = *[] {
    auto* laws = new std::vector<SluggedLaw>;
    std::string_view last;
    for (const LawVersion& version : all_law_versions()) {
      if (version.name == last) continue;
      last = version.name;
      laws->push_back({slug(version.type) + '-' + slug(version.name),
                       {version.type, version.name}});
    }
    std::ranges::sort(*laws, {}, &SluggedLaw::words);
    return laws;
  }();
  return made;
}

}  // namespace

LawName law_of_slug(std::string_view words) {
  const auto& laws = slugged_laws();
  const auto law =
      std::ranges::lower_bound(laws, words, {}, &SluggedLaw::words);
  if (law == laws.end() || law->words != words) return {};
  return law->law;
}

std::vector<std::string> plenum_candidates(std::string_view plenum,
                                           std::string_view term) {
  std::vector<std::string> keys;
  for (const PartyDocument& row : kPartyDocuments) {
    if (plenum == "hn" + std::string(row.plenum) &&
        (term == "?" || term == row.term)) {
      keys.push_back(key_of(row));
    }
  }
  return keys;
}

std::vector<std::string> plenums_of(const DocumentKey& key) {
  std::vector<std::string> plenums;
  for (const PartyDocument& row : kPartyDocuments) {
    const bool same = row.serial == key.serial &&
                      (key.edition == "?" || row.term == key.edition);
    if (same && row.plenum != "-") {
      plenums.push_back("hn" + std::string(row.plenum));
    }
  }
  return plenums;
}

std::vector<std::string> law_names_of(const DocumentKey& key) {
  std::vector<std::string> keys;
  if (key.system == "p") return keys;  // The Party passes no laws.
  std::string start = key.serial + '/';
  if (key.edition != "?") start += key.edition.substr(0, 4) + '/';
  for (const LawVersion& version : all_law_versions()) {
    const std::string_view number = version.number;
    const std::size_t zeros =
        std::min(number.find_first_not_of('0'), number.size());
    if (!number.substr(zeros).starts_with(start)) continue;
    const DocumentType type = document_type_of_name(version.type);
    keys.push_back(to_string(key_of_law_name(type, version.name, 0)));
  }
  if (key.type == "luat" || key.type == "?") {
    for (const std::string& title : titles_of_amending_law(start)) {
      keys.push_back(
          to_string(key_of_law_name(document_type_of_name("luật"), title, 0)));
    }
  }
  return keys;
}

std::vector<std::string> known_party_documents(std::string_view type,
                                               std::string_view serial) {
  std::vector<std::string> keys;
  for (const PartyDocument& row : kPartyDocuments) {
    if (row.type == type && row.serial == serial) keys.push_back(key_of(row));
  }
  return keys;
}

std::string choose_by_title(const std::vector<std::string>& keys,
                            std::string_view title) {
  if (title.empty() || keys.empty()) return {};
  const std::string words = slug(title);
  std::string chosen;
  for (const PartyDocument& row : kPartyDocuments) {
    const std::string key = key_of(row);
    if (std::ranges::find(keys, key) == keys.end()) continue;
    if (!has_words(words, slug(row.words))) continue;
    if (!chosen.empty()) return {};
    chosen = key;
  }
  return chosen;
}

namespace {

// The key of a plenum, a congress or a nickname, as find_names gives it.
NameReading read_party_key(DocumentKey key, const NameContext& context) {
  // Of a list, "(khóa XI, XII)", the name has no term of its own.
  if (key.edition == "?" && !context.term.empty()) {
    key.edition = lower_roman(context.term);
  }
  NameReading reading{to_string(key), {}, Confidence::kExact};
  if (key.serial.starts_with("hn")) {
    reading.candidates = plenum_candidates(key.serial, key.edition);
    if (key.edition == "?") reading.confidence = Confidence::kAmbiguous;
  } else if (key.issuer != "dh") {
    reading.confidence = Confidence::kInferred;  // A nickname.
  }
  return reading;
}

// The constitution that was in force when the citing document was written, if
// it says no year: those of 1959, 1980, 1992 and 2013 came into force within
// the year after.
NameReading read_constitution_key(const NameContext& context) {
  constexpr int kYears[] = {2013, 1992, 1980, 1959, 1946};
  int year = context.date ? context.date->year : 0;
  Confidence confidence = year == 0 ? Confidence::kUnknown : Confidence::kExact;
  if (year == 0 && context.citing_date) {
    for (const int each : kYears) {
      if (each == context.citing_date->year) break;  // This or the one before.
      if (each > context.citing_date->year) continue;
      year = each;
      confidence = Confidence::kInferred;
      break;
    }
  }
  return {to_string(key_of_law_name(context.type, "hiến pháp", year)),
          {},
          confidence};
}

}  // namespace

NameReading read_name_key(std::string_view name, const NameContext& context) {
  const std::string_view type = info(context.type).key;
  if (type == "hp") return read_constitution_key(context);
  if (type == "luat" || type == "pl") return LawNameKey(name, context).read();
  if (auto plenum = parse_document_key(context.found_key);
      plenum && plenum->serial.starts_with("hn")) {
    return read_party_key(*std::move(plenum), context);
  }
  for (const FoundName& found : find_names(name)) {
    const bool of_term = found.term == context.term || found.term.empty() ||
                         context.term.empty();
    auto key = parse_document_key(found.key);
    if (of_term && key) return read_party_key(*std::move(key), context);
  }
  const std::string words = slug(name);
  if (has_words(words, "dai-hoi")) return read_congress(name, context);
  return {};
}

}  // namespace viendan

#include "issuing_bodies.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <tuple>
#include <vector>

#include "letters.h"
#include "loose_text.h"
#include "places.h"
#include "slug.h"
#include "viendan/base/packed_table.h"

namespace viendan {
namespace {

struct BodyRow {
  std::string_view home;
  std::string_view code;
  std::string_view id;
  std::string_view reach;
};
constexpr auto kBodies = pack_table<BodyRow>([] {
  return std::to_array<TableCells<4>>({
#include "issuing_bodies.inc"  // Made from tables/issuing_bodies.tsv.
  });
});

constexpr auto home_and_code(const BodyRow& row) {
  return std::pair(row.home, row.code);
}
static_assert(std::ranges::is_sorted(kBodies, {}, home_and_code));

Reach reach_of(const BodyRow& row) {
  if (row.reach == "term") return Reach::kTerm;
  return row.reach == "centre" ? Reach::kCentre : Reach::kPlace;
}

// The first bytes of a code in one number, which is ordered as they are.
constexpr std::uint64_t start_of(std::string_view code) {
  std::uint64_t start = 0;
  for (std::size_t i = 0; i < sizeof start; ++i) {
    start = start << 8 |
            (i < code.size() ? static_cast<unsigned char>(code[i]) : 0U);
  }
  return start;
}

// Of each row of kBodies.
constexpr auto kStarts = [] {
  std::array<std::uint64_t, kBodies.size()> starts{};
  std::ranges::transform(kBodies, starts.begin(), start_of, &BodyRow::code);
  return starts;
}();

// The rows of one home, positions in kBodies.
struct Home {
  std::size_t begin = 0;
  std::size_t end = 0;
};

constexpr Home home_named(std::string_view name) {
  // Not equal_range, which clang 14 cannot compile with this library.
  const auto begin =
      std::ranges::lower_bound(kBodies, name, {}, &BodyRow::home);
  const auto end = std::ranges::upper_bound(kBodies, name, {}, &BodyRow::home);
  return {static_cast<std::size_t>(begin - kBodies.begin()),
          static_cast<std::size_t>(end - kBodies.begin())};
}
constexpr Home kAny = home_named("any");
constexpr Home kParty = home_named("party");
constexpr Home kState = home_named("state");

std::optional<BodyRow> find_row(Home home, std::string_view code) {
  const std::uint64_t start = start_of(code);
  const auto* const end = kStarts.begin() + home.end;
  for (const auto* row =
           std::lower_bound(kStarts.begin() + home.begin, end, start);
       row != end && *row == start; ++row) {
    const BodyRow body =
        kBodies[static_cast<std::size_t>(row - kStarts.begin())];
    if (body.code == code) return body;
  }
  return std::nullopt;
}

std::string capitals(std::string_view code) {
  std::string plain = plain_code(code);
  for (char& c : plain) {
    if (is_ascii_lower(c)) c = static_cast<char>(c - 'a' + 'A');
  }
  return plain;
}

struct Body {
  std::optional<BodyRow> row;
  std::string term;
};

// Looks `code`, in capitals, up in the homes of `system`, the other one last.
Body find_body(NumberSystem system, std::string code) {
  const bool party = system == NumberSystem::kParty;
  const std::array<Home, 3> homes = {party ? kParty : kState, kAny,
                                     party ? kState : kParty};
  Body body;
  for (int tries = 0; tries < 2 && !code.empty(); ++tries) {
    for (const Home home : homes) {
      body.row = find_row(home, code);
      if (body.row) return body;
    }
    const std::size_t last = code.find_last_not_of("0123456789");
    if (last == std::string::npos || last + 1 == code.size()) break;
    body.term = code.substr(last + 1);
    code.resize(last + 1);
  }
  body.term.clear();
  return body;
}

std::vector<std::string> split_codes(std::string_view codes) {
  std::vector<std::string> parts;
  for (std::size_t begin = 0; begin <= codes.size();) {
    const std::size_t end = std::min(codes.find('-', begin), codes.size());
    parts.push_back(capitals(codes.substr(begin, end - begin)));
    begin = end + 1;
  }
  return parts;
}

// "TTLT", "QCPH" … : the codes behind these are all issuers.
bool is_joint_type(std::string_view type_code) {
  constexpr auto kJoint = pack_table<std::string_view>([] {
    return std::to_array<TableCells<1>>({
#include "joint_types.inc"  // Made from tables/joint_types.tsv.
    });
  });
  return std::ranges::find(kJoint, capitals(type_code)) != kJoint.end();
}

void add_body(IssuerIds& ids, const Body& body, const std::string& code) {
  if (!ids.id.empty()) ids.id += '+';
  if (!body.row) {
    ids.id += '~';
    for (const char c : code) {
      ids.id += is_ascii_capital(c) ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return;
  }
  ids.id += body.row->id;
  if (!body.term.empty()) ids.term = body.term;
  if (ids.reach == Reach::kUnknown) {
    ids.reach = reach_of(*body.row);
    ids.party = body.row->home == "party";
  }
}

}  // namespace

IssuerIds issuer_ids(const DocumentNumber& number) {
  IssuerIds ids;
  ids.party = number.system == NumberSystem::kParty;
  std::vector<std::string> codes = split_codes(number.issuer_code);
  // "VBHN-NĐ-BCT": the type of the consolidated text stands in between.
  if (codes.size() > 1 && number.type_code == "VBHN") {
    codes.erase(codes.begin(), codes.end() - 1);
  }
  const NumberSystem system = number.system;
  if (codes.size() > 1) {
    const Body both = find_body(system, codes[0] + codes[1]);
    if (both.row && both.term.empty()) {
      add_body(ids, both, {});
      ids.letter = codes.size() > 2;
      return ids;
    }
  }
  std::vector<Body> bodies;
  bodies.reserve(codes.size());
  for (const std::string& code : codes) {
    bodies.push_back(find_body(system, code));
  }
  // The Party joins its bodies in any type: "21-CTr/BDVTU-BCSDUBND".
  const bool all_party = system == NumberSystem::kParty &&
                         std::ranges::all_of(bodies, [](const Body& body) {
                           return body.row && body.row->home == "party";
                         });
  const bool joint = is_joint_type(number.type_code) || all_party;
  const std::size_t count = joint ? codes.size() : 1;
  for (std::size_t i = 0; i < count; ++i) add_body(ids, bodies[i], codes[i]);
  ids.letter = !joint && codes.size() > 1;
  // "44-L/CTN" and "3-LCT/HĐNN7" have the Party's shape, and are none of it.
  if (ids.reach != Reach::kUnknown && bodies[0].row &&
      bodies[0].row->home == "any") {
    ids.party = number.system == NumberSystem::kParty;
  }
  return ids;
}

namespace {

struct NameRow {
  std::string_view name;
  std::string_view id;
};
constexpr auto kNames = pack_table<NameRow>([] {
  return std::to_array<TableCells<2>>({
#include "body_names.inc"  // Made from tables/body_names.tsv.
  });
});

struct NameEntry {
  std::string letters;
  std::string_view id;
};

const std::vector<NameEntry>& name_entries() {
  static const auto& made = *[] {
    auto* entries = new std::vector<NameEntry>;
    for (const NameRow& row : kNames) {
      entries->push_back({loose(row.name), row.id});
    }
    std::ranges::sort(*entries, {}, &NameEntry::letters);
    return entries;
  }();
  return made;
}

// The longest name that `letters` begins with, or nullptr.
const NameEntry* longest_name(std::string_view letters) {
  const auto& all = name_entries();
  while (!letters.empty()) {
    auto after =
        std::ranges::upper_bound(all, letters, {}, &NameEntry::letters);
    if (after == all.begin()) return nullptr;
    const NameEntry& entry = *std::prev(after);
    const std::string_view name = entry.letters;
    if (letters.starts_with(name)) return &entry;
    const auto [same, ignored] = std::ranges::mismatch(name, letters);
    letters = letters.substr(0, static_cast<std::size_t>(same - name.begin()));
  }
  return nullptr;
}

// The rows of the state are the last: "btc" is the ministry, which has a name;
// a department of a committee, whose code is the same, has another id by name.
std::optional<BodyRow> row_of_id(std::string_view id) {
  for (std::size_t i = kBodies.size(); i-- > 0;) {
    const BodyRow row = kBodies[i];
    if (row.id == id) return row;
  }
  return std::nullopt;
}

}  // namespace

std::string_view body_id_of_name(std::string_view phrase) {
  const NameEntry* entry = longest_name(loose(phrase));
  return entry == nullptr ? std::string_view() : entry->id;
}

bool is_whole_body_name(std::string_view phrase) {
  const std::string letters = loose(phrase);
  const NameEntry* entry = longest_name(letters);
  if (entry == nullptr) return false;
  const std::string_view rest =
      std::string_view(letters).substr(entry->letters.size());
  if (rest.empty() || rest == "việtnam" || rest == "đảng") return true;
  const bool level = rest.starts_with("tỉnh") || rest.starts_with("thànhphố") ||
                     rest.starts_with("tp");
  return level && (rest == "tỉnh" || rest == "thànhphố" ||
                   !last_province_in(slug(phrase)).empty());
}

Reach reach_of_body(std::string_view id) {
  const std::optional<BodyRow> row = row_of_id(id);
  return row ? reach_of(*row) : Reach::kUnknown;
}

bool is_party_body(std::string_view id) {
  const std::optional<BodyRow> row = row_of_id(id);
  return row && row->home == "party";
}

bool is_same_family(std::string_view code, std::string_view named) {
  const auto both = [&](std::string_view a, std::string_view b) {
    return (code == a && named == b) || (code == b && named == a);
  };
  if (both("cp", "ttg") || both("cp", "vpcp") || both("qh", "ubtvqh") ||
      both("ubnd", "ctubnd") || both("ubnd", "vpubnd") ||
      both("tandtc", "hdtp") || both("ttg", "vpcp")) {
    return true;
  }
  // An organ of the committee: BTCTU of the tỉnh ủy.
  return code.ends_with(named) || code == "thu" || named == "thu" ||
         (is_party_body(code) && is_party_body(named) &&
          reach_of_body(code) == Reach::kPlace &&
          reach_of_body(named) == Reach::kPlace);
}

bool contradicts(const DocumentNumber& number, std::string_view name) {
  const std::string_view named = body_id_of_name(name);
  if (named.empty()) return false;
  const IssuerIds coded = issuer_ids(number);
  const Reach other = reach_of_body(named);
  if (coded.reach == Reach::kUnknown || other == Reach::kUnknown ||
      coded.id.find('+') != std::string::npos || coded.id == named ||
      is_same_family(coded.id, named)) {
    return false;
  }
  const bool of_place = coded.reach == Reach::kPlace && other == Reach::kPlace;
  return !of_place || (coded.id == "hdnd" && named == "ubnd") ||
         (coded.id == "ubnd" && named == "hdnd");
}

}  // namespace viendan

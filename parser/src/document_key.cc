// Keys of documents: domain reference 3.6 to 3.8.
//
//   key     = system "/" type "/" issuer [ "." unit ] [ "/" serial ]
//             "@" edition
//   edition = year of the State and of local committees, term of the Party's
//             centre, "?"

#include "document_key.h"

#include <algorithm>

#include "issuing_bodies.h"
#include "letters.h"
#include "slug.h"
#include "terms.h"
#include "type_groups.h"

namespace viendan {
namespace {

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (is_ascii_capital(c)) c = static_cast<char>(c - 'A' + 'a');
  }
  return out;
}

// Without leading zeros; the suffix đ as "dd", apart from d.
std::string plain_serial(std::string_view serial) {
  const std::size_t first = serial.find_first_not_of('0');
  if (first == std::string_view::npos) return "0";
  std::string out = lower(serial.substr(first));
  for (const std::string_view letter :
       {std::string_view("đ"), std::string_view("Đ")}) {
    const std::size_t at = out.find(letter);
    if (at != std::string::npos) out.replace(at, letter.size(), "dd");
  }
  return out;
}

DocumentType type_of_code(const DocumentNumber& number, bool party) {
  const NumberSystem first =
      party ? NumberSystem::kParty : NumberSystem::kState;
  const NumberSystem second =
      party ? NumberSystem::kState : NumberSystem::kParty;
  const DocumentType type = document_type_of_code(first, number.type_code);
  return type != DocumentType::kNone
             ? type
             : document_type_of_code(second, number.type_code);
}

bool is_one_of(std::string_view key,
               std::initializer_list<std::string_view> keys) {
  return std::ranges::find(keys, key) != keys.end();
}

// A number without a type code: of the National Assembly, of the time before
// 1997, or of a letter. Domain reference 2.2, 3.2.
std::string type_without_code(const DocumentNumber& number,
                              const IssuerIds& issuer, DocumentType spelled) {
  const std::string key(info(spelled).key);
  if (is_one_of(issuer.id, {"qh", "ubtvqh", "hdnn"})) {
    return is_in(TypeGroup::kAssembly, spelled) ? key : "?";
  }
  if (is_in(TypeGroup::kBare, spelled)) return key;
  const bool old = is_one_of(issuer.id, {"cp", "ttg", "hdbt", "hdcp"}) &&
                   number.issuer_code.find('-') == std::string::npos;
  return old ? "?" : "cv";
}

std::string type_key(const DocumentNumber& number, const IssuerIds& issuer,
                     DocumentType spelled) {
  if (number.type_code.empty()) {
    return type_without_code(number, issuer, spelled);
  }
  if (plain_code(number.issuer_code) == "lb") return "ttlt";
  const DocumentType coded = type_of_code(number, issuer.party);
  if (coded != DocumentType::kNone) return std::string(info(coded).key);
  if (is_one_of(plain_code(number.type_code), {"ttlb", "ttlt"})) return "ttlt";
  const std::string_view word = info(spelled).key;
  if (!word.empty()) return std::string(word);
  return "~" + plain_code(number.type_code);
}

}  // namespace

std::string to_string(const DocumentKey& key) {
  std::string text;
  text.reserve(key.system.size() + key.type.size() + key.issuer.size() +
               key.unit.size() + key.serial.size() + key.edition.size() + 5);
  text.append(key.system).append("/").append(key.type).append("/");
  text += key.issuer;
  if (!key.unit.empty()) text.append(".").append(key.unit);
  if (!key.serial.empty()) text.append("/").append(key.serial);
  text.append("@").append(key.edition);
  return text;
}

std::optional<DocumentKey> parse_document_key(std::string_view text) {
  const std::string all = lower(text);
  const auto is_key_letter = [](char c) {
    return is_ascii_lower(c) || is_digit(c) ||
           std::string_view("/@.+~?:-").find(c) != std::string_view::npos;
  };
  if (!std::ranges::all_of(all, is_key_letter)) return std::nullopt;
  const std::size_t type_at = all.find('/');
  const std::size_t issuer_at = all.find('/', type_at + 1);
  if (type_at != 1 || issuer_at == std::string::npos) return std::nullopt;
  DocumentKey key;
  key.system = all.substr(0, 1);
  if (!is_one_of(key.system, {"s", "p", "j", "x"})) return std::nullopt;
  key.type = all.substr(2, issuer_at - 2);
  const std::size_t edition_at = all.rfind('@');
  const std::size_t end =
      edition_at == std::string::npos ? all.size() : edition_at;
  key.edition = end == all.size() ? "?" : all.substr(end + 1);
  if (end <= issuer_at) return std::nullopt;
  std::string issuer = all.substr(issuer_at + 1, end - issuer_at - 1);
  if (const std::size_t slash = issuer.find('/'); slash != std::string::npos) {
    key.serial = issuer.substr(slash + 1);
    if (key.serial.empty()) return std::nullopt;
    issuer.resize(slash);
  }
  const std::size_t dot = issuer.find('.');
  key.issuer = issuer.substr(0, dot);
  if (dot != std::string::npos) key.unit = issuer.substr(dot + 1);
  if (key.type.empty() || key.issuer.empty() || key.edition.empty()) {
    return std::nullopt;
  }
  return key;
}

namespace {

// "Thông tư số 64 TC/TCT": TC is the ministry of finance before 1997, unless
// the words say thông cáo. The number then names no type.
DocumentNumber without_old_ministry(const DocumentNumber& number,
                                    DocumentType spelled) {
  DocumentNumber read = number;
  const bool is_old = number.type_code == "TC" && !number.year &&
                      number.system == NumberSystem::kState &&
                      info(spelled).key != "tc";
  if (!is_old) return read;
  read.issuer_code = "TC-" + number.issuer_code;
  read.type_code.clear();
  return read;
}

}  // namespace

KeyReading read_key(const DocumentNumber& number, const KeyContext& context) {
  KeyReading reading;
  DocumentKey& key = reading.key;
  const DocumentNumber clear = without_old_ministry(number, context.type);
  const IssuerIds issuer = issuer_ids(clear);
  key.system = issuer.party ? "p" : "s";
  key.type = type_key(clear, issuer, context.type);
  key.issuer = issuer.id == "~" ? "?" : issuer.id;
  key.serial = plain_serial(clear.serial);
  reading.by_term = issuer.reach == Reach::kTerm;

  if (issuer.reach == Reach::kPlace) {
    Unit unit = read_unit(context.issuer, context.own);
    // "Giám đốc Sở" is of the citing province, as nobody at all is.
    const bool bare = context.issuer.empty() || context.issuer.ends_with("Sở");
    if (unit.slug == "?" && bare && !context.own.province.empty()) {
      unit = {std::string(context.own.province), true};
    }
    key.unit = unit.slug;
    reading.place_inferred = unit.inferred;
  }
  if (reading.by_term) {
    key.edition = lower(context.term);
    if (key.edition.empty() && context.date) {
      key.edition = party_term(*context.date);
    }
  } else if (clear.year) {
    key.edition = std::to_string(*clear.year);
  } else if (context.date) {
    key.edition = std::to_string(context.date->year);
  }
  // Domain reference 3.7: these numbers were used for several laws each.
  if (issuer.id == "hdnn" && context.date && context.date->day != 0) {
    key.edition = to_iso(*context.date);
  }
  if (key.edition.empty()) key.edition = "?";
  return reading;
}

std::string key_of_law_number(std::string_view type, std::string_view number) {
  DocumentKey key{"s",
                  type == "pháp lệnh" ? "pl" : "luat",
                  type == "pháp lệnh" ? "ubtvqh" : "qh",
                  "",
                  "",
                  ""};
  const std::size_t slash = number.find('/');
  key.serial = plain_serial(number.substr(0, slash));
  key.edition = number.substr(slash + 1, 4);
  return to_string(key);
}

DocumentKey key_of_law_name(DocumentType type, std::string_view name,
                            int year) {
  const std::string_view type_key = info(type).key;
  return {"s", std::string(type_key), type_key == "pl" ? "ubtvqh" : "qh",
          "",  "n:" + slug(name),     year == 0 ? "?" : std::to_string(year)};
}

}  // namespace viendan

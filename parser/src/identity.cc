// Says which document each citation means, in three passes over the citations:
// keys from what is printed beside each; repeats, which inherit what the first
// full mention in the same document states; then what contradicts what.
// Domain reference 3.7 to 3.9.

#include "identity.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "consistency.h"
#include "document_key.h"
#include "issuing_bodies.h"
#include "law_identity.h"
#include "name_keys.h"
#include "slug.h"
#include "text_limits.h"
#include "viendan/base/span.h"
#include "viendan/base/white_space.h"
#include "viendan/parser/printed_name.h"

namespace viendan {
namespace {

// Editions of one number that are told apart in one text.
constexpr std::size_t kMaxEditions = 32;

class Resolver {
 public:
  Resolver(std::string_view text, Document& document)
      : text_(text), document_(document) {}

  void run() {
    read_own();
    readings_.reserve(static_cast<std::size_t>(std::ranges::count_if(
        document_.citations,
        [](const Citation& each) { return each.number.has_value(); })));
    for (Citation& citation : document_.citations) {
      if (citation.number) {
        read_number(citation, readings_.emplace_back());
      } else {
        read_name(citation);
      }
    }
    inherit();
    auto reading = readings_.begin();
    for (Citation& citation : document_.citations) {
      if (citation.number) finish(citation, *reading++);
    }
    resolve_laws(text_, document_);
    check_consistency(text_, document_);
  }

 private:
  OwnPlace own_place() const {
    return {own_province_, own_unit_, own_level_, own_district_};
  }

  // What the own fields say, else the province that one of them names.
  std::string read_province() const {
    const OwnFields& own = document_.own;
    if (!own.province.empty()) return own.province;
    for (const std::string* each :
         {&own.issuer.name, &own.issuer.parent, &own.place}) {
      const std::string_view province = last_province_in(slug(*each));
      if (!province.empty()) return std::string(province);
    }
    return {};
  }

  // The document's own key, and the unit that its issuer is of.
  void read_own() {
    const OwnFields& own = document_.own;
    own_province_ = read_province();
    const Unit unit =
        read_unit(own.issuer.name, {own_province_, std::string_view()});
    own_level_ = unit.level;
    if (own_level_ == PlaceLevel::kCommune) {
      const Unit above =
          read_unit(own.issuer.parent, {own_province_, std::string_view()});
      if (above.level == PlaceLevel::kDistrict) own_district_ = above.slug;
    }
    own_unit_ = unit.slug == "?" ? own_province_ : unit.slug;
    if (own.number && !own.number->number.serial.empty()) {
      own_reading_ =
          read_key(own.number->number,
                   {own.type, own.date, "", own.issuer.name, own_place()});
      // "Ban Tổ chức" below "Tỉnh ủy Lào Cai".
      if (own_reading_.key.unit == "?") {
        own_reading_.key.unit = read_unit(own.issuer.parent, own_place()).slug;
      }
      document_.key = to_string(own_reading_.key);
      return;
    }
    const std::string_view id = body_id_of_name(own.issuer.name);
    if (own.type == DocumentType::kNone || id.empty()) return;
    DocumentKey key;
    key.system = is_party_body(id) ? "p" : "s";
    key.type = info(own.type).key;
    key.issuer = id;
    if (reach_of_body(id) == Reach::kPlace) {
      key.unit = own_unit_.empty() ? "?" : own_unit_;
    }
    key.serial = "?";
    key.edition = own.date ? std::to_string(own.date->year) : "?";
    document_.key = to_string(key);
  }

  // A title tells which of several known documents is meant, where no date
  // does.
  void read_title(Citation& citation, DocumentKey& key) const {
    if (key.issuer != "tw" || key.edition != "?") return;
    const auto chosen = parse_document_key(
        choose_by_title(known_party_documents(key.type, key.serial),
                        slice(text_, citation.title)));
    if (!chosen) return;
    key.edition = chosen->edition;
    citation.confidence = Confidence::kInferred;
  }

  void read_number(Citation& citation, KeyReading& reading) {
    reading = read_key(citation.number->number,
                       {citation.type, citation.date, citation.term,
                        slice(text_, citation.issuer), own_place()});
    // A body that prints its own code without a name means itself.
    const bool nowhere = own_province_.empty() && reading.key.unit == "?";
    if ((nowhere || reading.key.unit == own_province_) &&
        citation.issuer.empty() &&
        reading.key.issuer == own_reading_.key.issuer) {
      reading.key.unit = own_reading_.key.unit;
    }
    read_title(citation, reading.key);
    const bool known = reading.key.edition != "?";
    if (!known) return;
    std::vector<Edition>& editions = editions_[num(citation)];
    const auto same = [&](const Edition& each) {
      return each.edition == reading.key.edition &&
             each.unit == reading.key.unit;
    };
    if (editions.size() < kMaxEditions &&
        std::ranges::none_of(editions, same)) {
      editions.push_back(
          {reading.key.edition, reading.key.unit, citation.number->span.begin});
    }
  }

  void read_name(Citation& citation) {
    NameReading reading =
        read_name_at(citation, date_of_mention(document_, citation));
    // A decree of 2020 on the code of 2019 is too near to tell; that the code
    // is still the latest when it is cited tells.
    if (reading.confidence == Confidence::kAmbiguous) {
      NameReading later = read_name_at(citation, document_.own.date);
      if (later.confidence == Confidence::kInferred &&
          std::ranges::find(reading.candidates, later.key) !=
              reading.candidates.end()) {
        reading = std::move(later);
      }
    }
    citation.key = std::move(reading.key);
    citation.candidates = std::move(reading.candidates);
    citation.confidence = reading.confidence;
    choose_candidate(citation);
  }

  // What the name of `citation` means in a text of that date.
  [[nodiscard]] NameReading read_name_at(
      const Citation& citation, std::optional<PartialDate> written) const {
    const NameContext context{citation.type, citation.date, citation.term,
                              written,       own_place(),   citation.key};
    return read_name_key(printed_name(slice(text_, citation.name)), context);
  }

  static std::string num(const Citation& citation) {
    return to_string(usual_form(citation.number->number));
  }

  // Undated repeats take the edition of a dated mention: the rules want the
  // date at the first mention alone (NĐ 30/2020, Phụ lục I).
  void inherit() {
    auto reading = readings_.begin();
    for (Citation& citation : document_.citations) {
      if (!citation.number) continue;
      KeyReading& here = *reading++;
      const DocumentKey& key = here.key;
      if (key.edition != "?") continue;
      const auto found = editions_.find(num(citation));
      if (found == editions_.end()) continue;
      std::vector<const Edition*> fits;
      for (const Edition& each : found->second) {
        const bool same_place = each.unit == key.unit || key.unit == "?" ||
                                each.unit == "?" || here.place_inferred;
        if (same_place) fits.push_back(&each);
      }
      inherit_from(fits, citation, here);
    }
  }

  struct Edition {
    std::string edition;
    std::string unit;
    std::uint32_t begin = 0;  // Of the first mention.
  };

  void inherit_from(const std::vector<const Edition*>& fits, Citation& citation,
                    KeyReading& reading) {
    if (fits.empty()) return;
    if (fits.size() > 1) {
      citation.confidence = Confidence::kAmbiguous;
      if (inherited_ >= citation_limit(text_.size())) return;
      inherited_ += fits.size();
      for (const Edition* each : fits) {
        DocumentKey candidate = reading.key;
        candidate.edition = each->edition;
        candidate.unit = each->unit;
        citation.candidates.push_back(to_string(candidate));
      }
      return;
    }
    const bool earlier = fits[0]->begin < citation.number->span.begin;
    reading.key.edition = fits[0]->edition;
    reading.key.unit = fits[0]->unit;
    reading.place_inferred = false;
    citation.confidence = earlier ? Confidence::kStrong : Confidence::kInferred;
  }

  void finish(Citation& citation, const KeyReading& reading) const {
    const DocumentKey& key = reading.key;
    citation.self = is_self(citation, key);
    if (citation.self) {
      const bool printed = key.edition != "?";
      citation.key = document_.key;
      citation.candidates.clear();
      if (citation.outer == kNoIndex) citation.relation = Relation::kOther;
      citation.confidence = printed ? Confidence::kExact : Confidence::kStrong;
      return;
    }
    citation.key = to_string(key);
    if (citation.confidence != Confidence::kUnknown) return;
    if (key.edition != "?" && key.unit.find('?') == std::string::npos &&
        key.type != "?") {
      citation.confidence =
          reading.place_inferred ? Confidence::kInferred : Confidence::kExact;
      return;
    }
    if (key.issuer != "tw" || key.edition != "?") return;
    citation.candidates = known_party_documents(key.type, key.serial);
    if (citation.candidates.size() > 1) {
      citation.confidence = Confidence::kAmbiguous;
    }
  }

  // Of the documents that a plenum passed the title may tell which is meant.
  void choose_candidate(Citation& citation) const {
    std::string chosen =
        choose_by_title(citation.candidates, slice(text_, citation.title));
    if (chosen.empty()) return;
    citation.key = std::move(chosen);
    citation.candidates.clear();
    citation.confidence = Confidence::kInferred;
  }

  // A mention of the document's own number: a caption of an annex, the closing
  // clause of a decision (domain reference 7.2, rule 9).
  bool is_self(const Citation& citation, const DocumentKey& key) const {
    if (is_authentication(citation)) return true;
    const auto& own = document_.own.number;
    if (!own || own->number.serial.empty()) return false;
    const DocumentKey& mine = own_reading_.key;
    const auto agrees = [](const std::string& a, const std::string& b) {
      return a == b || a == "?" || b == "?";
    };
    return key.serial == mine.serial && key.type == mine.type &&
           key.issuer == mine.issuer && key.system == mine.system &&
           (agrees(key.edition, mine.edition) || is_slip(citation)) &&
           agrees(key.unit, mine.unit) && citation.number->span != own->span;
  }

  // "Số: 19/VBHN-VPQH / XÁC THỰC VĂN BẢN HỢP NHẤT" at the end of a consolidated
  // text, in this order or the other (domain reference 1.3): the number of the
  // text itself.
  [[nodiscard]] bool is_authentication(const Citation& citation) const {
    constexpr std::string_view kHeading = "XÁC THỰC VĂN BẢN HỢP NHẤT";
    constexpr std::uint32_t kAfter = 160;  // Bytes.
    if (citation.number->number.type_code != "VBHN") return false;
    if (text_.substr(citation.number->span.end, kAfter).find(kHeading) !=
        std::string_view::npos) {
      return true;
    }
    std::string_view before = text_.substr(0, citation.number->span.begin);
    before = before.substr(0, before.find_last_not_of(" :.\n\t") + 1);
    if (!before.ends_with("Số")) return false;
    before.remove_suffix(std::string_view("Số").size());
    before = before.substr(0, before.find_last_not_of(" \n\t") + 1);
    return before.ends_with(kHeading);
  }

  // "(Kèm theo Quyết định số …)" with its own day and month and another year
  // that the number does not tell: a slip (domain reference 3.9).
  [[nodiscard]] bool is_slip(const Citation& citation) const {
    const auto& own = document_.own.date;
    if (!own || !citation.date || citation.number->number.year ||
        own->day == 0 || own->month != citation.date->month ||
        own->day != citation.date->day) {
      return false;
    }
    constexpr std::uint32_t kBefore = 24;  // Bytes.
    const std::uint32_t at = citation.span.begin;
    const std::uint32_t from = at < kBefore ? 0 : at - kBefore;
    return squeeze(slice(text_, {from, at})).ends_with("èm theo");
  }

  std::string_view text_;
  Document& document_;
  std::string own_province_;
  std::string own_unit_;
  PlaceLevel own_level_ = PlaceLevel::kNone;  // Of own_unit_.
  std::string own_district_;                  // The one above a commune.
  KeyReading own_reading_;
  std::vector<KeyReading> readings_;  // Of the citations with a number.
  std::size_t inherited_ = 0;         // Candidates, of all citations.
  std::unordered_map<std::string, std::vector<Edition>> editions_;
};

}  // namespace

void resolve_identity(std::string_view text, Document& document) {
  Resolver(text, document).run();
}

}  // namespace viendan

#include "law_identity.h"

#include <string>
#include <unordered_map>
#include <vector>

#include "loose_text.h"
#include "name_keys.h"
#include "type_words.h"
#include "viendan/base/span.h"
#include "viendan/parser/printed_name.h"

namespace viendan {
namespace {

// Versions of one law that are told apart in one text.
constexpr std::size_t kMaxVersions = 16;

bool is_named_law(const Citation& citation) {
  return !citation.name.empty() &&
         (is_law(citation.type) || info(citation.type).key == "hp");
}

// The year that the citation says the law is of, or 0.
int stated_year(const Citation& citation) {
  if (citation.number && citation.number->number.year) {
    return *citation.number->number.year;
  }
  return citation.date ? citation.date->year : 0;
}

class LawResolver {
 public:
  LawResolver(std::string_view text, Document& document)
      : text_(text), document_(document), own_name_(own_name()) {}

  void run() {
    for (const Citation& each : document_.citations) note(each);
    if (versions_.empty() && own_name_.empty()) return;
    for (Citation& each : document_.citations) {
      if (is_named_law(each) && stated_year(each) == 0) resolve(each);
    }
  }

 private:
  struct Version {
    std::string key;
    int year = 0;
    std::uint32_t begin = 0;  // Of the first mention.
  };

  // Type and name, in loose form; of "Luật số 42/2024/QH15 về Quản lý …" the
  // title is the name.
  [[nodiscard]] std::string name_of(const Citation& citation) const {
    if (!citation.name.empty()) {
      return loose(printed_name(slice(text_, citation.name)));
    }
    std::string name = loose(info(citation.type).name);
    append_loose(name, slice(text_, citation.title));
    return name;
  }

  [[nodiscard]] std::string own_name() const {
    const OwnFields& own = document_.own;
    if (!is_law(own.type) || own.subject.empty()) return {};
    std::string name = loose(info(own.type).name);
    append_loose(name, own.subject);
    return name;
  }

  void note(const Citation& citation) {
    const int year = stated_year(citation);
    const bool titled = is_law(citation.type) && !citation.title.empty();
    const bool named = titled || is_named_law(citation);
    if (!named || year == 0 || citation.key.empty()) return;
    if (citation.relation == Relation::kReplaces ||
        citation.relation == Relation::kRepeals) {
      return;
    }
    std::vector<Version>& known = versions_[name_of(citation)];
    for (const Version& each : known) {
      if (each.year == year) return;
    }
    if (known.size() < kMaxVersions) {
      known.push_back({citation.key, year, citation.span.begin});
    }
  }

  void resolve(Citation& citation) {
    // That one is the latest when this is written tells more than that the
    // text speaks of an older one, too.
    const bool latest = citation.confidence == Confidence::kInferred;
    if (latest && own_name_.empty()) return;
    const std::string name = name_of(citation);
    if (name == own_name_) {
      citation.self = true;
      if (document_.key.find('?') == std::string::npos) {
        citation.key = document_.key;
        citation.candidates.clear();
      }
      if (citation.outer == kNoIndex) citation.relation = Relation::kOther;
      citation.confidence = Confidence::kStrong;
      return;
    }
    if (latest) return;
    const auto known = versions_.find(name);
    if (known == versions_.end()) return;
    const auto written = date_of_mention(document_, citation);
    const Version* only = nullptr;
    for (const Version& each : known->second) {
      if (written && each.year > written->year) continue;
      if (only != nullptr) return;  // Of several the table may tell one.
      only = &each;
    }
    if (only == nullptr) return;
    const bool before = only->begin < citation.span.begin;
    citation.key = only->key;
    citation.candidates.clear();
    citation.confidence = before ? Confidence::kStrong : Confidence::kInferred;
  }

  std::string_view text_;
  Document& document_;
  std::string own_name_;
  std::unordered_map<std::string, std::vector<Version>> versions_;
};

std::optional<PartialDate> year_of(const std::optional<NumberMention>& number) {
  if (!number || !number->number.year) return std::nullopt;
  return PartialDate{static_cast<std::int16_t>(*number->number.year)};
}

}  // namespace

std::optional<PartialDate> date_of_mention(const Document& document,
                                           const Citation& citation) {
  if (citation.outer != kNoIndex) {
    const Citation& outer = document.citations[citation.outer];
    if (outer.date && outer.date->day != 0) return outer.date;
    if (const auto year = year_of(outer.number)) return year;
  }
  return document.own.date ? document.own.date : year_of(document.own.number);
}

void resolve_laws(std::string_view text, Document& document) {
  LawResolver(text, document).run();
}

}  // namespace viendan

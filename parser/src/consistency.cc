// Contradictions in how a document is cited. A wrong alarm costs more trust
// than a missed one: what writers mix freely counts as the same (domain
// reference 2.2, 3.9, 5.2).

#include "consistency.h"

#include <fmt/core.h>

#include <algorithm>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "issuing_bodies.h"
#include "letters.h"
#include "type_groups.h"
#include "viendan/base/white_space.h"

namespace viendan {
namespace {

// Joint circulars are called circulars, and had their code before 2002; the
// Council of State gave laws and ordinances one code.
bool is_mixed_freely(std::string_view code, std::string_view word,
                     std::string_view issuer_code) {
  const auto are = [&](std::string_view one, std::string_view other) {
    return (code == one && word == other) || (code == other && word == one);
  };
  return are("tt", "ttlt") ||
         (are("luat", "pl") && issuer_code.starts_with("HĐNN"));
}

// "Tờ trình số 18/2025/TT-CTM": firms have codes of their own making, and no
// circulars.
bool is_code_of_firm(const DocumentNumber& number, std::string_view code,
                     std::string_view word) {
  return code == "tt" && word == "ttr" &&
         issuer_ids(number).reach == Reach::kUnknown;
}

class Checker {
 public:
  Checker(std::string_view text, Document& document)
      : text_(text), document_(document) {}

  void run() {
    const bool own_date_holds = is_own_date_credible();
    for (Citation& citation : document_.citations) {
      if (!citation.number || citation.self) continue;
      check_type(citation);
      check_year(citation);
      check_issuer(citation);
      if (own_date_holds) check_date(citation);
      check_other_dates(citation);
    }
  }

 private:
  void flag(Citation& citation, CitationFlag flag, std::string message) {
    citation.set(flag);
    document_.warnings.push_back(
        {to_string(flag), citation.number->span, std::move(message)});
  }

  std::string number_of(const Citation& citation) const {
    return to_string(citation.number->number);
  }

  void check_type(Citation& citation) {
    const DocumentNumber& number = citation.number->number;
    if (number.type_code.empty()) return;
    const DocumentType coded =
        document_type_of_code(number.system, number.type_code);
    const std::string_view code = info(coded).key;
    const std::string_view word = info(citation.type).key;
    if (!is_in(TypeGroup::kDistinct, coded) ||
        !is_in(TypeGroup::kDistinct, citation.type) || code == word) {
      return;
    }
    if (is_mixed_freely(code, word, number.issuer_code)) return;
    if (is_code_of_firm(number, code, word)) return;
    flag(citation, CitationFlag::kTypeConflict,
         fmt::format("{} is called {}, but its code says {}",
                     number_of(citation), info(citation.type).name,
                     info(coded).name));
  }

  void check_year(Citation& citation) {
    const DocumentNumber& number = citation.number->number;
    // A year alone is that of a name: "Luật Giá năm 2012, Luật số 9/2014/QH13".
    if (!number.year || !citation.date || citation.date->day == 0) return;
    if (*number.year == citation.date->year) return;
    flag(citation, CitationFlag::kYearConflict,
         fmt::format("{} is dated {}", number_of(citation),
                     to_iso(*citation.date)));
  }

  void check_issuer(Citation& citation) {
    if (citation.issuer.empty()) return;
    const std::string_view printed = slice(text_, citation.issuer);
    const std::string_view named = body_id_of_name(printed);
    // What is only part of a longer phrase may not be the issuer at all.
    if (named.empty() || !is_whole_body_name(printed)) return;
    const IssuerIds coded = issuer_ids(citation.number->number);
    if (coded.reach == Reach::kUnknown ||
        coded.id.find('+') != std::string::npos) {
      return;
    }
    if (coded.id == named || is_same_family(coded.id, named)) return;
    // Decrees are of the Government: a ministry beside one has another role.
    if (coded.id == "cp") return;
    flag(citation, CitationFlag::kIssuerConflict,
         fmt::format("{} is said to be of {}, but its code names another body",
                     number_of(citation), squeeze(printed)));
  }

  bool is_later(const Citation& citation) const {
    const auto& own = document_.own.date;
    return own && citation.date && own->day != 0 && citation.date->day != 0 &&
           *citation.date > *own;
  }

  // Texts with later amendments worked in keep their first date: then many
  // citations are later, and none of them is wrong.
  bool is_own_date_credible() const {
    std::vector<std::string> later;
    for (const Citation& citation : document_.citations) {
      if (!citation.number || !is_later(citation)) continue;
      std::string number = number_of(citation);
      if (std::ranges::find(later, number) != later.end()) continue;
      later.push_back(std::move(number));
      if (later.size() > 2) return false;
    }
    return true;
  }

  void check_date(Citation& citation) {
    if (!is_later(citation)) return;
    flag(citation, CitationFlag::kDateSuspicious,
         fmt::format("{} is dated {}, later than this document",
                     number_of(citation), to_iso(*citation.date)));
  }

  // One number with two dates, of one year or one day of different years:
  // elsewhere two years are two documents.
  void check_other_dates(Citation& citation) {
    if (!citation.date || citation.date->day == 0) return;
    if (citation.key.empty()) return;
    std::string any_year = citation.key;
    if (!citation.number->number.year) {
      any_year.resize(std::min(any_year.find('@'), any_year.size()));
    }
    const auto [first, inserted] =
        dates_.try_emplace(std::move(any_year), *citation.date);
    const PartialDate other = first->second;
    if (inserted || other == *citation.date) return;
    const bool same_day =
        other.month == citation.date->month && other.day == citation.date->day;
    if (other.year != citation.date->year && !same_day) return;
    flag(
        citation, CitationFlag::kDateConflict,
        fmt::format("{} is dated {} here and {} elsewhere", number_of(citation),
                    to_iso(*citation.date), to_iso(other)));
  }

  std::string_view text_;
  Document& document_;
  std::unordered_map<std::string, PartialDate> dates_;
};

}  // namespace

void check_consistency(std::string_view text, Document& document) {
  Checker(text, document).run();
}

}  // namespace viendan

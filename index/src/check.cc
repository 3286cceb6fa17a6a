#include "viendan/index/check.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <unordered_map>
#include <utility>

#include "dates.h"
#include "viendan/index/citing.h"

namespace viendan {
namespace {

// A document that replaces or repeals another.
struct Successor {
  std::string label;
  Relation relation = Relation::kReplaces;
  std::optional<PartialDate> date;
  std::string id;
};

// What is known of a cited work, whatever document cites it.
struct WorkFacts {
  bool present = false;
  std::optional<PartialDate> own_date;  // Of the document in the index.
  std::string near;                     // A document that it may be.
  std::size_t cited_by = 0;
  std::map<PartialDate, std::size_t> dates;  // Documents that say so.
  std::vector<Successor> successors;
};

bool is_whole_date(const std::optional<PartialDate>& date) {
  return date && date->day != 0;
}

std::string label_of(const IndexedDocument& document) {
  const auto& number = document.document.own.number;
  return number ? to_string(number->number) : document.paths.front();
}

Reference reference_to_work(const CitedWork& work) {
  Reference reference;
  reference.number = work.number;
  reference.name = work.name;
  reference.key = work.key;
  if (!work.is_known()) reference.date = work.date;
  return reference;
}

struct FlagRow {
  CitationFlag flag;
  FindingCode code;
};

constexpr std::array kFlagRows = std::to_array<FlagRow>({
    {CitationFlag::kPlaceholder, FindingCode::kBlankNumber},
    {CitationFlag::kTypeConflict, FindingCode::kTypeConflict},
    {CitationFlag::kIssuerConflict, FindingCode::kIssuerConflict},
    {CitationFlag::kYearConflict, FindingCode::kYearConflict},
    {CitationFlag::kDateConflict, FindingCode::kDateConflict},
    {CitationFlag::kInvalidDate, FindingCode::kInvalidDate},
});

}  // namespace

std::string_view to_string(FindingCode code) {
  switch (code) {
    case FindingCode::kNotInIndex: return "not-in-index";
    case FindingCode::kTypeConflict: return "type-conflict";
    case FindingCode::kIssuerConflict: return "issuer-conflict";
    case FindingCode::kYearConflict: return "year-conflict";
    case FindingCode::kDateConflict: return "date-conflict";
    case FindingCode::kInvalidDate: return "invalid-date";
    case FindingCode::kTwoDates: return "two-dates";
    case FindingCode::kDateDiffers: return "date-differs";
    case FindingCode::kCitedLater: return "cited-later";
    case FindingCode::kSuperseded: return "superseded";
    case FindingCode::kBlankNumber: return "blank-number";
  }
  return "unknown";
}

class ReferenceChecker::Impl {
 public:
  explicit Impl(IndexReader& reader) : reader_(reader) {}

  Result<std::vector<Finding>> check(const IndexedDocument& document) {
    findings_.clear();
    told_.clear();
    const auto& citations = document.document.citations;
    for (std::size_t i = 0; i < citations.size(); ++i) {
      if (citations[i].self) continue;
      const CitedWork work = cited_work(document, citations[i]);
      add_flags(citations[i], i, work);
      if (citations[i].has(CitationFlag::kPlaceholder) ||
          citations[i].has(CitationFlag::kNotLegal)) {
        continue;
      }
      add_later(document, citations[i], i, work);
      const auto facts = facts_of(work);
      if (!facts) return facts.error();
      add_from_index(document, citations[i], i, work, **facts);
    }
    return std::move(findings_);
  }

 private:
  Finding& add(FindingCode code, std::size_t citation, const CitedWork& work) {
    findings_.push_back({code, citation, work, {}, Relation::kOther, {}, 0});
    return findings_.back();
  }

  void add_flags(const Citation& citation, std::size_t i,
                 const CitedWork& work) {
    for (const FlagRow& row : kFlagRows) {
      if (citation.has(row.flag)) add(row.code, i, work);
    }
  }

  void add_later(const IndexedDocument& document, const Citation& citation,
                 std::size_t i, const CitedWork& work) {
    const auto& own = document.document.own.date;
    const bool later = is_whole_date(own) && is_whole_date(citation.date) &&
                       *citation.date > *own;
    if (later || citation.has(CitationFlag::kDateSuspicious)) {
      add(FindingCode::kCitedLater, i, work);
    }
  }

  void add_from_index(const IndexedDocument& document, const Citation& citation,
                      std::size_t i, const CitedWork& work,
                      const WorkFacts& facts) {
    if (!facts.present && told_.insert(work.id).second) {
      Finding& finding = add(FindingCode::kNotInIndex, i, work);
      finding.suggestion = facts.near;
      finding.votes = facts.cited_by;
    }
    if (is_whole_date(citation.date)) {
      if (is_whole_date(facts.own_date)) {
        if (*facts.own_date != *citation.date) {
          add(FindingCode::kDateDiffers, i, work).suggestion =
              to_iso(*facts.own_date);
        }
      } else {
        add_two_dates(citation, i, work, facts);
      }
    }
    add_superseded(document, citation, i, work, facts);
  }

  // Told where the date is not the one that most documents give.
  void add_two_dates(const Citation& citation, std::size_t i,
                     const CitedWork& work, const WorkFacts& facts) {
    const auto best = std::ranges::max_element(
        facts.dates, {}, [](const auto& each) { return each.second; });
    if (best == facts.dates.end() || best->first == *citation.date) return;
    Finding& finding = add(FindingCode::kTwoDates, i, work);
    finding.suggestion = to_iso(best->first);
    finding.votes = best->second;
  }

  void add_superseded(const IndexedDocument& document, const Citation& citation,
                      std::size_t i, const CitedWork& work,
                      const WorkFacts& facts) {
    const bool is_history = citation.relation == Relation::kReplaces ||
                            citation.relation == Relation::kRepeals ||
                            citation.relation == Relation::kConsolidates ||
                            citation.relation == Relation::kNested;
    const auto& own = document.document.own.date;
    if (is_history || !own || !work.is_known()) return;
    for (const Successor& each : facts.successors) {
      if (each.id == document.id || !each.date || !(*each.date < *own)) {
        continue;
      }
      if (!told_.insert("superseded " + work.id).second) return;
      Finding& finding = add(FindingCode::kSuperseded, i, work);
      finding.suggestion = each.label;
      finding.relation = each.relation;
      finding.since = to_iso(*each.date);
      return;
    }
  }

  Result<const WorkFacts*> facts_of(const CitedWork& work) {
    const auto known = facts_.find(work.id);
    if (known != facts_.end()) return &known->second;
    WorkFacts facts;
    const Result<void> looked = look_up(work, facts);
    if (!looked) return looked.error();
    return &facts_.emplace(work.id, std::move(facts)).first->second;
  }

  Result<void> look_up(const CitedWork& work, WorkFacts& facts) {
    const auto resolution = resolve(reader_, work);
    if (!resolution) return resolution.error();
    facts.present = !resolution->documents.empty();
    facts.cited_by = resolution->cited_by;
    if (facts.present) {
      facts.own_date = resolution->documents.front().document.own.date;
    } else if (!resolution->candidates.empty()) {
      facts.near = label_of(resolution->candidates.front());
    }
    if (!work.is_known()) return {};
    const Reference reference = reference_to_work(work);
    auto dates = cited_dates(reader_, reference);
    if (!dates) return dates.error();
    facts.dates = std::move(*dates);
    const Relations ending = {to_string(Relation::kReplaces),
                              to_string(Relation::kRepeals)};
    return for_each_citing(
        reader_, reference, ending,
        [&](CitingDocument& citing) { gather_successors(citing, facts); });
  }

  // Only what is done to the whole document: a repealed article is none.
  static void gather_successors(const CitingDocument& citing,
                                WorkFacts& facts) {
    for (const CitingDocument::Mention& mention : citing.mentions) {
      const Citation& citation =
          citing.document.document.citations[mention.citation];
      if (!citation.provisions.empty() ||
          mention.certainty != Certainty::kSame) {
        continue;
      }
      facts.successors.push_back({label_of(citing.document), citation.relation,
                                  citing.document.document.own.date,
                                  citing.document.id});
    }
  }

  IndexReader& reader_;
  std::vector<Finding> findings_;
  std::set<std::string> told_;  // Once for each document.
  std::unordered_map<std::string, WorkFacts> facts_;
};

ReferenceChecker::ReferenceChecker(IndexReader& reader)
    : impl_(std::make_unique<Impl>(reader)) {}
ReferenceChecker::ReferenceChecker(ReferenceChecker&&) noexcept = default;
ReferenceChecker::~ReferenceChecker() = default;

Result<std::vector<Finding>> ReferenceChecker::check(
    const IndexedDocument& document) {
  return impl_->check(document);
}

}  // namespace viendan

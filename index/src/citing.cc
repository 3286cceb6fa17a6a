#include "viendan/index/citing.h"

#include <xapian.h>

#include <algorithm>

#include "dates.h"
#include "fields.h"
#include "key_match.h"
#include "reader_impl.h"
#include "reference_terms.h"
#include "viendan/parser/matching.h"

namespace viendan {
namespace {

// So many documents are read at a time.
constexpr Xapian::doccount kPage = 512;

bool has_date(const Reference& reference) {
  return reference.date.has_value() || !reference.term.empty();
}

// Of two that have the same number or name, but not both a key.
Certainty match_times(const Reference& reference, const Citation& citation) {
  if (!has_date(reference)) return Certainty::kSame;
  if (reference.date && citation.date) {
    return same_date(*reference.date, *citation.date) ? Certainty::kSame
                                                      : Certainty::kDifferent;
  }
  if (!reference.term.empty() && !citation.term.empty()) {
    return reference.term == citation.term ? Certainty::kSame
                                           : Certainty::kDifferent;
  }
  return Certainty::kPossible;
}

bool same_number(const Reference& reference, const Citation& citation) {
  return reference.number && citation.number &&
         number_value(*reference.number) ==
             number_value(citation.number->number);
}

// Whether the term in the key of `citation` has days in the year that was asked
// for: no document of term XI is of 2008.
bool fits_year(const Reference& reference, const Citation& citation) {
  if (!reference.date || reference.date->day != 0) return true;
  Reference at_begin = reference;
  at_begin.key.clear();
  at_begin.date = PartialDate{reference.date->year, 1, 1};
  Reference at_end = at_begin;
  at_end.date = PartialDate{reference.date->year, 12, 31};
  return match_document_keys(key_pattern(at_begin), citation.key).possible() ||
         match_document_keys(key_pattern(at_end), citation.key).possible();
}

// What the reference leaves open may be anything; what the citation leaves
// open, though it was asked for, is not certain.
Certainty match_by_key(const Reference& reference, std::string_view pattern,
                       const Citation& citation) {
  const MentionMatch match = viendan::match(reference, citation);
  if (!match.possible()) return Certainty::kDifferent;
  const bool whole_date = reference.date && reference.date->day != 0;
  // `match` has looked at whole dates, and knows slips from other documents.
  const Certainty in_time =
      whole_date ? Certainty::kSame : match_times(reference, citation);
  if (in_time == Certainty::kDifferent ||
      (in_time == Certainty::kPossible && !fits_year(reference, citation))) {
    return Certainty::kDifferent;
  }
  const std::string_view series = key_series(pattern);
  const bool open_unit = series.find('?') != std::string_view::npos;
  // Another year on the same day may be a slip of the pen, but where every
  // province has that number it is another document.
  if (whole_date && open_unit && citation.date &&
      !same_date(*reference.date, *citation.date)) {
    return Certainty::kDifferent;
  }
  const bool sure = match.serial == FieldMatch::kEqual &&
                    (match.edition == FieldMatch::kEqual ||
                     (in_time == Certainty::kSame && !whole_date)) &&
                    (match.unit == FieldMatch::kEqual || open_unit) &&
                    (match.series == FieldMatch::kEqual || open_unit);
  return sure ? Certainty::kSame : Certainty::kPossible;
}

// Documents that may cite: read at once when they are few, which over a
// network is one question, else only their numbers.
struct Candidates {
  std::vector<IndexedDocument> read;
  std::vector<Xapian::docid> unread;
};

Result<Candidates> find_candidates(IndexReader::Impl& impl,
                                   const Reference& asked) {
  return impl.run([&]() -> Result<Candidates> {
    Xapian::Enquire enquire(impl.all());
    enquire.set_query(may_cite_query(impl.all(), asked));
    enquire.set_weighting_scheme(Xapian::BoolWeight());
    const Xapian::MSet mset = enquire.get_mset(0, impl.all().get_doccount());
    Candidates candidates;
    const bool few = mset.size() <= kPage;
    if (few) mset.fetch();
    for (auto item = mset.begin(); item != mset.end(); ++item) {
      if (!few) {
        candidates.unread.push_back(*item);
        continue;
      }
      auto document = impl.decode(*item, item.get_document().get_data());
      if (!document) return document.error();
      candidates.read.push_back(std::move(*document));
    }
    return candidates;
  });
}

Result<std::vector<IndexedDocument>> read_page(
    IndexReader::Impl& impl, const std::vector<Xapian::docid>& docids,
    std::size_t first) {
  using Page = std::vector<IndexedDocument>;
  return impl.run([&]() -> Result<Page> {
    Page page;
    const std::size_t last = std::min(docids.size(), first + kPage);
    for (std::size_t i = first; i < last; ++i) {
      try {
        auto document = impl.read(docids[i]);
        if (!document) return document.error();
        page.push_back(std::move(*document));
      } catch (const Xapian::DocNotFoundError&) {
        continue;  // Taken out since it was found.
      }
    }
    return page;
  });
}

}  // namespace

Certainty match_citation(const Reference& reference, const Citation& citation,
                         std::string_view name) {
  if (!reference.key.empty() && !citation.key.empty()) {
    const Certainty by_key = match_by_key(reference, reference.key, citation);
    if (by_key != Certainty::kDifferent) return by_key;
    // A key may be read wrong; a number with its year is what it is.
    const bool by_number =
        !has_date(reference) && same_number(reference, citation) &&
        (reference.number->year || !is_full_key(reference.key));
    return by_number ? Certainty::kSame : Certainty::kDifferent;
  }
  if (same_number(reference, citation)) {
    return match_times(reference, citation);
  }
  if (!reference.name.empty() && !name.empty() &&
      name_value(reference.name) == name_value(name)) {
    return match_times(reference, citation);
  }
  return Certainty::kDifferent;
}

namespace {

void visit_if_citing(const Reference& asked, IndexedDocument& document,
                     const std::function<void(CitingDocument&)>& visit) {
  CitingDocument citing{std::move(document), {}};
  const auto& citations = citing.document.document.citations;
  for (std::size_t i = 0; i < citations.size(); ++i) {
    if (citations[i].self) continue;
    const Certainty certainty =
        match_citation(asked, citations[i],
                       citing.document.excerpts.slice(citations[i].name)
                           .value_or(std::string_view()));
    if (certainty != Certainty::kDifferent) {
      citing.mentions.push_back({i, certainty});
    }
  }
  if (!citing.mentions.empty()) visit(citing);
}

}  // namespace

Result<void> for_each_citing(
    IndexReader& reader, const Reference& reference,
    const std::function<void(CitingDocument&)>& visit) {
  Reference asked = reference;
  asked.key = key_pattern(reference);
  Result<Candidates> candidates = find_candidates(reader.impl(), asked);
  if (!candidates) return candidates.error();
  for (IndexedDocument& document : candidates->read) {
    visit_if_citing(asked, document, visit);
  }
  auto& unread = candidates->unread;
  for (std::size_t first = 0; first < unread.size(); first += kPage) {
    auto page = read_page(reader.impl(), unread, first);
    if (!page) return page.error();
    for (IndexedDocument& document : *page) {
      visit_if_citing(asked, document, visit);
    }
  }
  return {};
}

}  // namespace viendan

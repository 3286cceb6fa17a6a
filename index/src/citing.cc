#include "viendan/index/citing.h"

#include <xapian.h>

#include <algorithm>

#include "dates.h"
#include "fields.h"
#include "key_match.h"
#include "reader_impl.h"
#include "reference_terms.h"

namespace viendan {
namespace {

// Documents are read in pages, so that no handle has to last.
constexpr Xapian::doccount kPage = 512;

bool has_date(const Reference& reference) {
  return reference.date.has_value() || !reference.term.empty();
}

// Of two that have the same number or name.
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

Certainty match_numbers(const Reference& reference, const Citation& citation) {
  const DocumentNumber& asked = *reference.number;
  const DocumentNumber& cited = citation.number->number;
  if (number_value(asked) == number_value(cited)) {
    return match_times(reference, citation);
  }
  // "33/CT-TTg" of 2021 is 33/2021/CT-TTg (domain reference 3.6).
  const int asked_year = year_of(asked, reference.date);
  const int cited_year = year_of(cited, citation.date);
  if (loose_number_value(asked) != loose_number_value(cited) ||
      asked_year == 0 || cited_year == 0 || asked_year != cited_year) {
    return Certainty::kDifferent;
  }
  return match_times(reference, citation);
}

Certainty match_by_key(const Reference& reference, const Citation& citation) {
  const Certainty certainty = certainty_of_keys(reference.key, citation.key);
  // What the reference leaves open may be anything.
  const bool open = !is_full_key(reference.key) && is_full_key(citation.key);
  return certainty == Certainty::kPossible && open ? Certainty::kSame
                                                   : certainty;
}

}  // namespace

Certainty match_citation(const Reference& reference, const Citation& citation,
                         std::string_view name) {
  if (!reference.key.empty() && !citation.key.empty()) {
    const Certainty by_key = match_by_key(reference, citation);
    if (by_key != Certainty::kDifferent || !reference.number) return by_key;
  }
  if (reference.number && citation.number) {
    return match_numbers(reference, citation);
  }
  if (!reference.name.empty() && !name.empty() &&
      name_value(reference.name) == name_value(name)) {
    return match_times(reference, citation);
  }
  return Certainty::kDifferent;
}

Result<void> for_each_citing(
    IndexReader& reader, const Reference& reference,
    const std::function<void(CitingDocument&)>& visit) {
  using Page = std::vector<IndexedDocument>;
  IndexReader::Impl& impl = reader.impl();
  for (Xapian::doccount first = 0;; first += kPage) {
    Result<Page> page = impl.run([&]() -> Result<Page> {
      Xapian::Enquire enquire(impl.all());
      enquire.set_query(may_cite_query(reference));
      enquire.set_weighting_scheme(Xapian::BoolWeight());
      const Xapian::MSet mset = enquire.get_mset(first, kPage);
      mset.fetch();
      Page documents;
      for (auto item = mset.begin(); item != mset.end(); ++item) {
        auto document = impl.decode(*item, item.get_document().get_data());
        if (!document) return document.error();
        documents.push_back(std::move(*document));
      }
      return documents;
    });
    if (!page) return page.error();
    for (IndexedDocument& document : *page) {
      CitingDocument citing{std::move(document), {}};
      const auto& citations = citing.document.document.citations;
      for (std::size_t i = 0; i < citations.size(); ++i) {
        if (citations[i].self) continue;
        const Certainty certainty =
            match_citation(reference, citations[i],
                           citing.document.excerpts.slice(citations[i].name)
                               .value_or(std::string_view()));
        if (certainty != Certainty::kDifferent)
          citing.mentions.push_back({i, certainty});
      }
      if (!citing.mentions.empty()) visit(citing);
    }
    if (page->size() < kPage) return {};
  }
}

}  // namespace viendan

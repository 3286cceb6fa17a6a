#include "viendan/index/citing.h"

#include <xapian.h>

#include <algorithm>

#include "mention.h"
#include "mention_search.h"
#include "reader_impl.h"
#include "term_documents.h"
#include "viendan/parser/matching.h"

namespace viendan {
namespace {

// So many documents are read at a time.
constexpr Xapian::doccount kPage = 512;

// Documents that may cite: read at once when they are few, which over a
// network is one question, else only their numbers.
struct Candidates {
  std::vector<IndexedDocument> read;
  std::vector<Xapian::docid> unread;
};

Result<Candidates> find_candidates(IndexReader::Impl& impl,
                                   const Reference& asked,
                                   const Relations& relations) {
  return impl.run([&]() -> Result<Candidates> {
    Xapian::Enquire enquire(impl.all());
    enquire.set_query(mentions_query(find_mentions(impl, asked), relations));
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

Relations only(std::string_view relation) {
  return relation.empty() ? Relations() : Relations{relation};
}

Certainty match_citation(const Reference& reference, const Citation& citation,
                         std::string_view name) {
  return match_mention(reference, mention_of(citation, name));
}

namespace {

void visit_if_citing(const Reference& asked, const Relations& relations,
                     IndexedDocument& document,
                     const std::function<void(CitingDocument&)>& visit) {
  CitingDocument citing{std::move(document), {}, 0};
  const auto& citations = citing.document.document.citations;
  for (std::size_t i = 0; i < citations.size(); ++i) {
    if (citations[i].self || !is_asked(citations[i].relation, relations)) {
      continue;
    }
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
    IndexReader& reader, const Reference& reference, const Relations& relations,
    const std::function<void(CitingDocument&)>& visit) {
  Reference asked = reference;
  asked.key = key_pattern(reference);
  Result<Candidates> candidates =
      find_candidates(reader.impl(), asked, relations);
  if (!candidates) return candidates.error();
  for (IndexedDocument& document : candidates->read) {
    visit_if_citing(asked, relations, document, visit);
  }
  auto& unread = candidates->unread;
  for (std::size_t first = 0; first < unread.size(); first += kPage) {
    auto page = read_page(reader.impl(), unread, first);
    if (!page) return page.error();
    for (IndexedDocument& document : *page) {
      visit_if_citing(asked, relations, document, visit);
    }
  }
  return {};
}

Result<std::map<PartialDate, std::size_t>> cited_dates(
    IndexReader& reader, const Reference& reference) {
  using Counts = std::map<PartialDate, std::size_t>;
  Reference asked = reference;
  asked.key = key_pattern(reference);
  IndexReader::Impl& impl = reader.impl();
  return impl.run([&]() -> Result<Counts> {
    std::map<PartialDate, std::vector<std::string>> terms;
    for (FoundMention& each : find_mentions(impl, asked)) {
      const auto& date = each.mention.date;
      if (each.certainty != Certainty::kSame || !date || date->day == 0) {
        continue;
      }
      terms[*date].push_back(std::move(each.term));
    }
    Counts counts;
    for (const auto& [date, of_date] : terms) {
      counts.emplace(date, count_documents(impl, of_date));
    }
    return counts;
  });
}

}  // namespace viendan

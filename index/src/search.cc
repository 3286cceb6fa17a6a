#include "viendan/index/search.h"

#include <xapian.h>

#include <algorithm>
#include <array>
#include <deque>
#include <map>

#include "fields.h"
#include "found_list.h"
#include "guard.h"
#include "mention_search.h"
#include "packed_word.h"
#include "query_build.h"
#include "query_describe.h"
#include "query_fields.h"
#include "reader_impl.h"
#include "reference_terms.h"
#include "viendan/index/citing.h"
#include "viendan/parser/matching.h"

namespace viendan {
namespace {

using Words = std::vector<std::string>;

// So many documents are read at a time.
constexpr std::size_t kPage = 256;

void append_split(std::string_view all, Words& words) {
  while (!all.empty()) {
    const std::size_t end = std::min(all.find(' '), all.size());
    words.emplace_back(all.substr(0, end));
    all.remove_prefix(std::min(end + 1, all.size()));
  }
}

Words sorted(Words words) {
  std::ranges::sort(words);
  words.erase(std::unique(words.begin(), words.end()), words.end());
  return words;
}

Result<Words> find_words_with_prefix(IndexReader::Impl& impl,
                                     std::string_view prefix, bool folded,
                                     std::size_t limit) {
  return impl.run([&]() -> Result<Words> {
    Words words;
    for (const std::string& start : packed_begins(prefix)) {
      if (start.size() > kMaxTermBytes) continue;
      auto term = impl.all().allterms_begin(start);
      const auto end = impl.all().allterms_end(start);
      for (; term != end && words.size() < limit; ++term) {
        words.push_back(word_of(kTextField, *term));
      }
    }
    if (!folded) return sorted(std::move(words));
    const std::string fold_start = std::string(kFoldKeyPrefix).append(prefix);
    for (Xapian::Database& shard : impl.shards()) {
      auto key = shard.metadata_keys_begin(fold_start);
      const auto last = shard.metadata_keys_end(fold_start);
      for (; key != last && words.size() < limit; ++key) {
        append_split(shard.get_metadata(*key), words);
      }
    }
    return sorted(std::move(words));
  });
}

Result<Words> find_citing_terms(IndexReader::Impl& impl,
                                const Reference& reference,
                                std::string_view relation) {
  Reference asked = reference;
  asked.key = key_pattern(reference);
  return impl.run([&]() -> Result<Words> {
    Words terms;
    for (FoundMention& each : find_mentions(impl, asked)) {
      if (each.certainty == Certainty::kSame &&
          is_asked(each.mention.relation, only(relation))) {
        terms.push_back(std::move(each.term));
      }
    }
    return terms;
  });
}

Result<Words> find_path_terms(IndexReader::Impl& impl, std::string_view path) {
  return impl.run([&]() -> Result<Words> {
    Words terms = {term_of(kPathField, path), term_of(kFolderField, path)};
    std::erase_if(terms, [&](const std::string& term) {
      return !impl.all().term_exists(term);
    });
    if (!terms.empty()) return terms;
    const std::string end = std::string("/").append(path);
    for (const Field& field : {kPathField, kFolderField}) {
      const std::string prefix(field.prefix);
      auto term = impl.all().allterms_begin(prefix);
      for (; term != impl.all().allterms_end(prefix); ++term) {
        if ((*term).ends_with(end)) terms.push_back(*term);
      }
    }
    return terms;
  });
}

// Asks `reader` and keeps the first error, which the caller must look at.
Vocabulary vocabulary_of(IndexReader& reader, std::optional<Error>& error) {
  const auto value_or_empty = [&error](Result<Words> words) {
    if (words) return std::move(*words);
    if (!error) error = words.error();
    return Words();
  };
  Vocabulary vocabulary;
  vocabulary.accented_forms = [&, value_or_empty](std::string_view folded) {
    return value_or_empty(reader.accented_forms(folded));
  };
  vocabulary.words_with_prefix = [&, value_or_empty](std::string_view prefix,
                                                     bool folded,
                                                     std::size_t limit) {
    return value_or_empty(
        find_words_with_prefix(reader.impl(), prefix, folded, limit));
  };
  vocabulary.path_terms = [&, value_or_empty](std::string_view path) {
    return value_or_empty(find_path_terms(reader.impl(), path));
  };
  vocabulary.citing_terms = [&, value_or_empty](const Reference& reference,
                                                std::string_view relation) {
    return value_or_empty(
        find_citing_terms(reader.impl(), reference, relation));
  };
  return vocabulary;
}

Result<BuiltQuery> build(IndexReader& reader, const Query* query) {
  if (query == nullptr) {
    return BuiltQuery{Xapian::Query::MatchAll, {}, {}, {}, {}, {}, {}, {}};
  }
  std::optional<Error> error;
  Result<BuiltQuery> built = build_query(*query, vocabulary_of(reader, error));
  if (error) return *error;
  return built;
}

Result<BuiltQuery> build_within(IndexReader& reader, const Query* query,
                                const SearchOptions& options) {
  Result<BuiltQuery> built = build(reader, query);
  if (built && options.since) {
    const Xapian::Query since = dates_query(options.since, std::nullopt);
    for (Xapian::Query* each : {&built->query, &built->loose}) {
      if (each->empty()) continue;
      *each = Xapian::Query(Xapian::Query::OP_FILTER, *each, since);
    }
  }
  return built;
}

// The innermost directive whose words have `position`.
Index directive_at(const IndexedDocument& document, std::uint32_t position) {
  const auto& places = document.directive_places;
  const auto after =
      std::ranges::upper_bound(places, position, {}, &DirectivePlace::position);
  Index at = static_cast<Index>(after - places.begin());
  return at == 0 ? kNoIndex : at - 1;
}

// The first position in the text of document `docid` of any word in `forms`;
// of the word that has the fewest forms, which tells most.
std::optional<std::uint32_t> first_position(const Xapian::Database& database,
                                            Xapian::docid docid,
                                            const WordForms& forms) {
  const auto rarest = std::ranges::min_element(
      forms, {}, [](const Words& each) { return each.size(); });
  if (rarest == forms.end()) return std::nullopt;
  std::optional<std::uint32_t> first;
  for (const std::string& form : *rarest) {
    const std::string term = term_of(kTextField, form);
    const auto position = database.positionlist_begin(docid, term);
    if (position == database.positionlist_end(docid, term)) continue;
    if (!first || *position < *first) first = *position;
  }
  return first;
}

SnippetSpans number_spans(const Document& document, const BuiltQuery& built) {
  SnippetSpans spans;
  const auto add = [&](const NumberMention& mention) {
    spans.whole.push_back(mention.span);
    const std::string value = number_value(mention.number);
    if (std::ranges::find(built.numbers, value) != built.numbers.end()) {
      spans.wanted.push_back(mention.span);
    }
  };
  // "Luật Đất đai năm 2024" of 31/2024/QH15.
  const auto may_be_asked_for = [&](const std::string& key) {
    return std::ranges::any_of(built.keys, [&](const std::string& asked) {
      return match_document_keys(key, asked).possible();
    });
  };
  if (document.own.number) add(*document.own.number);
  for (const Citation& each : document.citations) {
    if (each.number) {
      add(*each.number);
    } else if (!each.key.empty() && may_be_asked_for(each.key)) {
      spans.wanted.push_back(each.name);
    }
  }
  return spans;
}

Result<SearchHit> make_hit(IndexReader::Impl& impl,
                           const Xapian::Document& found, double score,
                           const BuiltQuery& built) {
  const Xapian::docid docid = found.get_docid();
  Result<IndexedDocument> document = impl.decode(docid, found.get_data());
  if (!document) return document.error();
  SearchHit hit{std::move(*document), score, {}, docid};
  hit.numbers = number_spans(hit.document.document, built);
  return hit;
}

// Reads the documents of `found[first]` on, at most a page of them.
Result<std::vector<SearchHit>> read_page(IndexReader::Impl& impl,
                                         const std::vector<Found>& found,
                                         std::size_t first,
                                         const BuiltQuery& built) {
  std::vector<SearchHit> hits;
  const std::size_t last = std::min(found.size(), first + kPage);
  for (std::size_t i = first; i < last; ++i) {
    try {
      auto hit = make_hit(impl, impl.all().get_document(found[i].docid),
                          found[i].score, built);
      if (!hit) return hit.error();
      hits.push_back(std::move(*hit));
    } catch (const Xapian::DocNotFoundError&) {
      continue;  // Taken out since it was found.
    }
  }
  return hits;
}

struct FacetSlot {
  std::string_view name;
  Xapian::valueno slot;
};

constexpr std::array kFacetSlots = std::to_array<FacetSlot>({
    {"type", kTypeSlot},
    {"issuer", kIssuerSlot},
    {"year", kYearSlot},
    {"province", kProvinceSlot},
    {"relation", kRelationsSlot},
});

Facet facet_of(std::string_view name, Xapian::ValueCountMatchSpy& spy) {
  std::map<std::string, std::uint64_t> counts;
  for (auto value = spy.values_begin(); value != spy.values_end(); ++value) {
    Words each;
    append_split(*value, each);
    for (const std::string& word : each) counts[word] += value.get_termfreq();
  }
  Facet facet{std::string(name), {counts.begin(), counts.end()}};
  std::ranges::stable_sort(facet.values, std::greater<>(),
                           [](const auto& each) { return each.second; });
  return facet;
}

// A name may be damaged in one document; of so many one is as most have it.
constexpr Xapian::doccount kNamesRead = 3;

// The first of those of `names` that are there most often, or "".
std::string most_frequent(const Words& names) {
  const auto most = std::ranges::max_element(names, {}, [&](const auto& name) {
    return std::ranges::count(names, name);
  });
  return most == names.end() ? std::string() : *most;
}

}  // namespace

DocumentType type_of_facet(std::string_view value) {
  return type_of_slug(value);
}

Result<std::uint64_t> for_each_match(
    IndexReader& reader, const Query* query, const SearchOptions& options,
    const std::function<Result<void>(SearchHit&)>& visit) {
  const Result<BuiltQuery> built = build_within(reader, query, options);
  if (!built) return built.error();
  IndexReader::Impl& impl = reader.impl();
  const auto list = impl.run([&] { return find_all(impl, *built, options); });
  if (!list) return list.error();
  for (std::size_t done = 0; done < list->found.size(); done += kPage) {
    auto page =
        impl.run([&] { return read_page(impl, list->found, done, *built); });
    if (!page) return page.error();
    for (SearchHit& hit : *page) {
      const Result<void> visited = visit(hit);
      if (!visited) return visited.error();
    }
  }
  return list->total;
}

Result<SearchResults> search(IndexReader& reader, const Query* query,
                             const SearchOptions& options) {
  const Result<BuiltQuery> built = build_within(reader, query, options);
  if (!built) return built.error();
  IndexReader::Impl& impl = reader.impl();
  return impl.run([&]() -> Result<SearchResults> {
    const Result<FoundList> list = find_all(impl, *built, options);
    if (!list) return list.error();
    SearchResults results;
    results.total = list->total;
    results.total_is_exact = list->exact;
    results.forms = built->forms;
    while (results.hits.size() < list->found.size()) {
      auto page = read_page(impl, list->found, results.hits.size(), *built);
      if (!page) return page.error();
      if (page->empty()) break;
      std::ranges::move(*page, std::back_inserter(results.hits));
    }
    return results;
  });
}

Result<Index> directive_of_match(IndexReader& reader, const SearchHit& hit,
                                 const WordForms& forms) {
  IndexReader::Impl& impl = reader.impl();
  return impl.run([&]() -> Result<Index> {
    const auto position = first_position(impl.all(), hit.docid, forms);
    return position ? directive_at(hit.document, *position) : kNoIndex;
  });
}

Result<WordForms> word_forms(IndexReader& reader, const Query& query) {
  Result<BuiltQuery> built = build(reader, &query);
  if (!built) return built.error();
  return std::move(built->forms);
}

Result<QueryExplanation> explain(IndexReader& reader, const Query& query) {
  Result<BuiltQuery> built = build(reader, &query);
  if (!built) return built.error();
  QueryExplanation explanation;
  for (std::size_t i = 0; i < built->typed.size(); ++i) {
    explanation.words.emplace_back(built->typed[i], built->forms[i]);
  }
  explanation.description = describe(query);
  return explanation;
}

Result<std::vector<std::string>> issuer_names(
    IndexReader& reader, const std::vector<std::string>& ids) {
  IndexReader::Impl& impl = reader.impl();
  return impl.run([&]() -> Result<Words> {
    Words names;
    for (const std::string& id : ids) {
      // The term alone has the documents of the bodies below it as well.
      const Xapian::Query own(Xapian::Query::OP_VALUE_RANGE, kIssuerSlot, id,
                              id);
      Xapian::Enquire enquire(impl.all());
      enquire.set_query(Xapian::Query(Xapian::Query::OP_FILTER,
                                      Xapian::Query(term_of(kIssuerField, id)),
                                      own));
      enquire.set_weighting_scheme(Xapian::BoolWeight());
      Words read;
      const Xapian::MSet mset = enquire.get_mset(0, kNamesRead);
      for (auto item = mset.begin(); item != mset.end(); ++item) {
        auto document = impl.decode(*item, item.get_document().get_data());
        if (!document) return document.error();
        read.push_back(std::move(document->document.own.issuer.name));
      }
      names.push_back(most_frequent(read));
    }
    return names;
  });
}

Result<std::vector<Facet>> count_facets(IndexReader& reader,
                                        const Query* query) {
  const Result<BuiltQuery> built = build(reader, query);
  if (!built) return built.error();
  return reader.impl().run([&]() -> Result<std::vector<Facet>> {
    Xapian::Database& all = reader.impl().all();
    Xapian::Enquire enquire(all);
    enquire.set_query(built->query);
    enquire.set_weighting_scheme(Xapian::BoolWeight());
    std::deque<Xapian::ValueCountMatchSpy> spies;  // They cannot move.
    for (const FacetSlot& each : kFacetSlots) spies.emplace_back(each.slot);
    for (auto& spy : spies) enquire.add_matchspy(&spy);
    (void)enquire.get_mset(0, 0, all.get_doccount());
    std::vector<Facet> facets;
    for (std::size_t i = 0; i < spies.size(); ++i) {
      facets.push_back(facet_of(kFacetSlots[i].name, spies[i]));
    }
    return facets;
  });
}

}  // namespace viendan

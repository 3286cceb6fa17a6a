#include "viendan/index/cited.h"

#include <xapian.h>

#include <algorithm>

#include "dates.h"
#include "fields.h"
#include "mention.h"
#include "reader_impl.h"
#include "reference_terms.h"
#include "term_documents.h"
#include "viendan/base/white_space.h"
#include "viendan/index/citing.h"
#include "viendan/parser/matching.h"

namespace viendan {
namespace {

using Documents = std::vector<IndexedDocument>;

std::string excerpt(const IndexedDocument& document, Span span) {
  return squeeze(document.excerpts.slice(span).value_or(std::string_view()));
}

// Two numbers that may be the same when their years are.
Certainty match_numbers(const DocumentNumber& a,
                        const std::optional<PartialDate>& a_date,
                        const DocumentNumber& b,
                        const std::optional<PartialDate>& b_date) {
  if (loose_number_value(a) != loose_number_value(b))
    return Certainty::kDifferent;
  const int a_year = year_of(a, a_date);
  const int b_year = year_of(b, b_date);
  if (a_year != 0 && b_year != 0 && a_year != b_year)
    return Certainty::kDifferent;
  if (a_date && b_date) {
    return same_date(*a_date, *b_date) ? Certainty::kSame
                                       : Certainty::kDifferent;
  }
  if (number_value(a) != number_value(b)) {
    return a_year != 0 && b_year != 0 ? Certainty::kSame : Certainty::kPossible;
  }
  return a.year && b.year ? Certainty::kSame : Certainty::kPossible;
}

Certainty match_work(const CitedWork& work, const IndexedDocument& document) {
  const std::string& key = document.document.key;
  Certainty by_key = Certainty::kPossible;
  if (!work.key.empty() && !key.empty()) {
    by_key = certainty_of_keys(work.key, key);
    if (by_key != Certainty::kPossible) return by_key;
  }
  const OwnFields& own = document.document.own;
  if (!work.number || !own.number) return Certainty::kDifferent;
  return match_numbers(*work.number, work.date, own.number->number, own.date);
}

// `reference` names all that it does not tell apart.
bool names(const Reference& reference, const IndexedDocument& document) {
  const OwnFields& own = document.document.own;
  const bool dated = reference.date || !reference.term.empty();
  if (!document.document.key.empty()) {
    const MentionMatch match = viendan::match(reference, document.document);
    if (match.possible()) {
      return !dated || match.edition == FieldMatch::kEqual;
    }
  }
  if (!reference.number || !own.number) return false;
  if (number_value(*reference.number) != number_value(own.number->number)) {
    return false;
  }
  return !dated ||
         (reference.date && own.date && same_date(*reference.date, *own.date));
}

// The documents of `query`, at most `limit`. Call it within `run`.
Result<Documents> read_all(IndexReader::Impl& impl, const Xapian::Query& query,
                           Xapian::doccount limit) {
  Xapian::Enquire enquire(impl.all());
  enquire.set_query(query);
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  const Xapian::MSet mset = enquire.get_mset(0, limit);
  mset.fetch();
  Documents documents;
  for (auto item = mset.begin(); item != mset.end(); ++item) {
    auto document = impl.decode(*item, item.get_document().get_data());
    if (!document) return document.error();
    documents.push_back(std::move(*document));
  }
  return documents;
}

std::uint64_t count_citing(IndexReader::Impl& impl, const CitedWork& work) {
  if (is_full_key(work.key)) {
    return count_documents_with_prefix(impl, key_prefix(work.key));
  }
  if (work.number) {
    return impl.all().get_termfreq(
        term_of(kCitesField, number_value(*work.number)));
  }
  return count_documents_with_prefix(impl, name_prefix(name_token(work.name)));
}

struct MatchedDocuments {
  Documents same;
  Documents possible;  // At most kMaxCandidates.
};

MatchedDocuments match_documents(const CitedWork& work, Documents documents) {
  MatchedDocuments matched;
  for (IndexedDocument& document : documents) {
    const Certainty certainty = match_work(work, document);
    if (certainty == Certainty::kSame) {
      matched.same.push_back(std::move(document));
    } else if (certainty == Certainty::kPossible &&
               matched.possible.size() < kMaxCandidates) {
      matched.possible.push_back(std::move(document));
    }
  }
  return matched;
}

// A law by its name, a resolution by its plenum.
Result<Resolution> resolve_alias(IndexReader::Impl& impl, const CitedWork& work,
                                 Resolution resolution) {
  Xapian::Query query = alias_query(impl.all(), kKeyField, work.key);
  if (work.number) {
    query |= Xapian::Query(
        term_of(kLooseNumberField, loose_number_value(*work.number)));
  }
  auto documents = read_all(impl, query, kMaxCandidates);
  if (!documents) return documents.error();
  MatchedDocuments matched = match_documents(work, std::move(*documents));
  resolution.documents = std::move(matched.same);
  if (resolution.documents.empty()) {
    resolution.candidates = std::move(matched.possible);
  }
  return resolution;
}

Xapian::Query candidates_query(const CitedWork& work) {
  Xapian::Query query(
      term_of(kLooseNumberField, loose_number_value(*work.number)));
  const int year = year_of(*work.number, work.date);
  if (year == 0) return query;
  return query & Xapian::Query(term_of(kYearField, std::to_string(year)));
}

Result<Resolution> resolve_number(IndexReader::Impl& impl,
                                  const CitedWork& work,
                                  Resolution resolution) {
  auto documents = read_all(impl, candidates_query(work), 1000);
  if (!documents) return documents.error();
  MatchedDocuments matched = match_documents(work, std::move(*documents));
  // Two provinces may use one number on one day.
  const bool certain = matched.same.size() == 1 || work.is_known();
  if (certain) {
    resolution.documents = std::move(matched.same);
  } else {
    resolution.candidates =
        std::move(matched.same.empty() ? matched.possible : matched.same);
  }
  return resolution;
}

}  // namespace

bool CitedWork::is_known() const { return is_full_key(key); }

std::string CitedWork::label() const {
  if (number) return to_string(*number);
  return name.empty() ? key : name;
}

CitedWork cited_work(const IndexedDocument& document,
                     const Citation& citation) {
  CitedWork work;
  work.key = citation.key;
  if (citation.number) work.number = citation.number->number;
  work.name = excerpt(document, citation.name);
  work.type = citation.type;
  work.date = citation.date;
  work.term = citation.term;
  work.issuer = excerpt(document, citation.issuer);
  work.title = excerpt(document, citation.title);
  work.id = work_id(mention_of(
      citation, document.excerpts.slice(citation.name).value_or("")));
  return work;
}

void learn(CitedWork& work, const CitedWork& other) {
  if (!work.number) work.number = other.number;
  if (work.name.empty()) work.name = other.name;
  if (work.type == DocumentType::kNone) work.type = other.type;
  const bool fuller = other.date && (!work.date || work.date->day == 0);
  if (fuller) work.date = other.date;
  if (work.term.empty()) work.term = other.term;
  if (work.issuer.empty()) work.issuer = other.issuer;
  if (work.title.empty()) work.title = other.title;
}

Result<Resolution> resolve(IndexReader& reader, const CitedWork& work) {
  IndexReader::Impl& impl = reader.impl();
  return impl.run([&]() -> Result<Resolution> {
    Resolution resolution;
    resolution.cited_by = count_citing(impl, work);
    if (work.is_known()) {
      const Xapian::Query by_key(term_of(kKeyField, work.key));
      auto documents = read_all(impl, by_key, kMaxCandidates);
      if (!documents) return documents.error();
      resolution.documents = std::move(*documents);
    }
    if (!resolution.documents.empty()) return resolution;
    if (has_aliases(work.key)) {
      return resolve_alias(impl, work, std::move(resolution));
    }
    if (!work.number) return resolution;
    return resolve_number(impl, work, std::move(resolution));
  });
}

Result<std::vector<IndexedDocument>> named_documents(
    IndexReader& reader, const Reference& reference) {
  IndexReader::Impl& impl = reader.impl();
  auto documents = impl.run([&] {
    return read_all(impl, may_be_query(impl.all(), reference),
                    impl.all().get_doccount());
  });
  if (!documents) return documents;
  std::erase_if(*documents, [&](const IndexedDocument& document) {
    return !names(reference, document);
  });
  std::ranges::stable_sort(*documents, {}, [](const IndexedDocument& each) {
    return each.document.own.date.value_or(PartialDate{});
  });
  return documents;
}

Reference reference_to(const IndexedDocument& document) {
  Reference reference;
  const OwnFields& own = document.document.own;
  reference.key = document.document.key;
  reference.type = own.type;
  reference.date = own.date;
  if (own.number) reference.number = own.number->number;
  return reference;
}

}  // namespace viendan

// Who cites a document, by terms alone. Three kinds of terms lead to its
// mentions: those of its number, of its name, and of its key, which tell under
// which other numbers and names it is cited.
#include "mention_search.h"

#include <algorithm>
#include <set>
#include <utility>

#include "dates.h"
#include "fields.h"
#include "other_mentions.h"
#include "record.h"
#include "reference_terms.h"
#include "viendan/parser/matching.h"

namespace viendan {
namespace {

bool has_date(const Reference& reference) {
  return reference.date.has_value() || !reference.term.empty();
}

// Of two that have the same number or name, but not both a key.
Certainty match_times(const Reference& asked, const Mention& mention) {
  if (!has_date(asked)) return Certainty::kSame;
  if (asked.date && mention.date) {
    return same_date(*asked.date, *mention.date) ? Certainty::kSame
                                                 : Certainty::kDifferent;
  }
  if (!asked.term.empty() && !mention.term.empty()) {
    return asked.term == mention.term ? Certainty::kSame
                                      : Certainty::kDifferent;
  }
  return Certainty::kPossible;
}

bool same_number(const Reference& asked, const Mention& mention) {
  return asked.number && !mention.number.empty() &&
         number_value(*asked.number) == mention.number;
}

// Whether the term in `key` has days in the year that was asked for: no
// document of term XI is of 2008.
bool fits_year(const Reference& asked, const std::string& key) {
  if (!asked.date || asked.date->day != 0) return true;
  Reference at_begin = asked;
  at_begin.key.clear();
  at_begin.date = PartialDate{asked.date->year, 1, 1};
  Reference at_end = at_begin;
  at_end.date = PartialDate{asked.date->year, 12, 31};
  return match_document_keys(key_pattern(at_begin), key).possible() ||
         match_document_keys(key_pattern(at_end), key).possible();
}

// What the reference leaves open may be anything; what the mention leaves
// open, though it was asked for, is not certain.
Certainty match_by_key(const Reference& asked, const Mention& mention) {
  Citation citation;
  citation.key = mention.key;
  citation.date = mention.date;
  const MentionMatch match = viendan::match(asked, citation);
  if (!match.possible()) return Certainty::kDifferent;
  const bool whole_date = asked.date && asked.date->day != 0;
  // `match` has looked at whole dates, and knows slips from other documents.
  const Certainty in_time =
      whole_date ? Certainty::kSame : match_times(asked, mention);
  if (in_time == Certainty::kDifferent ||
      (in_time == Certainty::kPossible && !fits_year(asked, mention.key))) {
    return Certainty::kDifferent;
  }
  // Of "06/CP" and "06/2024/NĐ-CP" a key without a year may say the same.
  if (match.edition != FieldMatch::kEqual && asked.number &&
      !mention.loose.empty() &&
      loose_number_value(*asked.number) != mention.loose) {
    return Certainty::kDifferent;
  }
  const bool open_unit =
      key_series(asked.key).find('?') != std::string_view::npos;
  // Another year on the same day may be a slip of the pen, but where every
  // province has that number it is another document.
  if (whole_date && open_unit && mention.date &&
      !same_date(*asked.date, *mention.date)) {
    return Certainty::kDifferent;
  }
  const bool sure = match.serial == FieldMatch::kEqual &&
                    (match.edition == FieldMatch::kEqual ||
                     (in_time == Certainty::kSame && !whole_date)) &&
                    (match.unit == FieldMatch::kEqual || open_unit) &&
                    (match.series == FieldMatch::kEqual || open_unit);
  return sure ? Certainty::kSame : Certainty::kPossible;
}

class Search {
 public:
  Search(IndexReader::Impl& impl, const Reference& asked)
      : impl_(impl), asked_(asked), others_(asked) {}

  std::vector<FoundMention> run() {
    if (asked_.number) numbers_.insert(loose_number_value(*asked_.number));
    if (!asked_.name.empty()) names_.insert(name_token(asked_.name));
    if (!asked_.key.empty()) look_for_keys();
    for (const std::string& loose : numbers_) look_at(mention_prefix(loose));
    for (const std::string& name : names_) look_at(name_prefix(name));
    return std::move(found_);
  }

 private:
  void look_for_keys() {
    const std::string_view key = asked_.key;
    const std::string stem(key_stem(key));
    look_at_keys(stem + '@', "");
    look_at_keys(stem + '|', "");  // Keys without an edition.
    for (const std::string& other : open_unit_stems(key)) {
      look_at_keys(other + '@', key);
    }
    for (const std::string& other : alias_stems(key)) {
      look_at_keys(other.ends_with('.') ? other : other + '@', key);
    }
  }

  // Takes the numbers and names of the keys that begin with `start`: of those
  // that may mean `alias`, if that is not empty.
  void look_at_keys(const std::string& start, std::string_view alias) {
    const std::string before = std::string(kCitesKeyedField.prefix) + start;
    auto term = impl_.all().allterms_begin(before);
    const auto end = impl_.all().allterms_end(before);
    for (; term != end; ++term) {
      const std::string text = *term;
      const auto keyed = read_keyed_mention(text);
      if (!keyed) {
        take_whole(text);
        continue;
      }
      if (!alias.empty() &&
          certainty_of_keys(alias, keyed->key) == Certainty::kDifferent) {
        continue;
      }
      if (!keyed->loose.empty()) numbers_.emplace(keyed->loose);
      if (!keyed->name.empty()) names_.emplace(keyed->name);
    }
  }

  // The terms of one shard that may be what is asked for, in turn.
  struct ShardTerms {
    Xapian::TermIterator at;
    Xapian::TermIterator end;
    std::string term;  // Empty behind the last.
  };

  void advance(ShardTerms& terms) {
    while (terms.at != terms.end) {
      terms.term = *terms.at;
      const std::string behind = others_.behind(terms.term);
      ++terms.at;
      if (behind.empty()) return;
      // One step is cheaper than a search, and is often enough.
      if (terms.at != terms.end && *terms.at < behind) {
        terms.at.skip_to(behind);
      }
    }
    terms.term.clear();
  }

  // Merges the terms of the shards: Xapian's own way to do so costs more than
  // all the rest.
  void look_at(const std::string& before) {
    std::vector<ShardTerms> shards;
    for (const Xapian::Database& each : impl_.shards()) {
      shards.push_back(
          {each.allterms_begin(before), each.allterms_end(before), {}});
      advance(shards.back());
    }
    while (true) {
      std::string least;
      for (const ShardTerms& each : shards) {
        if (each.term.empty()) continue;
        if (least.empty() || each.term < least) least = each.term;
      }
      if (least.empty()) return;
      take(least);
      for (ShardTerms& each : shards) {
        if (each.term == least) advance(each);
      }
    }
  }

  void take(const std::string& term) {
    if (const auto mention = read_mention(term)) {
      add(term, *mention);
    } else {
      for (Mention& cut : mentions_of(term)) add(term, std::move(cut));
    }
  }

  void add(const std::string& term, Mention mention) {
    const Certainty certainty = match_mention(asked_, mention);
    if (certainty == Certainty::kDifferent) return;
    found_.push_back({term, std::move(mention), certainty});
  }

  // A term that was cut is made again from the first document that has it.
  std::vector<Mention> mentions_of(const std::string& term) {
    std::vector<Mention> mentions;
    const auto posting = impl_.all().postlist_begin(term);
    if (posting == impl_.all().postlist_end(term)) return mentions;
    const auto decoded =
        decode_document(impl_.all().get_document(*posting).get_data());
    if (!decoded) return mentions;
    const IndexedDocument& document = decoded->document;
    for (const Citation& citation : document.document.citations) {
      Mention mention = mention_of(
          citation, document.excerpts.slice(citation.name).value_or(""));
      if (std::ranges::count(mention_terms(mention), term) == 0) continue;
      mentions.push_back(std::move(mention));
      break;
    }
    return mentions;
  }

  void take_whole(const std::string& term) {
    for (const Mention& mention : mentions_of(term)) {
      if (!mention.loose.empty()) numbers_.insert(mention.loose);
      if (!mention.name.empty()) names_.insert(mention.name);
    }
  }

  IndexReader::Impl& impl_;
  const Reference& asked_;
  OtherMentions others_;
  std::set<std::string> numbers_;  // Loose ones, and names, to look at.
  std::set<std::string> names_;
  std::vector<FoundMention> found_;
};

}  // namespace

Certainty match_mention(const Reference& asked, const Mention& mention) {
  if (!asked.key.empty() && !mention.key.empty()) {
    const Certainty by_key = match_by_key(asked, mention);
    if (by_key != Certainty::kDifferent) return by_key;
    // A key may be read wrong; a number with its year is what it is.
    const bool by_number = !has_date(asked) && same_number(asked, mention) &&
                           (asked.number->year || !is_full_key(asked.key));
    return by_number ? Certainty::kSame : Certainty::kDifferent;
  }
  if (same_number(asked, mention)) return match_times(asked, mention);
  if (!asked.name.empty() && !mention.name.empty() &&
      name_token(asked.name) == mention.name) {
    return match_times(asked, mention);
  }
  return Certainty::kDifferent;
}

std::vector<FoundMention> find_mentions(IndexReader::Impl& impl,
                                        const Reference& asked) {
  return Search(impl, asked).run();
}

bool is_asked(Relation relation, const Relations& asked) {
  return asked.empty() || std::ranges::count(asked, to_string(relation)) > 0;
}

Xapian::Query mentions_query(const std::vector<FoundMention>& mentions,
                             const Relations& relations) {
  std::vector<std::string> terms;
  terms.reserve(mentions.size());
  for (const FoundMention& each : mentions) {
    if (is_asked(each.mention.relation, relations)) terms.push_back(each.term);
  }
  return {Xapian::Query::OP_OR, terms.begin(), terms.end()};
}

}  // namespace viendan

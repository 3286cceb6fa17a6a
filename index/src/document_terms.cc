#include "document_terms.h"

#include <fmt/core.h>
#include <xxhash.h>

#include <algorithm>
#include <set>
#include <string>
#include <utility>

#include "fields.h"
#include "mention.h"
#include "query_fields.h"
#include "record.h"
#include "words.h"

namespace viendan {
namespace {

// Terms of a document, with their digest.
class TermSink {
 public:
  explicit TermSink(Xapian::Document& out) : out_(out) {}

  void add_exact(const std::string& term) {
    out_.add_boolean_term(term);
    digest_ += term_digest(term, 0, {});
  }

  // The words in `table`, each behind the prefix of `field`.
  void add_words(const Field& field, WordTable& table) {
    for (const WordTable::Entry& entry : table.sorted()) {
      const std::string term = term_of(field, table.word(entry));
      PositionDigest positions;
      table.for_each_position(entry, [&](std::uint32_t position) {
        out_.add_posting(term, position);
        positions.add(position);
      });
      digest_ += term_digest(term, entry.count, positions);
    }
  }

  void add_words_alone(const Field& field, WordTable& table) {
    for (const WordTable::Entry& entry : table.sorted()) {
      const std::string term = term_of(field, table.word(entry));
      out_.add_term(term, entry.count);
      digest_ += term_digest(term, entry.count, {});
    }
  }

  [[nodiscard]] std::uint64_t digest() const { return digest_; }

 private:
  Xapian::Document& out_;
  std::uint64_t digest_ = 0;
};

using TermSet = std::set<std::string>;

void add(TermSet& terms, const Field& field, std::string_view value) {
  if (!value.empty()) terms.insert(term_of(field, value));
}

void add_own_terms(const IndexedDocument& document, TermSet& terms) {
  const OwnFields& own = document.document.own;
  add(terms, kIdField, document.id);
  if (own.number) {
    add(terms, kNumberField, number_value(own.number->number));
    add(terms, kLooseNumberField, loose_number_value(own.number->number));
  }
  add(terms, kKeyField, document.document.key);
  add(terms, kKeyStemField, key_stem(document.document.key));
  add(terms, kTypeField, type_slug(own.type));
  for (std::string_view id = own.issuer.id; !id.empty();
       id = id.substr(0, id.find_last_of('.') == std::string_view::npos
                             ? 0
                             : id.find_last_of('.'))) {
    add(terms, kIssuerField, id);
  }
  if (own.date) add(terms, kYearField, fmt::format("{}", own.date->year));
  add(terms, kProvinceField, own.province);
  add(terms, kSystemField, to_string(own.system));
  add(terms, kClassField, to_string(own.document_class));
  add(terms, kFormatField, document.file.format);
}

void add_citation_terms(const Citation& citation, std::string_view name,
                        TermSet& terms) {
  if (citation.self) return;
  add(terms, kRelationField, to_string(citation.relation));
  if (citation.number) {
    add(terms, kCitesField, number_value(citation.number->number));
  }
  for (std::string& term : mention_terms(mention_of(citation, name))) {
    terms.insert(std::move(term));
  }
}

std::string relations_of(const Document& document) {
  std::set<std::string_view> names;
  for (const Citation& citation : document.citations) {
    if (!citation.self) names.insert(to_string(citation.relation));
  }
  std::string joined;
  for (const std::string_view name : names) {
    if (!joined.empty()) joined += ' ';
    joined += name;
  }
  return joined;
}

void fill_words(WordTable& table, std::string_view text) {
  table.clear();
  std::uint32_t position = kFirstPosition;
  for (Words words(text); words.next();) table.add(words.word(), position++);
}

// The directives in the order of their begins are those of the document; gives
// each the position of the first word at or after its begin.
class UnitPositions {
 public:
  explicit UnitPositions(IndexedDocument& document) : document_(document) {}

  // The position for a word that begins at `offset`, after `position`.
  std::uint32_t enter(std::uint32_t offset, std::uint32_t position) {
    const auto& directives = document_.document.directives;
    if (next_ == directives.size() || directives[next_].span.begin > offset) {
      return position;
    }
    position += kUnitGap;
    for (; next_ < directives.size() && directives[next_].span.begin <= offset;
         ++next_) {
      document_.directive_places[next_].position = position;
    }
    return position;
  }

  void finish(std::uint32_t position) { enter(UINT32_MAX, position); }

 private:
  IndexedDocument& document_;
  std::size_t next_ = 0;
};

bool has_marks(std::string_view word) {
  return std::ranges::any_of(
      word, [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
}

}  // namespace

// An empty value is as good as none to Xapian.
void set_document_values(const IndexedDocument& document,
                         Xapian::Document& out) {
  const OwnFields& own = document.document.own;
  const std::string date = date_value_of(own.date);
  out.add_value(kDateSlot, date);
  out.add_value(kTypeSlot, type_slug(own.type));
  out.add_value(kIssuerSlot, own.issuer.id);
  out.add_value(kYearSlot, date.substr(0, 4));
  out.add_value(kProvinceSlot, own.province);
  out.add_value(kRelationsSlot, relations_of(document.document));
  if (own.number) {
    out.add_value(kNumberSlot, number_value(own.number->number));
  }
  out.add_value(kPathSlot, document.paths.front());
}

void add_path_terms(const std::vector<std::string>& paths,
                    std::vector<std::string>& terms) {
  TermSet set;
  for (const std::string& path : paths) {
    add(set, kPathField, path);
    for (std::size_t at = path.rfind('/'); at != std::string::npos;
         at = at == 0 ? std::string::npos : path.rfind('/', at - 1)) {
      add(set, kFolderField, at == 0 ? "/" : path.substr(0, at));
    }
  }
  terms.assign(set.begin(), set.end());
}

bool set_document_paths(Xapian::Document& stored,
                        std::vector<std::string> paths) {
  auto decoded = decode_document(stored.get_data());
  if (!decoded) return false;
  IndexedDocument& document = decoded->document;
  std::uint64_t digest = decoded->digest;
  std::vector<std::string> terms;
  add_path_terms(document.paths, terms);
  for (const std::string& term : terms) {
    stored.remove_term(term);
    digest -= term_digest(term, 0, {});
  }
  document.paths = std::move(paths);
  add_path_terms(document.paths, terms);
  for (const std::string& term : terms) {
    stored.add_boolean_term(term);
    digest += term_digest(term, 0, {});
  }
  stored.add_value(kPathSlot, document.paths.front());
  stored.set_data(encode_document(document, digest));
  return true;
}

std::uint64_t term_digest(std::string_view term, std::uint32_t wdf,
                          const PositionDigest& positions) {
  constexpr std::uint64_t kFactor = 0xD6E8FEB86659FD93;
  const std::uint64_t seed = positions.value() * kFactor + wdf;
  return XXH3_64bits_withSeed(term.data(), term.size(), seed);
}

void DocumentTerms::add_text(IndexedDocument& document, std::string_view text) {
  words_.clear();
  UnitPositions units(document);
  std::uint32_t position = kFirstPosition;
  for (Words words(text); words.next();) {
    position = units.enter(words.span().begin, position);
    words_.add(words.word(), position++);
  }
  units.finish(position);
}

Xapian::Document DocumentTerms::make(IndexedDocument& document,
                                     std::string_view text) {
  Xapian::Document out;
  TermSink sink(out);
  const OwnFields& own = document.document.own;
  add_text(document, text);
  sink.add_words(kTextField, words_);
  accented_words_.clear();
  for (const WordTable::Entry& entry : words_.entries()) {
    const std::string_view word = words_.word(entry);
    if (has_marks(word)) accented_words_.emplace_back(word);
  }
  fill_words(words_, own.subject);
  sink.add_words_alone(kTitleField, words_);
  fill_words(words_, own.issuer.name);
  sink.add_words(kIssuerWordsField, words_);

  TermSet terms;
  add_own_terms(document, terms);
  for (const Citation& citation : document.document.citations) {
    add_citation_terms(
        citation,
        document.excerpts.slice(citation.name).value_or(std::string_view()),
        terms);
  }
  for (const std::string& term : terms) sink.add_exact(term);
  std::vector<std::string> path_terms;
  add_path_terms(document.paths, path_terms);
  for (const std::string& term : path_terms) sink.add_exact(term);
  set_document_values(document, out);
  out.set_data(encode_document(document, sink.digest()));
  return out;
}

}  // namespace viendan

#include "record.h"

#include <xxhash.h>

#include <array>
#include <cstring>
#include <string>

#include "archive.h"

namespace viendan {
namespace {

// The codes of warnings are static text in the parser; those that come out of
// an index live as long as the program.
std::string_view kept_code(const std::string& code) {
  static thread_local auto& codes = *new std::vector<const std::string*>;
  for (const std::string* each : codes) {
    if (*each == code) return *each;
  }
  constexpr std::size_t kMostCodes = 1000;  // A damaged index has no more.
  if (codes.size() == kMostCodes) return "unknown";
  codes.push_back(new std::string(code));
  return *codes.back();
}

template <typename Archive>
constexpr bool kWrites = !Archive::kReads;

// By name: types that share a series of numbers share their key.
template <typename Archive, typename T>
void transfer_type(Archive& archive, T& type) {
  if constexpr (kWrites<Archive>) {
    archive.text(info(type).name);
  } else {
    type = document_type_of_name(archive.text());
  }
}

template <typename Archive, typename T>
void transfer_date(Archive& archive, T& date) {
  transfer(archive, date.year);
  transfer(archive, date.month);
  transfer(archive, date.day);
}

template <typename Archive, typename T>
void transfer_texts(Archive& archive, T& texts) {
  transfer_all(archive, texts, [](auto& a, auto& text) { transfer(a, text); });
}

template <typename Archive, typename T>
void transfer_number(Archive& archive, T& mention) {
  transfer(archive, mention.span);
  auto& number = mention.number;
  transfer_enum(archive, number.system, NumberSystem::kParty);
  transfer(archive, number.serial);
  transfer_optional(archive, number.year,
                    [](auto& a, auto& year) { transfer(a, year); });
  transfer(archive, number.type_code);
  transfer(archive, number.issuer_code);
  transfer_enum(archive, number.style, NumberStyle::kClose);
}

template <typename Archive, typename T>
void transfer_own(Archive& archive, T& own) {
  transfer_enum(archive, own.document_class, DocumentClass::kEmpty);
  transfer_enum(archive, own.system, DocumentSystem::kParty);
  transfer_optional(archive, own.number,
                    [](auto& a, auto& n) { transfer_number(a, n); });
  transfer_type(archive, own.type);
  transfer_optional(archive, own.date,
                    [](auto& a, auto& date) { transfer_date(a, date); });
  transfer(archive, own.date_span);
  transfer(archive, own.place);
  transfer(archive, own.issuer.name);
  transfer(archive, own.issuer.id);
  transfer(archive, own.issuer.parent);
  transfer_enum(archive, own.issuer.evidence, IssuerEvidence::kText);
  transfer(archive, own.province);
  transfer(archive, own.subject);
  transfer_texts(archive, own.addressees);
  transfer_texts(archive, own.recipients);
  transfer_all(archive, own.signers, [](auto& a, auto& signer) {
    transfer(a, signer.authority);
    transfer(a, signer.title);
    transfer(a, signer.name);
  });
}

template <typename Archive, typename T>
void transfer_citation(Archive& archive, T& citation) {
  transfer(archive, citation.span);
  transfer_optional(archive, citation.number,
                    [](auto& a, auto& n) { transfer_number(a, n); });
  transfer(archive, citation.name);
  transfer_type(archive, citation.type);
  transfer_optional(archive, citation.date,
                    [](auto& a, auto& date) { transfer_date(a, date); });
  transfer(archive, citation.issuer);
  transfer(archive, citation.term);
  transfer(archive, citation.title);
  transfer_texts(archive, citation.provisions);
  transfer_enum(archive, citation.relation, Relation::kNested);
  transfer(archive, citation.outer);
  transfer_enum(archive, citation.outer_relation, Relation::kNested);
  transfer(archive, citation.directive);
  transfer(archive, citation.key);
  transfer_enum(archive, citation.confidence, Confidence::kExact);
  transfer_texts(archive, citation.candidates);
  std::uint64_t self = citation.self ? 1 : 0;
  transfer(archive, self);
  if constexpr (Archive::kReads) citation.self = self != 0;
  transfer(archive, citation.flags);
}

// A number that is mostly a little more than the one before it, `last`.
template <typename Archive, typename T>
void transfer_rising(Archive& archive, T& value, std::uint32_t& last) {
  std::int64_t step = std::int64_t{value} - last;
  transfer(archive, step);
  if constexpr (Archive::kReads) {
    value = static_cast<std::uint32_t>(last + step);
  }
  last = value;
}

// A path is mostly that of the parent and the label, so most take one byte.
template <typename Archive, typename T>
void transfer_path(Archive& archive, T& directive, const std::string& above) {
  const std::string usual =
      above.empty() ? directive.label : above + '.' + directive.label;
  std::string other;
  if constexpr (kWrites<Archive>) {
    if (directive.path != usual) other = directive.path;
  }
  transfer(archive, other);
  if constexpr (Archive::kReads) {
    directive.path = other.empty() ? usual : other;
  }
}

template <typename Archive, typename T>
void transfer_parent(Archive& archive, T& directive, Index self) {
  Index back = directive.parent == kNoIndex ? 0 : self - directive.parent;
  transfer(archive, back);
  if constexpr (Archive::kReads) {
    if (back > self) archive.fail();
    directive.parent = back == 0 || back > self ? kNoIndex : self - back;
  }
}

// Most directives begin right after the text of the one before and end with
// their own text, so that their sizes are all there is to say.
template <typename Archive, typename T>
void transfer_spans(Archive& archive, T& directives) {
  for (auto& directive : directives) {
    std::uint32_t size = directive.text.size();
    transfer(archive, size);
    if constexpr (Archive::kReads) directive.text = {0, size};
  }
  std::uint32_t at = 0;
  for (auto& directive : directives) {
    const std::uint32_t size = directive.text.size();
    transfer_rising(archive, directive.span.begin, at);
    transfer_rising(archive, directive.text.begin, at);
    if constexpr (Archive::kReads) directive.text.end = at + size;
    at = directive.text.end;
    std::uint32_t end = at;
    transfer_rising(archive, directive.span.end, end);
    if constexpr (Archive::kReads) {
      if (directive.span.begin > directive.span.end || at < size) {
        archive.fail();
        directive.span = directive.text = Span();
      }
    }
  }
}

// Part after part, not directive after directive: neighbours are alike, so
// they are compressed better.
template <typename Archive, typename T>
void transfer_directives(Archive& archive, T& directives) {
  transfer_all(archive, directives, [](auto& a, auto& directive) {
    transfer(a, directive.label);
    transfer_enum(a, directive.level, Level::kUnnumbered);
  });
  for (Index i = 0; i < directives.size(); ++i) {
    auto& directive = directives[i];
    transfer_parent(archive, directive, i);
    transfer_path(archive, directive,
                  directive.parent == kNoIndex
                      ? std::string()
                      : directives[directive.parent].path);
  }
  transfer_spans(archive, directives);
  for (auto& directive : directives) {
    transfer_all(archive, directive.assignees,
                 [](auto& a, auto& span) { transfer(a, span); });
    transfer_optional(archive, directive.deadline, [](auto& a, auto& deadline) {
      transfer_date(a, deadline.date);
      transfer(a, deadline.span);
    });
  }
}

template <typename Archive, typename T>
void transfer_warning(Archive& archive, T& warning) {
  if constexpr (kWrites<Archive>) {
    archive.text(warning.code);
  } else {
    warning.code = kept_code(archive.text());
  }
  transfer(archive, warning.span);
  transfer(archive, warning.message);
}

template <typename Archive, typename T>
void transfer_parsed(Archive& archive, T& document) {
  transfer_own(archive, document.own);
  transfer(archive, document.key);
  transfer_all(archive, document.citations,
               [](auto& a, auto& each) { transfer_citation(a, each); });
  transfer_directives(archive, document.directives);
  transfer_all(archive, document.warnings,
               [](auto& a, auto& each) { transfer_warning(a, each); });
}

template <typename Archive>
void transfer_excerpts(
    Archive& archive,
    std::conditional_t<Archive::kReads, Excerpts&, const Excerpts&> excerpts) {
  std::vector<Excerpts::Range> ranges = excerpts.ranges();
  std::uint32_t begin = 0;
  transfer_all(archive, ranges, [&](auto& a, auto& range) {
    transfer_rising(a, range.begin, begin);
    transfer(a, range.text);
  });
  if constexpr (Archive::kReads) excerpts = Excerpts(std::move(ranges));
}

template <typename Archive, typename T>
void transfer_document(Archive& archive, T& indexed) {
  transfer(archive, indexed.file.sha256);
  transfer_texts(archive, indexed.paths);
  transfer(archive, indexed.file.bytes);
  transfer(archive, indexed.file.format);
  transfer(archive, indexed.file.encoding);
  transfer_parsed(archive, indexed.document);
  transfer(archive, indexed.own_number_line);
  std::uint32_t line = 0;
  transfer_all(archive, indexed.citation_places, [&](auto& a, auto& place) {
    transfer(a, place.passage);
    transfer_rising(a, place.line, line);
  });
  line = 0;
  std::uint32_t position = 0;
  transfer_all(archive, indexed.directive_places, [&](auto& a, auto& place) {
    transfer_rising(a, place.line, line);
    transfer_rising(a, place.position, position);
  });
  transfer_excerpts(archive, indexed.excerpts);
}

template <typename Archive, typename T>
void transfer_file(Archive& archive, T& record) {
  transfer(archive, record.path);
  transfer(archive, record.bytes);
  transfer(archive, record.modified_ns);
  transfer(archive, record.changed_ns);
  transfer(archive, record.read_ns);
  transfer(archive, record.id);
  transfer(archive, record.failure);
  transfer(archive, record.message);
  std::uint64_t passing = record.passing ? 1 : 0;
  transfer(archive, passing);
  if constexpr (Archive::kReads) record.passing = passing != 0;
}

constexpr std::size_t kChecksumBytes = 8;

void append_checksum(std::string& data) {
  const XXH64_hash_t hash = XXH3_64bits(data.data(), data.size());
  std::array<char, kChecksumBytes> bytes{};
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    bytes[i] = static_cast<char>(hash >> (8 * i));
  }
  data.append(bytes.data(), bytes.size());
}

// `data` without its checksum, or nullopt when that is not right.
std::optional<std::string_view> checked(std::string_view data) {
  if (data.size() < kChecksumBytes) return std::nullopt;
  const std::string_view content = data.substr(0, data.size() - kChecksumBytes);
  const XXH64_hash_t hash = XXH3_64bits(content.data(), content.size());
  for (std::size_t i = 0; i < kChecksumBytes; ++i) {
    if (data[content.size() + i] != static_cast<char>(hash >> (8 * i))) {
      return std::nullopt;
    }
  }
  return content;
}

}  // namespace

std::string encode_document(const IndexedDocument& document,
                            std::uint64_t digest) {
  std::string data;
  Encoder encoder(data);
  encoder.number(digest);
  transfer_document(encoder, document);
  append_checksum(data);
  return data;
}

std::optional<DecodedDocument> decode_document(std::string_view data) {
  const auto content = checked(data);
  if (!content) return std::nullopt;
  Decoder decoder(*content);
  DecodedDocument decoded;
  decoded.digest = decoder.number();
  IndexedDocument& document = decoded.document;
  transfer_document(decoder, document);
  if (!decoder.ok() || !decoder.at_end()) return std::nullopt;
  document.id = document.file.sha256.substr(0, kDocumentIdDigits);
  return decoded;
}

std::string encode_file(const FileRecord& record) {
  std::string data;
  Encoder encoder(data);
  transfer_file(encoder, record);
  append_checksum(data);
  return data;
}

std::optional<FileRecord> decode_file(std::string_view data) {
  const auto content = checked(data);
  if (!content) return std::nullopt;
  Decoder decoder(*content);
  FileRecord record;
  transfer_file(decoder, record);
  if (!decoder.ok() || !decoder.at_end()) return std::nullopt;
  return record;
}

}  // namespace viendan

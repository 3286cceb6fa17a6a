// Whether what was scanned is a number: by its codes (number_families.h), by
// what touches it (number_edges.h), and, where they leave doubt, by words such
// as "Quyết định số" before it.

#include "number_reading.h"

#include <string>
#include <utility>

#include "dates.h"
#include "number_context.h"
#include "number_edges.h"
#include "number_families.h"
#include "number_lists.h"
#include "number_shapes.h"
#include "type_groups.h"
#include "words.h"

namespace viendan {
namespace {

// Where the date ends that follows `at`, or `at`.
std::size_t end_of_date(std::string_view text, std::size_t at) {
  std::size_t begin = at + space_size(text, at);
  if (begin < text.size() && text[begin] == ',') {
    ++begin;
    begin += space_size(text, begin);
  }
  const std::optional<FoundDate> date = read_date(text, begin);
  return date ? date->span.end : at;
}

// "Sắc lệnh số 18B/SL, 91-SL", "64 TC/TCT ngày 5/2/1994 và 72 TC/TCT": a number
// with the codes of the one before, to which a comma or "và" joins it.
bool continues_list(const Reading& reading, const FoundNumber* before) {
  if (before == nullptr || before->kind != reading.kind) return false;
  const DocumentNumber& number = before->mention.number;
  const bool same = number.type_code == reading.number.type_code &&
                    (number.issuer_code == reading.number.issuer_code ||
                     number.type_code == "SL");
  return same &&
         joins_members(reading.text,
                       end_of_date(reading.text, before->mention.span.end),
                       reading.parts.begin);
}

// "57/2018/T-BCT", "866/-TTg": a code of which letters are lost, if the type
// that is spelled before has them.
bool restore_type_code(Reading& reading, DocumentType type) {
  const std::string_view code =
      usual_type_code(NumberSystem::kState, info(type).key);
  if (code.find(reading.lost_code) == std::string_view::npos) return false;
  reading.number.type_code = code;
  reading.flags |= bit(CitationFlag::kOcrRepaired);
  return true;
}

bool has_words(Reading& reading, const FoundNumber* before) {
  const NumberContext context = context_before(
      reading.text, list_start(reading.text, reading.parts.begin));
  if (context.thing) return reading.sure && reading.parts.year.has_value();
  if (context.standard) return false;
  const std::string_view type = info(context.type).name;
  // "Đề án 06/CP" is a nickname, no number before 1997.
  if (type == "đề án" && reading.number.issuer_code == "CP" &&
      reading.number.type_code.empty()) {
    return false;
  }
  // "Văn bản số 12/2026/HĐS-GĐN", "Quyết định số 7/HĐXD-CN": the letter of a
  // firm and the decision of an office, no contracts.
  const bool no_contract =
      type == "công văn" || is_in(TypeGroup::kBare, context.type);
  if (no_contract && context.so && reading.kind == NumberKind::kContract &&
      reading.parts.word_count > 1) {
    reading.kind = NumberKind::kDocument;
  }
  if (reading.number.type_code.empty() &&
      is_in(TypeGroup::kLicence, context.type)) {
    reading.kind = NumberKind::kLicence;
  }
  if (reading.lost_letters) return restore_type_code(reading, context.type);
  if (reading.sure || continues_list(reading, before)) return true;
  if (reading.needs_type && context.type == DocumentType::kNone) {
    const DocumentType coded =
        document_type_of_code(reading.number.system, reading.number.type_code);
    return context.so && coded != DocumentType::kNone &&
           has_type_before(reading.text, context.begin, coded);
  }
  if (reading.needs_type) return true;
  return context.speaks_of_document();
}

// "Chỉ thị số 93/CT-05".
bool is_called_directive(const Reading& reading) {
  const NumberContext context =
      context_before(reading.text, reading.parts.begin);
  return context.so && info(context.type).name == "chỉ thị";
}

// "Công văn số 93/CT-05": the codes of a firm may end in figures. Returns where
// the number ends.
std::size_t take_figures(Reading& reading, bool alone) {
  const NumberParts& parts = reading.parts;
  const std::size_t end = parts.words[reading.used - 1].span.end;
  const std::size_t figures_end = figures_behind(reading.text, end);
  if (figures_end == end || reading.used != parts.word_count ||
      reading.number.system != NumberSystem::kState ||
      find_body_code(parts.words[reading.used - 1].key).kind ==
          CodeKind::kTerm) {
    return end;
  }
  const bool directive = parts.words[0].key == "CT" && reading.used == 1;
  if (directive && is_called_directive(reading)) {  // Of the police.
    reading.number.issuer_code =
        reading.text.substr(end + 1, figures_end - end - 1);
    reading.flags &= ~bit(CitationFlag::kReduced);
    return figures_end;
  }
  if (!(alone ? directive : is_numbered_letter(reading))) return end;
  reading.number.type_code.clear();
  reading.number.issuer_code = join_codes(parts, 0, parts.word_count);
  reading.number.issuer_code += reading.text.substr(end, figures_end - end);
  reading.flags &= ~bit(CitationFlag::kReduced);
  return figures_end;
}

void set_layout_flags(Reading& reading) {
  const NumberParts& parts = reading.parts;
  bool broken = parts.first.broken;
  bool glued = false;
  for (std::size_t i = 0; i < reading.used; ++i) {
    broken = broken || parts.gaps[i].broken;
    glued = glued || parts.words[i].glued;
    if (parts.words[i].repaired) {
      reading.flags |= bit(CitationFlag::kOcrRepaired);
    }
  }
  if (broken) reading.flags |= bit(CitationFlag::kLineBroken);
  if (glued) reading.flags |= bit(CitationFlag::kGlued);
  if (parts.serial.repaired) reading.flags |= bit(CitationFlag::kOcrRepaired);
}

}  // namespace

std::optional<FoundNumber> read_blank_number(std::string_view text,
                                             const NumberParts& parts) {
  Reading reading{text, parts};
  if (!classify(reading) || !reading.sure) return std::nullopt;
  if (parts.words[0].all_small) return std::nullopt;
  reading.flags |= bit(CitationFlag::kPlaceholder);
  set_layout_flags(reading);
  FoundNumber found;
  found.mention.span =
      make_span(parts.begin, parts.words[reading.used - 1].span.end);
  found.mention.number = std::move(reading.number);
  found.kind = NumberKind::kPlaceholder;
  found.flags = reading.flags;
  return found;
}

std::optional<FoundNumber> read_number(std::string_view text,
                                       const NumberParts& parts, bool alone,
                                       const FoundNumber* before) {
  Reading reading{text, parts};
  reading.number.serial = parts.serial.canonical;
  if (!classify(reading)) return std::nullopt;
  if (parts.serial.value == 0 && parts.serial.plain) return std::nullopt;
  if (parts.words[0].all_small && !reading.sure) return std::nullopt;
  const LeftEdge edge = left_edge(text, parts, reading.sure);
  if (edge == LeftEdge::kClosed) return std::nullopt;
  if (edge == LeftEdge::kGlued) reading.flags |= bit(CitationFlag::kGlued);
  if (alone ? reading.lost_letters : !has_words(reading, before)) {
    return std::nullopt;
  }
  set_layout_flags(reading);
  const std::size_t end = take_figures(reading, alone);
  if (!alone && is_file_ending(text, end)) return std::nullopt;
  std::size_t begin = parts.begin;
  std::optional<SplitSerial> split = mend_misread_serial(text, parts);
  if (!split) split = mend_split_serial(text, parts, reading.number.serial);
  if (split) {
    begin = split->begin;
    reading.number.serial = std::move(split->serial);
    if (split->year) reading.number.year = split->year;
    reading.flags |= bit(CitationFlag::kOcrRepaired);
  }
  FoundNumber found;
  found.mention.span = make_span(begin, end);
  found.mention.number = std::move(reading.number);
  found.kind = reading.kind;
  found.flags = reading.flags;
  return found;
}

}  // namespace viendan

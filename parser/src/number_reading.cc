// What the parts of a number mean. The separator after the serial and the first
// code tell the family (domain reference 3.2):
//
//   serial [/year] / TYPE - BODY…   State with a type; also TYPE/BODY, TYPEBODY
//   serial [/year] / BODY - DESK…   a letter, a law ("QH15"), "12/CP"
//   serial - TYPE / BODY…           Party; also TYPE-BODY, "178-CP", "91-SL"
//   serial TYPE / BODY…             the same with the separator lost, or before
//                                   1997: "64 TC/TCT", "135SL/GD"
//
// What a body of one system has printed with the separators of the other is
// mended. Doubtful codes count only after words such as "Quyết định số".

#include "number_reading.h"

#include <algorithm>
#include <string>
#include <utility>

#include "letters.h"
#include "number_context.h"
#include "number_shapes.h"
#include "years.h"

namespace viendan {
namespace {

constexpr std::uint32_t bit(CitationFlag flag) {
  return static_cast<std::uint32_t>(flag);
}

// One candidate on its way to a number.
struct Reading {
  std::string_view text;
  const NumberParts& parts;
  std::size_t used = 0;  // Words of `parts` that belong to the number.
  DocumentNumber number{};
  NumberKind kind = NumberKind::kDocument;
  std::uint32_t flags = 0;
  bool sure = false;        // Needs no words before it.
  bool needs_type = false;  // "số" alone is not enough.
};

bool is_type(const CodeWord& word) {
  return !find_type_code(word.key).code.empty();
}

BodyCode body(const CodeWord& word) { return find_body_code(word.key); }

bool is_body(const CodeWord& word) {
  const CodeKind kind = body(word).kind;
  return kind == CodeKind::kBody || kind == CodeKind::kTerm ||
         kind == CodeKind::kOld;
}

bool is_desk(const CodeWord& word) {
  return body(word).kind == CodeKind::kDesk;
}

// "SCT", "KTATMT": what an unknown code looks like.
bool looks_like_code(const CodeWord& word) {
  const bool letters =
      std::ranges::count_if(word.key, [](char c) { return !is_digit(c); }) >= 2;
  return letters && !word.all_small && word.key.size() <= 20;
}

// The codes from `from` on, as one issuer code: "BTC-BNV", "UBND-HC".
std::string join_codes(const NumberParts& parts, std::size_t from,
                       std::size_t to) {
  std::string joined;
  for (std::size_t i = from; i < to; ++i) {
    const bool inside = i > from;
    // "T.W" is one code, "QĐ.UBND" and "UBND.VX" are two.
    const bool dotted_letter = inside &&
                               parts.gaps[i].separator == Separator::kDot &&
                               parts.words[i - 1].key.size() == 1;
    if (inside && !dotted_letter) joined += '-';
    joined += parts.words[i].canonical;
  }
  return joined;
}

void use_all(Reading& reading) { reading.used = reading.parts.word_count; }

void set_year(Reading& reading) { reading.number.year = reading.parts.year; }

void make_party(Reading& reading) {
  reading.number.system = NumberSystem::kParty;
  reading.number.year.reset();
}

// serial / TYPE - BODY…
bool read_state_type(Reading& reading) {
  const NumberParts& parts = reading.parts;
  const TypeCode type = find_type_code(parts.words[0].key);
  DocumentNumber& number = reading.number;
  number.type_code = type.code;
  set_year(reading);
  use_all(reading);
  if (parts.word_count == 1) {
    // "13/2023/NĐ" has lost its body, which for a decree is clear.
    if (type.code == "NĐ") number.issuer_code = "CP";
    const bool whole = type.code == "SL" || type.code == "LCT" ||
                       type.code == "TTLB" || type.code == "TTLN";
    if (!whole) reading.flags |= bit(CitationFlag::kReduced);
    reading.needs_type = !whole;
    return !type.weak || whole;
  }
  number.issuer_code = join_codes(parts, 1, parts.word_count);
  const BodyCode issuer = body(parts.words[1]);
  const bool known = is_body(parts.words[1]);
  reading.sure = known || (!type.weak && looks_like_code(parts.words[1]) &&
                           !is_desk(parts.words[1]));
  if (type.weak && !parts.year && !known) reading.needs_type = true;
  if (parts.year && !type.weak) reading.sure = true;
  const bool letter =
      !known && (type.weak || type.code == "CT") && is_desk(parts.words[1]);
  // "64/TC-TCT": the Ministry of Finance and its tax office, no thông cáo.
  const bool finance =
      parts.words[0].key == "TC" && parts.words[1].key.starts_with("TC");
  if (letter || finance) {
    number.issuer_code = join_codes(parts, 0, parts.word_count);
    number.type_code.clear();
    reading.sure = false;
    return true;
  }
  if (known && issuer.home == CodeHome::kParty && type.party && !parts.year) {
    make_party(reading);
    reading.flags |= bit(CitationFlag::kSeparatorMended);
  }
  return true;
}

// serial / BODY - DESK…
bool read_state_body(Reading& reading) {
  const NumberParts& parts = reading.parts;
  const BodyCode first = body(parts.words[0]);
  set_year(reading);
  use_all(reading);
  reading.number.issuer_code = join_codes(parts, 0, parts.word_count);
  if (first.kind == CodeKind::kTerm && first.code != "HĐND") {
    const bool has_term =
        parts.words[0].key != find_body_code(parts.words[0].key).code;
    reading.sure = parts.year.has_value() && has_term;
    reading.used = 1;
    reading.number.issuer_code = join_codes(parts, 0, 1);
    return parts.year.has_value() || has_term;
  }
  if (parts.word_count > 1) {
    const bool writes_letters =
        first.kind == CodeKind::kBody || first.code == "TTg";
    reading.sure = writes_letters && !parts.year && !parts.words[1].all_small;
    return true;
  }
  reading.needs_type = first.code != "CP" && first.code != "TTg";
  return true;
}

// serial / unknown code…
bool read_state_other(Reading& reading) {
  const NumberParts& parts = reading.parts;
  const CodeWord& first = parts.words[0];
  set_year(reading);
  use_all(reading);
  std::string type;
  std::string issuer;
  if (!first.all_small && split_glued(first, type, issuer)) {
    reading.number.type_code = type;
    reading.number.issuer_code = issuer;
    if (parts.word_count > 1) {
      reading.number.issuer_code +=
          '-' + join_codes(parts, 1, parts.word_count);
    }
    reading.flags |= bit(CitationFlag::kSeparatorMended);
    reading.sure = true;
    return true;
  }
  if (!looks_like_code(first) || parts.gaps[0].broken) return false;
  reading.number.issuer_code = join_unknown_codes(parts);
  reading.needs_type = parts.word_count == 1;
  return true;
}

// "393/GP-BNNMT", "33/GPMT-UBND", "169/GCN".
bool is_licence(const CodeWord& word) {
  const DocumentType type =
      document_type_of_code(NumberSystem::kState, word.canonical);
  const std::string_view name = info(type).name;
  return name == "giấy phép" || name == "giấy chứng nhận";
}

bool read_after_slash(Reading& reading) {
  const NumberParts& parts = reading.parts;
  if (is_judgment(parts)) {
    reading.kind = NumberKind::kJudgment;
    reading.sure = true;
    use_all(reading);
    set_year(reading);
    reading.number.issuer_code = join_codes(parts, 0, parts.word_count);
    return true;
  }
  if (is_contract(parts.words[0])) reading.kind = NumberKind::kContract;
  if (is_licence(parts.words[0])) reading.kind = NumberKind::kLicence;
  if (is_type(parts.words[0])) return read_state_type(reading);
  if (is_body(parts.words[0])) return read_state_body(reading);
  return read_state_other(reading);
}

// serial - TYPE / BODY…
bool read_party(Reading& reading) {
  const NumberParts& parts = reading.parts;
  const TypeCode type = find_type_code(parts.words[0].key);
  const BodyCode issuer = body(parts.words[1]);
  const bool known = is_body(parts.words[1]);
  const bool slash = parts.gaps[1].separator == Separator::kSlash;
  reading.number.type_code = type.code;
  reading.number.issuer_code = join_codes(parts, 1, parts.word_count);
  use_all(reading);
  make_party(reading);
  if (known && issuer.home == CodeHome::kState) {
    reading.number.system = NumberSystem::kState;
    reading.flags |= bit(CitationFlag::kSeparatorMended);
    reading.sure = !type.weak;
    return true;
  }
  if (!slash) {
    if (!known || issuer.home != CodeHome::kParty) return false;
    reading.flags |= bit(CitationFlag::kSeparatorMended);
  }
  reading.sure = known || (!type.weak && looks_like_code(parts.words[1]));
  return true;
}

// A code that stood before a desk or a type, not behind a type: "TC/TCT",
// "NH-TT", "BYT/QĐ".
bool is_old_head(const NumberParts& parts) {
  const CodeWord& first = parts.words[0];
  const BodyCode head = body(first);
  if (head.kind == CodeKind::kOld) return true;
  const bool state =
      head.kind == CodeKind::kBody && head.home == CodeHome::kState;
  if (parts.word_count == 1) return first.key == "CT";
  return state && parts.gaps[1].separator != Separator::kSpace;
}

// "94 TT/LB".
bool is_joint_circular(const NumberParts& parts) {
  return parts.word_count == 2 && parts.words[0].key == "TT" &&
         body(parts.words[1]).code == "LB";
}

// Before 1997: "178-CP", "120-HĐBT", "13-NH/TT", "64 TC/TCT", "91-SL".
bool read_old(Reading& reading) {
  const NumberParts& parts = reading.parts;
  const CodeWord& first = parts.words[0];
  const bool tight = parts.first.separator == Separator::kDash;
  reading.number.style = tight ? NumberStyle::kDash : NumberStyle::kClose;
  use_all(reading);
  if (first.key == "SL" || first.key == "LCT" || is_joint_circular(parts)) {
    reading.number.type_code = first.canonical;
    reading.number.issuer_code = join_codes(parts, 1, parts.word_count);
    reading.sure = first.key == "LCT";
    return true;
  }
  if (parts.word_count == 1 && tight && is_desk(first)) {
    // "công văn số 5762-KTTH", of the Government's office.
    reading.number.issuer_code = first.canonical;
    reading.needs_type = true;
    return true;
  }
  if (!is_old_head(parts)) return false;
  const bool state_head = first.key == "CP" || first.key == "TTg" ||
                          first.key == "PTg" || first.key == "HdBT";
  if (parts.word_count == 1) {
    const bool glued = parts.first.separator == Separator::kNone;
    if (glued && !state_head) return false;
    reading.sure = first.key == "HdBT" && tight;
    reading.needs_type = !tight || !state_head;
  } else if (parts.gaps[1].separator == Separator::kSpace) {
    return false;
  }
  reading.number.issuer_code = join_codes(parts, 0, parts.word_count);
  // "167 UBND-KT" is a letter that has lost its slash.
  if (!tight && body(first).kind == CodeKind::kBody &&
      parts.gaps[1].separator == Separator::kDash) {
    reading.number.style = NumberStyle::kUsual;
    reading.flags |= bit(CitationFlag::kSeparatorMended);
  }
  return true;
}

// "NQ/TW" is read with its type; "TC/TCT", "SL/GD", "TT/LB" are old.
bool reads_as_party(const NumberParts& parts) {
  if (parts.word_count == 1 || parts.words[0].key == "SL") return false;
  const TypeCode type = find_type_code(parts.words[0].key);
  if (type.code.empty()) return false;
  const bool other_word = body(parts.words[0]).kind == CodeKind::kOld;
  return !other_word && body(parts.words[1]).code != "LB";
}

bool read_after_dash(Reading& reading) {
  const NumberParts& parts = reading.parts;
  if (parts.year && parts.words[0].all_small) return false;  // In a URL.
  if (parts.year) {  // "15/2020-QĐ-UBND", "12/2005-BYT-QĐ"
    return read_after_slash(reading);
  }
  return reads_as_party(parts) ? read_party(reading) : read_old(reading);
}

// "23QĐ/TW", "09/2026NQ-HĐND", "144/2025QH15", "135SL/GD", "64 TC/TCT", "23
// QĐ/TW".
bool read_without_separator(Reading& reading) {
  const NumberParts& parts = reading.parts;
  const bool spaced = parts.gaps[0].separator == Separator::kSpace;
  if (parts.year) {
    if (spaced) return false;
    reading.flags |= bit(CitationFlag::kSeparatorMended);
    if (body(parts.words[0]).kind == CodeKind::kTerm) {
      return read_state_body(reading) && reading.sure;
    }
    return is_type(parts.words[0]) && parts.word_count > 1 &&
           read_state_type(reading);
  }
  if (!reads_as_party(parts)) return read_old(reading);
  if (!is_body(parts.words[1]) ||
      parts.gaps[1].separator == Separator::kSpace) {
    return false;
  }
  if (!read_party(reading)) return false;
  reading.flags |= bit(CitationFlag::kSeparatorMended);
  reading.sure = reading.sure && !spaced;
  return true;
}

bool classify(Reading& reading) {
  // With a year the gap before it only tells "19-2018/NQ-CP" from a range.
  switch (reading.parts.gaps[0].separator) {
    case Separator::kSlash: return read_after_slash(reading);
    case Separator::kDash: return read_after_dash(reading);
    case Separator::kNone:
    case Separator::kSpace: return read_without_separator(reading);
    case Separator::kDot: return false;
  }
  return false;
}

// Nothing may stand before the serial that would be part of it (domain
// reference 3.3): no letter but of "số", no "/", no digit and full stop or
// dash. A word glued to a sure number is let pass: "Thông tư32/2018/TT-BTC".
bool is_free_on_the_left(Reading& reading) {
  const std::size_t begin = reading.parts.begin;
  if (begin == 0) return true;
  const std::string_view before = reading.text.substr(0, begin);
  const char last = before.back();
  const char second = begin > 1 ? before[begin - 2] : ' ';
  if (is_digit(last) || last == '/' || before.ends_with("\u2044")) return false;
  if (is_digit(second) && (last == '.' || last == '-' || last == ':')) {
    return false;
  }
  if (is_digit(second) && last == ',') {  // "20,21,22/2015/TTLT-BGDĐT-BNV"
    return reading.sure && reading.parts.serial.plain;
  }
  if (last == '.' && ends_with_letter(before.substr(0, begin - 1))) {
    return reading.sure && reading.parts.year.has_value();
  }
  if (!ends_with_letter(before)) return true;
  if (word_before(reading.text, begin).code == word_code("so")) return true;
  if (is_ascii_capital(last) || !reading.sure) return false;
  reading.flags |= bit(CitationFlag::kGlued);
  return true;
}

bool has_words(Reading& reading) {
  const NumberContext context =
      context_before(reading.text, reading.parts.begin);
  if (context.form) return reading.sure && reading.parts.year.has_value();
  if (context.standard) return false;
  const std::string_view type = info(context.type).name;
  // "Văn bản số 12/2026/HĐS-GĐN": the letter of a firm, no contract.
  if (type == "công văn" && context.so &&
      reading.kind == NumberKind::kContract && reading.parts.word_count > 1) {
    reading.kind = NumberKind::kDocument;
  }
  if (reading.number.type_code.empty() &&
      (type == "giấy phép" || type == "giấy chứng nhận")) {
    reading.kind = NumberKind::kLicence;
  }
  if (reading.sure) return true;
  if (reading.needs_type) return context.type != DocumentType::kNone;
  return context.speaks_of_document();
}

// "Công văn số 93/CT-05": the codes of a firm may end in figures. Returns where
// the number ends.
std::size_t take_figures(Reading& reading) {
  const NumberParts& parts = reading.parts;
  const std::size_t end = parts.words[reading.used - 1].span.end;
  const std::size_t figures_end = figures_behind(reading.text, end);
  if (figures_end == end || reading.used != parts.word_count ||
      reading.number.system != NumberSystem::kState ||
      body(parts.words[reading.used - 1]).kind == CodeKind::kTerm) {
    return end;
  }
  const NumberContext context = context_before(reading.text, parts.begin);
  if (!context.so || info(context.type).name != "công văn") return end;
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
  }
  if (broken) reading.flags |= bit(CitationFlag::kLineBroken);
  if (glued) reading.flags |= bit(CitationFlag::kGlued);
  if (parts.serial.repaired) reading.flags |= bit(CitationFlag::kOcrRepaired);
}

// "số 1 25/2025/NĐ-CP", "số 09 2006/QĐ-UBND": bad recognition of characters has
// put a space into the serial, or lost the slash. Returns where the number
// really starts.
std::size_t mend_split_serial(Reading& reading) {
  const std::size_t begin = reading.parts.begin;
  const std::string_view text = reading.text;
  if (begin < 4 || text[begin - 1] != ' ' || !is_digit(text[begin - 2])) {
    return begin;
  }
  std::size_t at = begin - 1;
  while (at > 0 && is_digit(text[at - 1])) --at;
  const std::size_t digits = begin - 1 - at;
  const std::size_t own = reading.number.serial.size();
  if (digits > 4 || word_before(text, at).code != word_code("so")) return begin;
  const int value = reading.parts.serial.value;
  const std::string head(text.substr(at, digits));
  const Serial before = read_serial(head, 0);
  if (!reading.number.year && is_year(value) && before.value != 0) {
    reading.number.year = value;
    reading.number.serial = before.canonical;
  } else if (digits + own <= 5 && reading.parts.serial.plain) {
    const std::size_t printed = reading.parts.serial_size;
    reading.number.serial =
        read_serial(head + std::string(text.substr(begin, printed)), 0)
            .canonical;
  } else {
    return begin;
  }
  reading.flags |= bit(CitationFlag::kOcrRepaired);
  return at;
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
                                       const NumberParts& parts, bool alone) {
  Reading reading{text, parts};
  reading.number.serial = parts.serial.canonical;
  if (!classify(reading)) return std::nullopt;
  if (parts.serial.value == 0 && parts.serial.plain) return std::nullopt;
  if (parts.words[0].all_small && !reading.sure) return std::nullopt;
  if (!is_free_on_the_left(reading)) return std::nullopt;
  if (!alone && !has_words(reading)) return std::nullopt;
  set_layout_flags(reading);
  const std::size_t end =
      alone ? parts.words[reading.used - 1].span.end : take_figures(reading);
  const std::size_t begin = mend_split_serial(reading);
  FoundNumber found;
  found.mention.span = make_span(begin, end);
  found.mention.number = std::move(reading.number);
  found.kind = reading.kind;
  found.flags = reading.flags;
  return found;
}

}  // namespace viendan

// The separator after the serial and the first
// code tell the family (domain reference 3.2):
//
//   serial [/year] / TYPE - BODY…   State with a type; also TYPE/BODY, TYPEBODY
//   serial [/year] / BODY - DESK…   a letter, a law ("QH15"), "12/CP"
//   serial - TYPE / BODY…           Party; also TYPE-BODY, "178-CP", "91-SL"
//   serial TYPE / BODY…             the same with the separator lost, or before
//                                   1997: "64 TC/TCT", "135SL/GD"
//
// What a body of one system has printed with the separators of the other is
// mended.

#include "number_families.h"

#include <algorithm>

#include "letters.h"
#include "number_context.h"
#include "number_shapes.h"
#include "type_groups.h"

namespace viendan {
namespace {

bool is_type(const CodeWord& word) {
  return !find_type_code(word.key).code.empty();
}

BodyCode body(const CodeWord& word) { return find_body_code(word.key); }

bool is_body(const CodeWord& word) {
  const CodeKind kind = body(word).kind;
  return kind == CodeKind::kBody || kind == CodeKind::kTerm ||
         kind == CodeKind::kOld;
}

// "10/DH": the code of a firm, which only without its Đ looks like one of the
// Party ("ĐH"), whose numbers have a type.
bool is_guessed_party(const NumberParts& parts) {
  const CodeWord& word = parts.words[0];
  return parts.word_count == 1 && body(word).home != CodeHome::kState &&
         word.key.find('d') == std::string::npos &&
         word.canonical.find("Đ") != std::string::npos;
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

// "công văn số 456 CT/NV": of a tax office, no chỉ thị.
bool is_tax_letter(const Reading& reading) {
  const NumberParts& parts = reading.parts;
  return parts.words[0].key == "CT" && parts.word_count == 2 &&
         body(parts.words[1]).home != CodeHome::kParty &&
         is_numbered_letter(reading);
}

void use_all(Reading& reading) { reading.used = reading.parts.word_count; }

void set_year(Reading& reading) { reading.number.year = reading.parts.year; }

void make_party(Reading& reading) {
  reading.number.system = NumberSystem::kParty;
  reading.number.year.reset();
}

// serial / TYPE, which has lost its body or never had one.
bool read_lone_type(Reading& reading, const TypeCode& type) {
  // "13/2023/NĐ" has lost its body, which for a decree is clear.
  if (type.code == "NĐ") reading.number.issuer_code = "CP";
  const bool whole = type.code == "SL" || type.code == "LCT" ||
                     type.code == "TTLB" || type.code == "TTLN";
  if (!whole) reading.flags |= bit(CitationFlag::kReduced);
  reading.needs_type = !whole;
  return !type.weak || whole;
}

// Whether what looks like a type is the body that wrote a letter, and a desk
// of it follows. "64/TC-TCT": the Ministry of Finance and its tax office, no
// thông cáo.
bool is_letter_of_desk(const Reading& reading, const TypeCode& type,
                       bool known) {
  const NumberParts& parts = reading.parts;
  const bool desk =
      !known && (type.weak || type.code == "CT") && is_desk(parts.words[1]);
  const bool finance =
      parts.words[0].key == "TC" && parts.words[1].key.starts_with("TC");
  return desk || finance || is_tax_letter(reading);
}

// serial / TYPE - BODY…
bool read_state_type(Reading& reading) {
  const NumberParts& parts = reading.parts;
  const TypeCode type = find_type_code(parts.words[0].key);
  DocumentNumber& number = reading.number;
  number.type_code = type.code;
  set_year(reading);
  use_all(reading);
  if (parts.word_count == 1) return read_lone_type(reading, type);
  number.issuer_code = join_codes(parts, 1, parts.word_count);
  const BodyCode issuer = body(parts.words[1]);
  const bool known = is_body(parts.words[1]);
  reading.sure = known || (!type.weak && looks_like_code(parts.words[1]) &&
                           !is_desk(parts.words[1]));
  if (type.weak && !parts.year && !known) reading.needs_type = true;
  if (parts.year && !type.weak) reading.sure = true;
  if (is_letter_of_desk(reading, type, known)) {
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
  reading.lost_letters = parts.gaps[0].doubled;
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
  if (parts.gaps[0].broken) return false;
  if (first.key.size() == 1 && parts.word_count > 1 && parts.year &&
      is_body(parts.words[1])) {
    reading.lost_letters = true;
    reading.lost_code = first.canonical;
    reading.number.issuer_code = join_codes(parts, 1, parts.word_count);
    return true;
  }
  if (!looks_like_code(first)) return false;
  reading.number.issuer_code = join_unknown_codes(parts);
  reading.needs_type = parts.word_count == 1;
  return true;
}

// "CH 00123/GCN-UBND": the series of a certificate stands before its number.
// "GP 12/GP-UBND": no series, but the type.
bool has_series_before(std::string_view text, std::size_t begin,
                       DocumentType type) {
  if (begin < 3 || text[begin - 1] != ' ') return false;
  const std::string_view series = text.substr(begin - 3, 2);
  const bool starts = begin == 3 || text[begin - 4] == ' ';
  return starts && std::ranges::all_of(series, is_ascii_capital) &&
         document_type_of_code(NumberSystem::kState, series) != type;
}

// "12/GP", "169/GCN", "CH 00123/GCN-UBND": no body has numbered it as one of
// its documents, as it has "393/GP-BNNMT" and "33/GPMT-UBND".
bool is_licence(const Reading& reading) {
  const NumberParts& parts = reading.parts;
  const DocumentType type =
      document_type_of_code(NumberSystem::kState, parts.words[0].canonical);
  return is_in(TypeGroup::kLicence, type) &&
         (parts.word_count == 1 ||
          has_series_before(reading.text, parts.begin, type));
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
  if (is_licence(reading)) reading.kind = NumberKind::kLicence;
  if (is_type(parts.words[0])) return read_state_type(reading);
  if (is_body(parts.words[0]) && !is_guessed_party(parts)) {
    return read_state_body(reading);
  }
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
  if (!is_old_head(parts) && !is_tax_letter(reading)) return false;
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
bool reads_as_party(const Reading& reading) {
  const NumberParts& parts = reading.parts;
  if (parts.word_count == 1 || parts.words[0].key == "SL") return false;
  if (is_tax_letter(reading)) return false;
  const TypeCode type = find_type_code(parts.words[0].key);
  if (type.code.empty()) return false;
  const bool other_word = body(parts.words[0]).kind == CodeKind::kOld;
  return !other_word && body(parts.words[1]).code != "LB";
}

// "Văn bản số 01-GCN-MT", "Công văn số 300-K1/TU": codes that say nothing, and
// words before that say it all.
bool read_dashed_letter(Reading& reading) {
  const NumberParts& parts = reading.parts;
  if (parts.word_count < 2 || !is_numbered_letter(reading)) return false;
  for (std::size_t i = 0; i < parts.word_count; ++i) {
    if (parts.gaps[i].loose || parts.words[i].all_small) return false;
  }
  reading.number = {};
  reading.number.serial = parts.serial.canonical;
  reading.flags = 0;
  // What "01-GCN/MT" is, as which it is printed.
  if (parts.word_count == 2 && reads_as_party(reading)) {
    reading.number.system = NumberSystem::kParty;
    reading.number.type_code = join_codes(parts, 0, 1);
    reading.number.issuer_code = join_codes(parts, 1, 2);
  } else {
    reading.number.style = NumberStyle::kDash;
    reading.number.issuer_code = join_codes(parts, 0, parts.word_count);
  }
  use_all(reading);
  return true;
}

bool is_misread(std::string_view read, std::string_view printed) {
  return std::ranges::equal(read, printed, [](char a, char b) {
    return a == b || (b == 'L' && (a == '1' || a == 'I'));
  });
}

// What the type that is spelled before tells of codes that are unknown:
// "Thông tư số 61-BVTE/TT" of a body before its type, as before 1997, and "Kết
// luận số 300-K1/TU", a type of the Party with L misread.
bool read_by_spelled_type(Reading& reading) {
  const NumberParts& parts = reading.parts;
  if (parts.word_count != 2 || parts.gaps[0].loose || parts.gaps[1].loose ||
      parts.gaps[1].separator != Separator::kSlash) {
    return false;
  }
  const NumberContext context = context_before(reading.text, parts.begin);
  if (!context.so || context.type == DocumentType::kNone) return false;
  const std::string_view key = info(context.type).key;
  const std::string_view party = usual_type_code(NumberSystem::kParty, key);
  const CodeWord& last = parts.words[1];
  reading.number = {};
  reading.number.serial = parts.serial.canonical;
  reading.flags = 0;
  use_all(reading);
  if (last.canonical == usual_type_code(NumberSystem::kState, key)) {
    reading.number.style = NumberStyle::kDash;
    reading.number.issuer_code = join_codes(parts, 0, parts.word_count);
    return looks_like_code(parts.words[0]);
  }
  if (party.empty() || !is_misread(parts.words[0].key, party) ||
      body(last).home != CodeHome::kParty) {
    return false;
  }
  make_party(reading);
  reading.number.type_code = party;
  reading.number.issuer_code = last.canonical;
  reading.flags |= bit(CitationFlag::kOcrRepaired);
  return true;
}

// "Nghị quyết số 04NQTW", "04-NQTW": separators are lost, and the centre of the
// Party is meant.
bool reads_as_glued_party(Reading& reading) {
  const NumberParts& parts = reading.parts;
  const std::string_view key = parts.words[0].key;
  if (parts.word_count != 1 || parts.year || !key.ends_with("TW") ||
      parts.gaps[0].separator == Separator::kSpace) {
    return false;
  }
  const TypeCode type = find_type_code(key.substr(0, key.size() - 2));
  if (!type.party || type.weak) return false;
  make_party(reading);
  reading.number.type_code = type.code;
  reading.number.issuer_code = "TW";
  reading.flags |= bit(CitationFlag::kSeparatorMended);
  reading.needs_type = true;
  use_all(reading);
  return true;
}

bool read_after_dash(Reading& reading) {
  const NumberParts& parts = reading.parts;
  if (parts.year && parts.words[0].all_small) return false;  // In a URL.
  if (parts.year) {  // "15/2020-QĐ-UBND", "12/2005-BYT-QĐ"
    return read_after_slash(reading);
  }
  const bool read =
      reads_as_party(reading) ? read_party(reading) : read_old(reading);
  return read || reads_as_glued_party(reading) ||
         read_by_spelled_type(reading) || read_dashed_letter(reading);
}

// "23QĐ/TW", "09/2026NQ-HĐND", "144/2025QH15", "135SL/GD", "64 TC/TCT", "23
// QĐ/TW".
bool read_without_separator(Reading& reading) {
  const NumberParts& parts = reading.parts;
  if (reads_as_glued_party(reading)) return true;
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
  if (!reads_as_party(reading)) return read_old(reading);
  if (!is_body(parts.words[1]) ||
      parts.gaps[1].separator == Separator::kSpace) {
    return false;
  }
  if (!read_party(reading)) return false;
  reading.flags |= bit(CitationFlag::kSeparatorMended);
  reading.sure = reading.sure && !spaced;
  return true;
}

}  // namespace

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

bool is_numbered_letter(const Reading& reading) {
  const NumberContext context =
      context_before(reading.text, reading.parts.begin);
  return context.so && info(context.type).name == "công văn";
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

}  // namespace viendan

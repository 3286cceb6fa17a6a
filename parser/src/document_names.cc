// The names that JSON and queries use for the enumerators of document.h.

#include "viendan/parser/document.h"

namespace viendan {

std::string to_iso(PartialDate date) {
  std::string iso(10, '-');
  const auto write = [&](std::size_t begin, std::size_t end, int value) {
    for (; end > begin; value /= 10) {
      iso[--end] = static_cast<char>('0' + value % 10);
    }
  };
  write(0, 4, date.year);
  write(5, 7, date.month);
  write(8, 10, date.day);
  if (date.month == 0) {
    iso.resize(4);
  } else if (date.day == 0) {
    iso.resize(7);
  }
  return iso;
}

std::string_view to_string(CitationFlag flag) {
  switch (flag) {
    case CitationFlag::kSeparatorMended: return "separator-mended";
    case CitationFlag::kOcrRepaired: return "ocr-repaired";
    case CitationFlag::kPlaceholder: return "placeholder";
    case CitationFlag::kReduced: return "reduced";
    case CitationFlag::kList: return "list";
    case CitationFlag::kExpanded: return "expanded";
    case CitationFlag::kInvalidDate: return "invalid-date";
    case CitationFlag::kLineBroken: return "line-broken";
    case CitationFlag::kGlued: return "glued";
    case CitationFlag::kDateConflict: return "date-conflict";
    case CitationFlag::kTypeConflict: return "type-conflict";
    case CitationFlag::kIssuerConflict: return "issuer-conflict";
    case CitationFlag::kYearConflict: return "year-conflict";
    case CitationFlag::kDateSuspicious: return "date-suspicious";
    case CitationFlag::kNotLegal: return "not-legal";
    case CitationFlag::kQuoted: return "quoted";
    case CitationFlag::kDraft: return "draft";
  }
  return "unknown";
}

std::string_view to_string(Relation relation) {
  switch (relation) {
    case Relation::kOther: return "other";
    case Relation::kBasis: return "basis";
    case Relation::kImplements: return "implements";
    case Relation::kGuides: return "guides";
    case Relation::kAmends: return "amends";
    case Relation::kReplaces: return "replaces";
    case Relation::kRepeals: return "repeals";
    case Relation::kSuspends: return "suspends";
    case Relation::kCorrects: return "corrects";
    case Relation::kConsolidates: return "consolidates";
    case Relation::kProposal: return "proposal";
    case Relation::kNested: return "nested";
  }
  return "other";
}

std::string_view to_string(Confidence confidence) {
  switch (confidence) {
    case Confidence::kUnknown: return "unknown";
    case Confidence::kAmbiguous: return "ambiguous";
    case Confidence::kInferred: return "inferred";
    case Confidence::kStrong: return "strong";
    case Confidence::kExact: return "exact";
  }
  return "unknown";
}

std::string_view to_string(DocumentClass document_class) {
  switch (document_class) {
    case DocumentClass::kDocument: return "document";
    case DocumentClass::kArticle: return "article";
    case DocumentClass::kForm: return "form";
    case DocumentClass::kOther: return "other";
    case DocumentClass::kEmpty: return "empty";
  }
  return "other";
}

std::string_view to_string(DocumentSystem system) {
  switch (system) {
    case DocumentSystem::kOther: return "other";
    case DocumentSystem::kState: return "state";
    case DocumentSystem::kParty: return "party";
  }
  return "other";
}

std::string_view to_string(Level level) {
  switch (level) {
    case Level::kPhan: return "phan";
    case Level::kChuong: return "chuong";
    case Level::kMuc: return "muc";
    case Level::kTieuMuc: return "tieu-muc";
    case Level::kDieu: return "dieu";
    case Level::kKhoan: return "khoan";
    case Level::kDiem: return "diem";
    case Level::kLetter: return "letter";
    case Level::kRoman: return "roman";
    case Level::kItem: return "item";
    case Level::kSubItem: return "sub-item";
    case Level::kUnnumbered: return "unnumbered";
  }
  return "item";
}

std::string_view to_string(IssuerEvidence evidence) {
  switch (evidence) {
    case IssuerEvidence::kNone: return "none";
    case IssuerEvidence::kLetterhead: return "letterhead";
    case IssuerEvidence::kSignature: return "signature";
    case IssuerEvidence::kClause: return "clause";
    case IssuerEvidence::kPlace: return "place";
    case IssuerEvidence::kText: return "text";
  }
  return "none";
}

}  // namespace viendan

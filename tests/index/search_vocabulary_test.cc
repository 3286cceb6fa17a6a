// Searching 500 legal terms among documents that hold them, and syllables
// that differ from them by their marks alone, in every way of typing. What is
// right is counted here by another road than the index takes: NFD with the
// tone moved behind its syllable.

#include <gtest/gtest.h>
#include <unicode/locid.h>
#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <random>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "small_index.h"
#include "viendan/index/search.h"

namespace viendan {
namespace {

using Syllables = std::vector<icu::UnicodeString>;

constexpr std::array kActs = {
    "quản lý",   "thanh tra",  "kiểm tra",  "đăng ký",    "cấp giấy phép",
    "thu hồi",   "bồi thường", "hỗ trợ",    "đầu tư",     "xây dựng",
    "quy hoạch", "giám sát",   "xử phạt",   "nghiệm thu", "đấu giá",
    "đấu thầu",  "thẩm định",  "phê duyệt", "cho thuê",   "bảo vệ",
    "sử dụng",   "thống kê",   "công khai", "hòa giải",   "ủy quyền",
};
constexpr std::array kMatters = {
    "đất đai",  "tài nguyên nước", "khoáng sản",   "rừng phòng hộ",
    "thủy lợi", "nhà ở",           "tài sản công", "ngân sách",
    "hộ tịch",  "doanh nghiệp",    "hợp tác xã",   "lao động",
    "bảo hiểm", "giáo dục",        "y tế cơ sở",   "văn hóa",
    "di sản",   "giao thông",      "thực phẩm",    "khỏe mạnh",
};
// Grave, acute, tilde, hook above, dot below.
constexpr std::u16string_view kTones = u"\u0300\u0301\u0303\u0309\u0323";

icu::UnicodeString normalized(const icu::UnicodeString& text, bool composed) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* form = composed
                                     ? icu::Normalizer2::getNFCInstance(status)
                                     : icu::Normalizer2::getNFDInstance(status);
  return form->normalize(text, status);
}

std::string utf8(const icu::UnicodeString& text) {
  std::string bytes;
  return text.toUTF8String(bytes);
}

// The syllables of `text`, in NFD.
Syllables syllables_of(std::string_view text) {
  const icu::UnicodeString all =
      normalized(icu::UnicodeString::fromUTF8(icu::StringPiece(
                     text.data(), static_cast<int32_t>(text.size()))),
                 false);
  Syllables syllables;
  for (int32_t begin = 0; begin < all.length();) {
    int32_t end = all.indexOf(u' ', begin);
    if (end < 0) end = all.length();
    syllables.emplace_back(all, begin, end - begin);
    begin = end + 1;
  }
  return syllables;
}

bool is_tone(char16_t unit) {
  return kTones.find(unit) != std::u16string_view::npos;
}

// The letters and the tone, wherever the tone was written.
icu::UnicodeString tone_last(const icu::UnicodeString& syllable) {
  icu::UnicodeString letters;
  icu::UnicodeString tone;
  for (int32_t i = 0; i < syllable.length(); ++i) {
    (is_tone(syllable[i]) ? tone : letters).append(syllable[i]);
  }
  return letters + tone;
}

// The bare letters.
icu::UnicodeString bare(const icu::UnicodeString& syllable) {
  icu::UnicodeString letters;
  for (int32_t i = 0; i < syllable.length(); ++i) {
    const char16_t unit = syllable[i];
    if (unit >= 0x300 && unit < 0x370) continue;
    letters.append(unit == u'đ' ? u'd' : unit);
  }
  return letters;
}

// Another tone on the same letter, or none where `tone` is past the last.
icu::UnicodeString with_tone(const icu::UnicodeString& syllable,
                             std::size_t tone) {
  icu::UnicodeString changed;
  for (int32_t i = 0; i < syllable.length(); ++i) {
    if (!is_tone(syllable[i])) {
      changed.append(syllable[i]);
    } else if (tone < kTones.size()) {
      changed.append(kTones[tone]);
    }
  }
  return changed;
}

// "hòa" becomes "hoà", "ủy" "uỷ": the tone moves one vowel on.
icu::UnicodeString old_placement(icu::UnicodeString syllable) {
  for (const char16_t* pair : {u"oa", u"oe", u"uy"}) {
    const int32_t length = syllable.length();
    if (length >= 3 && syllable[length - 3] == pair[0] &&
        is_tone(syllable[length - 2]) && syllable[length - 1] == pair[1] &&
        (length == 3 || syllable[length - 4] != u'q')) {
      const char16_t tone = syllable[length - 2];
      syllable.setCharAt(length - 2, pair[1]);
      syllable.setCharAt(length - 1, tone);
      break;
    }
  }
  return syllable;
}

enum class Spelling { kAsIs, kDecomposed, kOldPlacement, kCapitals };

std::string spelled(const Syllables& syllables, Spelling spelling) {
  icu::UnicodeString text;
  for (const icu::UnicodeString& each : syllables) {
    if (!text.isEmpty()) text.append(u' ');
    text.append(spelling == Spelling::kOldPlacement ? old_placement(each)
                                                    : each);
  }
  if (spelling == Spelling::kDecomposed) return utf8(text);
  text = normalized(text, true);
  if (spelling == Spelling::kCapitals) text.toUpper(icu::Locale::getRoot());
  return utf8(text);
}

struct Text {
  std::string path;
  std::vector<Syllables> sentences;
};

// Whether `written` is what `typed` asks for: any marks where it has none.
bool asked_for(const icu::UnicodeString& typed,
               const icu::UnicodeString& written) {
  return typed == bare(typed) ? bare(written) == typed
                              : tone_last(written) == tone_last(typed);
}

bool holds_phrase(const Syllables& sentence, const Syllables& phrase) {
  // clang 14 cannot compile std::ranges::search over strings of ICU.
  const auto found = std::search(
      sentence.begin(), sentence.end(), phrase.begin(), phrase.end(),
      [](const icu::UnicodeString& written, const icu::UnicodeString& typed) {
        return asked_for(typed, written);
      });
  return !phrase.empty() && found != sentence.end();
}

bool holds(const Text& text, const Syllables& term, bool phrase) {
  const auto in_a_sentence = [&](const Syllables& part) {
    return std::ranges::any_of(text.sentences, [&](const Syllables& sentence) {
      return holds_phrase(sentence, part);
    });
  };
  if (phrase) return in_a_sentence(term);
  return std::ranges::all_of(
      term, [&](const auto& syllable) { return in_a_sentence({syllable}); });
}

std::set<std::string> holders(const std::vector<Text>& texts,
                              const Syllables& term, bool phrase) {
  std::set<std::string> paths;
  for (const Text& text : texts) {
    if (holds(text, term, phrase)) paths.insert(text.path);
  }
  return paths;
}

std::set<std::string> found(IndexReader& reader, const std::string& typed) {
  const ParsedQuery parsed = parse_query(typed);
  EXPECT_FALSE(parsed.error) << typed << ": " << parsed.error->message;
  SearchOptions options;
  options.limit = 10'000;
  const Result<SearchResults> results = search(reader, &parsed.query, options);
  EXPECT_TRUE(results) << results.error().message;
  std::set<std::string> paths;
  for (const SearchHit& hit : results->hits) {
    paths.insert(hit.document.paths.front());
  }
  return paths;
}

std::vector<Syllables> make_terms() {
  std::vector<Syllables> terms;
  for (const std::string_view act : kActs) {
    for (const std::string_view matter : kMatters) {
      terms.push_back(
          syllables_of(std::string(act) + ' ' + std::string(matter)));
    }
  }
  return terms;
}

// Four hundred documents of three sentences: a term, a term whose tones are
// others, and a term; each document in one of four spellings.
std::vector<Text> fill(SmallIndex& index, const std::vector<Syllables>& terms) {
  std::mt19937 random(1);
  std::vector<Text> texts;
  for (int number = 0; number < 400; ++number) {
    Text text{"d" + std::to_string(number), {}};
    const auto spelling = static_cast<Spelling>(number % 4);
    std::string bytes;
    for (int sentence = 0; sentence < 3; ++sentence) {
      Syllables words = terms[random() % terms.size()];
      for (icu::UnicodeString& word : words) {
        if (sentence == 1) word = with_tone(word, random() % 6);
      }
      bytes += spelled(words, spelling) + ".\n";
      text.sentences.push_back(std::move(words));
    }
    index.add(text.path, bytes);
    texts.push_back(std::move(text));
  }
  return texts;
}

TEST(SearchVocabulary, FindsWhatHoldsTheTermHoweverItIsTyped) {
  SmallIndex index;
  const std::vector<Syllables> terms = make_terms();
  ASSERT_EQ(terms.size(), 500U);
  const std::vector<Text> texts = fill(index, terms);
  IndexReader& reader = index.reader();
  std::size_t answers = 0;
  for (const Syllables& term : terms) {
    Syllables unmarked = term;
    std::ranges::transform(unmarked, unmarked.begin(), bare);
    for (const bool phrase : {false, true}) {
      const std::string quote = phrase ? "\"" : "";
      const std::set<std::string> exact = holders(texts, term, phrase);
      for (const Spelling spelling :
           {Spelling::kAsIs, Spelling::kDecomposed, Spelling::kOldPlacement,
            Spelling::kCapitals}) {
        const std::string typed = quote + spelled(term, spelling) + quote;
        EXPECT_EQ(found(reader, typed), exact) << typed;
      }
      const std::string typed =
          quote + spelled(unmarked, Spelling::kAsIs) + quote;
      EXPECT_EQ(found(reader, typed), holders(texts, unmarked, phrase))
          << typed;
      answers += exact.size();
    }
  }
  EXPECT_GT(answers, 1000U);
}

}  // namespace
}  // namespace viendan

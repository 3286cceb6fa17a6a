#include "generated_prose.h"

#include <array>
#include <cmath>
#include <string_view>
#include <utility>
#include <vector>

namespace viendan {
namespace {

// A vowel without a tone and with each of the five.
using Vowel = std::array<std::string_view, 6>;
constexpr std::array<Vowel, 12> kVowels = {{
    {"a", "à", "á", "ả", "ã", "ạ"},
    {"ă", "ằ", "ắ", "ẳ", "ẵ", "ặ"},
    {"â", "ầ", "ấ", "ẩ", "ẫ", "ậ"},
    {"e", "è", "é", "ẻ", "ẽ", "ẹ"},
    {"ê", "ề", "ế", "ể", "ễ", "ệ"},
    {"i", "ì", "í", "ỉ", "ĩ", "ị"},
    {"o", "ò", "ó", "ỏ", "õ", "ọ"},
    {"ô", "ồ", "ố", "ổ", "ỗ", "ộ"},
    {"ơ", "ờ", "ớ", "ở", "ỡ", "ợ"},
    {"u", "ù", "ú", "ủ", "ũ", "ụ"},
    {"ư", "ừ", "ứ", "ử", "ữ", "ự"},
    {"y", "ỳ", "ý", "ỷ", "ỹ", "ỵ"},
}};
constexpr std::size_t kAcute = 2;
constexpr std::size_t kDot = 5;

constexpr std::array<std::string_view, 20> kOnsets = {
    "b", "ch", "d",  "đ", "h", "kh", "l",  "m",  "n", "nh",
    "p", "ph", "qu", "r", "s", "t",  "th", "tr", "v", "x"};

struct Rhyme {
  std::string_view before;
  std::size_t vowel;  // In kVowels.
  std::string_view after;
};
constexpr std::array kRhymes = std::to_array<Rhyme>({
    {"", 0, ""},   {"", 0, "i"},   {"", 0, "o"},   {"", 0, "n"},
    {"", 0, "ng"}, {"", 0, "nh"},  {"", 0, "c"},   {"", 0, "t"},
    {"", 0, "m"},  {"", 1, "n"},   {"", 1, "ng"},  {"", 1, "c"},
    {"", 2, "n"},  {"", 2, "ng"},  {"", 2, "p"},   {"", 2, "t"},
    {"", 2, "u"},  {"", 2, "y"},   {"", 3, ""},    {"", 3, "n"},
    {"", 4, ""},   {"", 4, "n"},   {"", 4, "nh"},  {"", 4, "t"},
    {"", 5, ""},   {"", 5, "nh"},  {"", 5, "t"},   {"i", 4, "n"},
    {"i", 4, "m"}, {"i", 4, "u"},  {"", 6, ""},    {"", 6, "i"},
    {"", 6, "n"},  {"", 6, "ng"},  {"", 6, "c"},   {"", 7, ""},
    {"", 7, "i"},  {"", 7, "n"},   {"", 7, "ng"},  {"", 7, "c"},
    {"", 8, ""},   {"", 8, "i"},   {"", 8, "n"},   {"", 8, "p"},
    {"", 9, ""},   {"", 9, "i"},   {"", 9, "ng"},  {"", 9, "c"},
    {"", 10, ""},  {"", 10, "ng"}, {"ư", 8, "ng"}, {"ư", 8, "c"},
    {"o", 0, "n"}, {"o", 0, "ng"}, {"u", 7, "c"},
});

constexpr auto kLittleWords = std::to_array<std::string_view>(
    {"và",        "của",      "các",     "cho",    "được",     "có",
     "trong",     "về",       "theo",    "với",    "không",    "đến",
     "tại",       "để",       "là",      "khi",    "do",       "từ",
     "phải",      "trên",     "những",   "này",    "đã",       "bảo đảm",
     "thực hiện", "quy định", "cơ quan", "đơn vị", "công tác", "nội dung"});

constexpr std::size_t kSyllables = 4'000;
constexpr std::size_t kCompounds = 30'000;
constexpr std::size_t kTopics = 400;
constexpr std::size_t kTopicWords = 150;

bool is_stop(std::string_view after) {
  return after == "c" || after == "t" || after == "p";
}

// Syllables that begin the name or type of a document.
bool is_anchor(std::string_view syllable) {
  for (const std::string_view each :
       {"luật", "lệnh",  "nghị",  "quyết", "định",  "chỉ",  "thị",    "hiến",
        "pháp", "thông", "tư",    "điều",  "khoản", "điểm", "chương", "mục",
        "khóa", "ngày",  "tháng", "năm",   "số",    "đảng"}) {
    if (syllable == each) return true;
  }
  return false;
}

std::vector<std::string> make_syllables() {
  std::vector<std::string> all;
  for (const std::string_view onset : kOnsets) {
    for (const Rhyme& rhyme : kRhymes) {
      for (std::size_t tone = 0; tone < 6; ++tone) {
        if (is_stop(rhyme.after) && tone != kAcute && tone != kDot) continue;
        std::string syllable(onset);
        syllable += rhyme.before;
        syllable += kVowels[rhyme.vowel][tone];
        syllable += rhyme.after;
        if (!is_anchor(syllable)) all.push_back(std::move(syllable));
      }
    }
  }
  Random random(2013);
  for (std::size_t i = all.size(); i > 1; --i) {
    std::swap(all[i - 1], all[random.below(i)]);
  }
  all.resize(kSyllables);
  return all;
}

const std::vector<std::string>& compounds() {
  static const auto& made = *[] {
    const std::vector<std::string> syllables = make_syllables();
    auto* words = new std::vector<std::string>;
    Random random(2003);
    for (std::size_t i = 0; i < kCompounds; ++i) {
      words->push_back(syllables[random.zipf_below(kSyllables)] + ' ' +
                       syllables[random.zipf_below(kSyllables)]);
    }
    return words;
  }();
  return made;
}

}  // namespace

std::size_t Random::zipf_below(std::size_t limit) {
  const double scale = std::log(static_cast<double>(limit) + 1);
  return static_cast<std::size_t>(std::exp(unit() * scale)) - 1;
}

double Random::normal() {
  double sum = 0;
  for (int i = 0; i < 12; ++i) sum += unit();
  return sum - 6;
}

GeneratedProse::GeneratedProse(std::uint64_t seed)
    : random_(seed), topic_(random_.below(kTopics)) {}

void GeneratedProse::append_word(std::string& out) {
  const std::size_t kind = random_.below(100);
  if (kind < 42) {
    out += kLittleWords[random_.below(kLittleWords.size())];
  } else if (kind < 86) {
    const std::size_t rank = random_.zipf_below(kTopicWords);
    Random of_topic(topic_ * kTopicWords + rank);
    out += compounds()[of_topic.zipf_below(kCompounds)];
  } else if (kind < 92) {
    out += compounds()[random_.zipf_below(kCompounds)];
  } else {
    out += std::to_string(random_.below(3) == 0 ? random_.zipf_below(20'000)
                                                : random_.below(32));
  }
}

std::string GeneratedProse::sentence() {
  std::string text = "Bảo đảm";
  for (std::size_t n = 5 + random_.below(14); n > 0; --n) {
    text += ' ';
    append_word(text);
    if (n > 2 && random_.below(7) == 0) text += ',';
  }
  return text + '.';
}

}  // namespace viendan

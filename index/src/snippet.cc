// Method: one pass over the words finds the matches; two pointers over the
// matches find the window with most different words; its ends then move out to
// where the text can be cut.

#include "viendan/index/snippet.h"

#include <algorithm>
#include <bitset>
#include <unordered_map>

#include "words.h"

namespace viendan {
namespace {

struct Match {
  Span span;
  std::size_t group;  // Of the forms; one more for what is wanted besides.
  bool new_line;      // A line begins between the match before and this one.
};

// Which words are looked for.
class WantedWords {
 public:
  static constexpr std::size_t kNone = SIZE_MAX;

  explicit WantedWords(const WordForms& forms) {
    for (std::size_t i = 0; i < forms.size(); ++i) {
      for (const std::string& form : forms[i]) {
        groups_.emplace(form, i);
        if (!form.empty()) ends_.set(ends_of(form));
      }
    }
  }

  [[nodiscard]] bool empty() const { return groups_.empty(); }

  /// The first group of forms that `word` is in. Most words are told by their
  /// ends, so that they need not be hashed.
  [[nodiscard]] std::size_t group_of(std::string_view word) const {
    if (!ends_.test(ends_of(word))) return kNone;
    const auto found = groups_.find(word);
    return found == groups_.end() ? kNone : found->second;
  }

 private:
  static std::size_t ends_of(std::string_view word) {
    return static_cast<unsigned char>(word.front()) |
           static_cast<std::size_t>(static_cast<unsigned char>(word.back()))
               << 8U;
  }

  std::unordered_map<std::string_view, std::size_t> groups_;
  std::bitset<std::size_t{1} << 16U> ends_;  // The first byte and the last.
};

// A text may repeat a word without end.
constexpr std::size_t kMaxMatches = 20'000;

std::vector<Match> find_matches(std::string_view text, const WordForms& forms,
                                const std::vector<Span>& wanted) {
  const WantedWords words_wanted(forms);
  std::vector<Match> matches;
  matches.reserve(wanted.size());
  for (const Span span : wanted) matches.push_back({span, forms.size(), false});
  if (!words_wanted.empty()) {
    for (Words words(text); words.next() && matches.size() < kMaxMatches;) {
      const std::size_t group = words_wanted.group_of(words.word());
      if (group == WantedWords::kNone) continue;
      matches.push_back({words.span(), group, false});
    }
  }
  std::ranges::stable_sort(matches, {}, &Match::span);
  for (std::size_t i = 1; i < matches.size(); ++i) {
    const std::size_t last = matches[i - 1].span.begin;
    matches[i].new_line =
        text.substr(last, matches[i].span.begin - last).find('\n') !=
        std::string_view::npos;
  }
  return matches;
}

struct Window {
  std::size_t first = 0;  // Of the matches.
  std::size_t last = 0;   // Included.
  long score = 0;
};

// Different words count most, on few lines; then how many follow one another
// as typed.
class WindowFinder {
 public:
  WindowFinder(const std::vector<Match>& matches, std::size_t groups)
      : matches_(matches), seen_(groups) {}

  Window find() {
    Window best;
    std::size_t first = 0;
    for (std::size_t last = 0; last < matches_.size(); ++last) {
      enter(last, first);
      while (matches_[last].span.end - matches_[first].span.begin >
             kSnippetBytes) {
        leave(first++, last);
      }
      // Of words that come again, those on earlier lines are of no use.
      while (first < last && matches_[first + 1].new_line &&
             seen_[matches_[first].group] > 1) {
        leave(first++, last);
      }
      const long score = different_ * 1000 + in_order_ * 50 - breaks_ * 300;
      if (last == 0 || score > best.score) best = {first, last, score};
    }
    return best;
  }

 private:
  // Whether match `i` comes right after the one before it, in typed order.
  [[nodiscard]] bool follows(std::size_t i) const {
    return matches_[i].group == matches_[i - 1].group + 1 &&
           matches_[i].span.begin - matches_[i - 1].span.end <= 2;
  }

  void enter(std::size_t i, std::size_t first) {
    if (seen_[matches_[i].group]++ == 0) ++different_;
    if (i == first) return;
    if (follows(i)) ++in_order_;
    if (matches_[i].new_line) ++breaks_;
  }

  void leave(std::size_t i, std::size_t last) {
    if (--seen_[matches_[i].group] == 0) --different_;
    if (i == last) return;
    if (follows(i + 1)) --in_order_;
    if (matches_[i + 1].new_line) --breaks_;
  }

  const std::vector<Match>& matches_;
  std::vector<std::size_t> seen_;
  long different_ = 0;
  long in_order_ = 0;
  long breaks_ = 0;
};

bool is_space(char c) {
  return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

// The span of `whole` that has `at` inside it, not at its ends.
const Span* around(const std::vector<Span>& whole, std::size_t at) {
  const auto after = std::ranges::upper_bound(
      whole, at, {}, [](Span span) { return std::size_t{span.begin}; });
  if (after == whole.begin()) return nullptr;
  const Span& span = *std::prev(after);
  return span.begin < at && at < span.end ? &span : nullptr;
}

// Moves `at` down to the begin of a word that lies in no whole span.
std::size_t cut_down(std::string_view text, const std::vector<Span>& whole,
                     std::size_t at) {
  while (true) {
    while (at > 0 && !is_space(text[at - 1])) --at;
    const Span* span = around(whole, at);
    if (span == nullptr) return at;
    at = span->begin;
  }
}

// Moves `at` up to the end of a word that lies in no whole span.
std::size_t cut_up(std::string_view text, const std::vector<Span>& whole,
                   std::size_t at) {
  while (true) {
    while (at < text.size() && !is_space(text[at])) ++at;
    const Span* span = around(whole, at);
    if (span == nullptr) return at;
    at = span->end;
  }
}

// Where the line of `at` begins, if not further off than `reach`.
std::size_t begin_near(std::string_view text, std::size_t at,
                       std::size_t reach) {
  const std::size_t least = at > reach ? at - reach : 0;
  const std::size_t line = text.rfind('\n', at == 0 ? 0 : at - 1);
  const std::size_t begin = line == std::string_view::npos ? 0 : line + 1;
  return at == 0 ? 0 : std::max(begin > at ? at : begin, least);
}

Span choose_span(std::string_view text, const std::vector<Span>& whole,
                 Span core) {
  const std::size_t spare =
      kSnippetBytes > core.size() ? kSnippetBytes - core.size() : 0;
  std::size_t begin = begin_near(text, core.begin, spare / 2);
  const std::size_t rest = spare - std::min(spare, core.begin - begin);
  const std::size_t line = std::min(text.find('\n', core.end), text.size());
  std::size_t end = std::min<std::size_t>(line, core.end + rest);
  begin = cut_down(text, whole, begin);
  end = cut_up(text, whole, end);
  while (begin < core.begin && is_space(text[begin])) ++begin;
  return make_span(begin, std::max<std::size_t>(end, core.end));
}

// Copies `span` with single spaces and puts the marks where their words go.
void fill(Snippet& snippet, std::string_view text,
          const std::vector<Match>& matches) {
  auto match = std::ranges::lower_bound(
      matches, snippet.span.begin, {},
      [](const Match& each) { return each.span.begin; });
  std::uint32_t mark_begin = 0;
  for (std::uint32_t at = snippet.span.begin; at < snippet.span.end; ++at) {
    const bool in_span =
        match != matches.end() && match->span.end <= snippet.span.end;
    if (in_span && match->span.begin == at) {
      mark_begin = static_cast<std::uint32_t>(snippet.text.size());
    }
    if (!is_space(text[at])) {
      snippet.text += text[at];
    } else if (!snippet.text.empty() && snippet.text.back() != ' ') {
      snippet.text += ' ';
    }
    if (in_span && match->span.end == at + 1) {
      snippet.marks.push_back(make_span(mark_begin, snippet.text.size()));
      ++match;
    }
  }
  while (snippet.text.ends_with(' ')) snippet.text.pop_back();
}

bool ends_sentence_at(std::string_view text, std::size_t at) {
  while (at > 0 && text[at - 1] == ' ') --at;
  return at == 0 || text[at - 1] == '\n' || text[at - 1] == '.' ||
         text[at - 1] == ';';
}

}  // namespace

std::optional<Snippet> make_snippet(std::string_view text,
                                    const WordForms& forms,
                                    const SnippetSpans& spans) {
  const std::vector<Match> matches = find_matches(text, forms, spans.wanted);
  if (matches.empty()) return std::nullopt;
  const Window window = WindowFinder(matches, forms.size() + 1).find();
  const Span core = make_span(matches[window.first].span.begin,
                              matches[window.last].span.end);
  Snippet snippet;
  snippet.span = choose_span(text, spans.whole, core);
  snippet.match = core.begin;
  snippet.cut_before = !ends_sentence_at(text, snippet.span.begin);
  snippet.cut_after = snippet.span.end < text.size() &&
                      !ends_sentence_at(text, snippet.span.end) &&
                      text[snippet.span.end] != '\n';
  fill(snippet, text, matches);
  return snippet;
}

}  // namespace viendan

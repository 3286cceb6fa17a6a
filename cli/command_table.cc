#include <algorithm>
#include <array>

#include "command.h"
#include "commands.h"

namespace viendan::cli {
namespace {

// Every command takes these too.
constexpr std::string_view kCommonOptions = "color lang quiet verbose help";

// "limits" in a row stands for these: what reading one file may take.
constexpr std::string_view kLimitOptions =
    "max-cpu max-time max-memory max-file max-text max-parts max-ratio";

// One row a command, in the order in which help shows them.
// clang-format off
constexpr std::array kCommands = std::to_array<Command>({
    {"parse", "[PATH...|-]",
     "print one record for each document; needs no index",
     "in một bản ghi cho mỗi văn bản; không cần chỉ mục",
     "format files-from null jobs ocr allow-unsandboxed limits",
     "text|json|jsonl|csv",
     "viendan parse --format jsonl van-ban/ | jq .number.canonical", run_parse},
    {"text", "PATH|-",
     "print the text that every span points into",
     "in văn bản chuẩn mà mọi vị trí trỏ vào",
     "ocr allow-unsandboxed limits", "",
     "viendan text van-ban/451-cv-hu.docx", run_text},
    {"import", "PATH...|-",
     "add files and folders to the index; what has not changed is not read again",
     "đưa tệp và thư mục vào chỉ mục; tệp không đổi thì không đọc lại",
     "index format files-from null jobs ocr allow-unsandboxed limits prune retry-failed dry-run report progress shard wait",
     "text|json",
     "viendan import van-ban/ --report ket-qua.jsonl", run_import},
    {"search", "QUERY",
     "find documents by words, phrases and fields; ranked, with snippets",
     "tìm văn bản theo từ, cụm từ và trường; xếp hạng, kèm trích đoạn",
     "index require-all format fields null limit offset sort since explain",
     "text|json|jsonl|csv",
     "viendan search 'cải cách hành chính nam:2021 viendan:76/NQ-CP'", run_search},
    {"citedby", "REF",
     "list the documents that cite REF, with the citing passages",
     "liệt kê các văn bản viện dẫn REF, kèm đoạn viện dẫn",
     "index require-all format fields null limit offset sort since relation",
     "text|json|jsonl|csv",
     "viendan citedby 25-NQ/TW@2013", run_citedby},
    {"cites", "DOC...",
     "list what documents cite, and whether the index has it",
     "liệt kê những gì văn bản viện dẫn, và chỉ mục có hay không",
     "index require-all format fields null limit offset relation",
     "text|json|jsonl|csv",
     "viendan cites 451-CV/HU", run_cites},
    {"chain", "DOC|REF",
     "follow references to what a document rests on, or to what rests on it",
     "lần theo viện dẫn tới văn bản làm chỗ dựa, hoặc văn bản dựa vào nó",
     "index require-all format fields up down depth relation",
     "text|json|jsonl|csv|dot|graphml|html",
     "viendan chain 18-NQ/TU --down --depth 3", run_chain},
    {"check", "[DOC...]",
     "look for references that are missing, contradictory or out of date",
     "tìm viện dẫn thiếu, mâu thuẫn hoặc đã hết hiệu lực",
     "index require-all format fields null limit offset code since",
     "text|json|jsonl|csv",
     "viendan check --code superseded,two-dates,cited-later", run_check},
    {"directives", "DOC|QUERY",
     "list numbered directives with assignees, deadlines and citations",
     "liệt kê các chỉ đạo có đánh số, đơn vị được giao, thời hạn và viện dẫn",
     "index require-all format fields null limit offset since",
     "text|json|jsonl|csv",
     "viendan directives 'rà soát thủ tục tinh:\"Tây Ninh\"'", run_directives},
    {"show", "DOC...",
     "print the record of documents in the index",
     "in bản ghi của văn bản trong chỉ mục",
     "index require-all format",
     "text|json|jsonl|csv",
     "viendan show 25-NQ/TW@2013", run_show},
    {"list", "[QUERY]",
     "list documents in the index",
     "liệt kê các văn bản trong chỉ mục",
     "index require-all format fields null limit offset sort since",
     "text|json|jsonl|csv",
     "viendan list 'loai:chi-thi' --sort -date", run_list},
    {"facets", "[QUERY]",
     "count documents by type, issuer, year, province and relation",
     "đếm văn bản theo loại, cơ quan, năm, tỉnh và quan hệ",
     "index require-all format fields limit",
     "text|json|jsonl|csv",
     "viendan facets 'công tác dân vận'", run_facets},
    {"status", "",
     "say what is in the index, and how much",
     "cho biết trong chỉ mục có gì, bao nhiêu",
     "index require-all readers format",
     "text|json",
     "viendan status", run_status},
    {"failed", "",
     "list files that could not be read, and why",
     "liệt kê các tệp không đọc được và lý do",
     "index require-all format fields null",
     "text|json|jsonl|csv",
     "viendan failed", run_failed},
    {"verify", "",
     "read the whole index and say what is damaged",
     "đọc toàn bộ chỉ mục và cho biết chỗ hỏng",
     "index format wait",
     "text|jsonl",
     "viendan verify", run_verify},
    {"remove", "DOC|FOLDER...",
     "take documents out of the index; their files are not touched",
     "bỏ văn bản khỏi chỉ mục; không đụng đến tệp",
     "index dry-run wait",
     "",
     "viendan remove van-ban/cu/", run_remove},
    {"compact", "[INDEX...]",
     "rewrite the index compactly, and take other indexes into it",
     "viết lại chỉ mục cho gọn, và gộp các chỉ mục khác vào",
     "index wait", "",
     "viendan compact --index van-ban/.viendan", run_compact},
    {"graph", "[QUERY]",
     "print the citation graph, also as a page for a browser",
     "in đồ thị viện dẫn, kể cả dạng trang xem bằng trình duyệt",
     "index require-all format limit offset since",
     "dot|graphml|json|html",
     "viendan graph 'tinh:\"Tây Ninh\"' --format html > do-thi.html", run_graph},
    {"export", "",
     "print the records of all documents",
     "in bản ghi của mọi văn bản",
     "index require-all format",
     "jsonl|json|csv|opensearch-bulk",
     "viendan export --format opensearch-bulk | curl --data-binary @- localhost:9200/_bulk", run_export},
    {"completion", "bash|zsh|fish",
     "print a completion script for a shell",
     "in kịch bản hoàn thành lệnh cho shell",
     "", "", "viendan completion bash > /etc/bash_completion.d/viendan", run_completion},
    {"man", "[COMMAND]",
     "print a manual page, as troff",
     "in trang hướng dẫn, dạng troff",
     "", "", "viendan man citedby | man -l -", run_man},
    {"help", "[COMMAND]",
     "print how to use a command",
     "in cách dùng một lệnh",
     "", "", "viendan help parse", run_help},
});
// clang-format on

template <typename Visit>
void for_each_word(std::string_view words, Visit visit) {
  while (!words.empty()) {
    const std::size_t end = std::min(words.find(' '), words.size());
    if (end > 0) visit(words.substr(0, end));
    words.remove_prefix(std::min(end + 1, words.size()));
  }
}

}  // namespace

std::span<const Command> commands() { return kCommands; }

const Command* find_command(std::string_view name) {
  const auto row = std::ranges::find(kCommands, name, &Command::name);
  return row == kCommands.end() ? nullptr : &*row;
}

std::vector<std::string_view> option_names(const Command& command) {
  std::vector<std::string_view> names;
  const auto add = [&](std::string_view name) { names.push_back(name); };
  for_each_word(command.options, [&](std::string_view name) {
    name == "limits" ? for_each_word(kLimitOptions, add) : add(name);
  });
  for_each_word(kCommonOptions, add);
  return names;
}

std::string_view choices_of(const Command& command, const Option& option) {
  return option.name == "format" ? command.formats : option.choices;
}

}  // namespace viendan::cli

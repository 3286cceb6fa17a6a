#include "topics.h"

#include <array>

namespace viendan::cli {
namespace {

constexpr std::array kTopics = std::to_array<Topic>({
    {"DOC",
     "the path of a file, the id of a document or the first digits of it, or\n"
     "a REF\n",
     "đường dẫn của tệp, mã (id) của văn bản hoặc các chữ số đầu của mã,\n"
     "hoặc REF\n"},
    {"REF",
     "25-NQ/TW                 a number, in any spelling that documents use\n"
     "25-NQ/TW@2013            of that year; also @2013-06-03, @xi (the term)\n"
     "\"Luật Đất đai@2024\"      a law by its name\n"
     "p/nq/tw/25@xi            the key of a document, as in records\n",
     "25-NQ/TW                 số hiệu, viết theo bất cứ cách nào\n"
     "25-NQ/TW@2013            của năm ấy; cả @2013-06-03, @xi (khóa)\n"
     "\"Luật Đất đai@2024\"      tên luật\n"
     "p/nq/tw/25@xi            khóa (key) của văn bản, như trong bản ghi\n"},
    {"QUERY",
     "nghị quyết               all the words; typed with marks, just these\n"
     "nghi quyet               typed without, with any marks; =dang: as it is\n"
     "\"dân vận khéo\"           the words one after the other\n"
     "quyet*                   words that begin so\n"
     "25-NQ/TW                 the document itself, then those that cite it\n"
     "A AND B, A OR B, NOT A   in capitals; ( ) group; side by side means AND\n"
     "type:nghi-dinh           loai:   also a code, type:nđ\n"
     "issuer:\"Bộ Tài chính\"    coquan: words of the name, or its id\n"
     "number:25-NQ/TW          so:     the document's own number\n"
     "cites:25-NQ/TW@2013      viendan:\n"
     "relation:repeals         quanhe: beside cites:, of that citation\n"
     "date:2021-03..2022       ngay:   also date:2021.., date:..5/3/2021\n"
     "year:2021                nam:\n"
     "province:\"Tây Ninh\"      tinh:\n"
     "path:van-ban/2021        tep:    a file or a folder, or the end of its "
     "path\n",
     "nghị quyết               có đủ các từ; gõ có dấu thì đúng từ ấy\n"
     "nghi quyet               gõ không dấu thì dấu nào cũng được; =dang: y "
     "thế\n"
     "\"dân vận khéo\"           các từ liền nhau\n"
     "quyet*                   từ bắt đầu như thế\n"
     "25-NQ/TW                 chính văn bản, rồi các văn bản viện dẫn nó\n"
     "A AND B, A OR B, NOT A   viết hoa; ( ) để nhóm; đứng cạnh nhau là AND\n"
     "loai:nghi-dinh           type:     cả ký hiệu, loai:nđ\n"
     "coquan:\"Bộ Tài chính\"    issuer:   từ trong tên, hoặc mã cơ quan\n"
     "so:25-NQ/TW              number:   số hiệu của chính văn bản\n"
     "viendan:25-NQ/TW@2013    cites:\n"
     "quanhe:bai-bo            relation: cạnh viendan: là của viện dẫn ấy\n"
     "ngay:2021-03..2022       date:     cả ngay:2021.., ngay:..5/3/2021\n"
     "nam:2021                 year:\n"
     "tinh:\"Tây Ninh\"          province:\n"
     "tep:van-ban/2021         path:     tệp, hoặc thư mục và mọi tệp ở "
     "dưới\n"},
});

}  // namespace

std::vector<Topic> topics_of(const Command& command) {
  const auto speaks_of = [](std::string_view text, std::string_view name) {
    return text.find(name) != std::string_view::npos;
  };
  const bool by_doc = speaks_of(command.operands, "DOC");
  std::vector<Topic> topics;
  for (const Topic& each : kTopics) {
    const bool within_doc = by_doc && each.name == "REF";
    if (within_doc || speaks_of(command.operands, each.name)) {
      topics.push_back(each);
    }
  }
  return topics;
}

}  // namespace viendan::cli

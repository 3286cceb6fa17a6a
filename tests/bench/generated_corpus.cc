#include "generated_corpus.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <string_view>

#include "generated_prose.h"

namespace viendan {
namespace {

constexpr std::array<std::string_view, 63> kProvinces = {
    "An Giang",          "Bắc Giang",      "Bắc Kạn",    "Bạc Liêu",
    "Bắc Ninh",          "Bến Tre",        "Bình Định",  "Bình Dương",
    "Bình Phước",        "Bình Thuận",     "Cà Mau",     "Cao Bằng",
    "Đắk Lắk",           "Đắk Nông",       "Điện Biên",  "Đồng Nai",
    "Đồng Tháp",         "Gia Lai",        "Hà Giang",   "Hà Nam",
    "Hà Tĩnh",           "Hải Dương",      "Hậu Giang",  "Hòa Bình",
    "Hưng Yên",          "Khánh Hòa",      "Kiên Giang", "Kon Tum",
    "Lai Châu",          "Lâm Đồng",       "Lạng Sơn",   "Lào Cai",
    "Long An",           "Nam Định",       "Nghệ An",    "Ninh Bình",
    "Ninh Thuận",        "Phú Thọ",        "Phú Yên",    "Quảng Bình",
    "Quảng Nam",         "Quảng Ngãi",     "Quảng Ninh", "Quảng Trị",
    "Sóc Trăng",         "Sơn La",         "Tây Ninh",   "Thái Bình",
    "Thái Nguyên",       "Thanh Hóa",      "Tiền Giang", "Trà Vinh",
    "Tuyên Quang",       "Vĩnh Long",      "Vĩnh Phúc",  "Yên Bái",
    "Bà Rịa - Vũng Tàu", "Thừa Thiên Huế", "Hà Nội",     "Hải Phòng",
    "Đà Nẵng",           "Cần Thơ",        "Hồ Chí Minh"};
constexpr std::size_t kFirstCity = 58;  // From here on thành phố, not tỉnh.

constexpr std::array<std::string_view, 20> kVerbs = {
    "tăng cường", "nâng cao",   "đẩy mạnh",  "tiếp tục", "chủ động",
    "tổ chức",    "triển khai", "rà soát",   "kiểm tra", "hoàn thiện",
    "bố trí",     "phối hợp",   "xây dựng",  "củng cố",  "đổi mới",
    "bảo đảm",    "thực hiện",  "hướng dẫn", "đôn đốc",  "tổng hợp"};

constexpr std::array<std::string_view, 40> kObjects = {
    "công tác dân vận",
    "cải cách thủ tục hành chính",
    "quy chế dân chủ ở cơ sở",
    "chất lượng đội ngũ cán bộ",
    "hiệu lực quản lý nhà nước",
    "kỷ luật, kỷ cương hành chính",
    "phát triển kinh tế tập thể",
    "bảo vệ môi trường nước",
    "quản lý đất đai và khoáng sản",
    "chuyển đổi số trong cơ quan",
    "an toàn thực phẩm",
    "phòng cháy và chữa cháy rừng",
    "giảm nghèo bền vững",
    "xây dựng nông thôn mới",
    "tiếp công dân, giải quyết khiếu nại",
    "phòng, chống thiên tai",
    "giáo dục mầm non và phổ thông",
    "y tế dự phòng",
    "bảo hiểm xã hội tự nguyện",
    "trật tự an toàn giao thông",
    "đầu tư công trung hạn",
    "ngân sách địa phương",
    "sắp xếp tổ chức bộ máy",
    "tinh giản biên chế",
    "thi đua, khen thưởng",
    "bình đẳng giới",
    "lao động và việc làm",
    "hạ tầng giao thông nông thôn",
    "dịch vụ công trực tuyến",
    "văn hóa và du lịch cộng đồng",
    "nuôi trồng thủy sản",
    "chăn nuôi an toàn sinh học",
    "trồng cây ăn quả",
    "tiêm chủng mở rộng",
    "quốc phòng, quân sự địa phương",
    "phòng, chống tham nhũng",
    "phổ biến giáo dục pháp luật",
    "hòa giải ở cơ sở",
    "thanh toán không dùng tiền mặt",
    "lưu trữ hồ sơ điện tử"};

constexpr std::array<std::string_view, 12> kPurposes = {
    "đáp ứng yêu cầu nhiệm vụ trong tình hình mới",
    "góp phần giữ vững ổn định chính trị",
    "phục vụ người dân và doanh nghiệp tốt hơn",
    "bảo đảm đúng tiến độ, tiết kiệm và hiệu quả",
    "phù hợp với điều kiện thực tế của từng địa bàn",
    "gắn với trách nhiệm của người đứng đầu",
    "trên cơ sở phân công rõ người, rõ việc",
    "không để xảy ra tình trạng đùn đẩy, né tránh",
    "tạo chuyển biến rõ nét trong nhận thức và hành động",
    "lấy kết quả làm căn cứ đánh giá hằng năm",
    "kịp thời tháo gỡ khó khăn, vướng mắc phát sinh",
    "hạn chế thấp nhất thiệt hại về người và tài sản"};

constexpr std::array<std::string_view, 10> kBodies = {
    "Sở Nội vụ",      "Sở Tài chính",   "Sở Tư pháp", "Sở Xây dựng",
    "Sở Y tế",        "Sở Công Thương", "Văn phòng",  "Ban Dân vận",
    "Thanh tra tỉnh", "Công an tỉnh"};

template <std::size_t N>
std::string_view any_of(const std::array<std::string_view, N>& values,
                        Random& random) {
  return values[random.below(N)];
}

// Small results are much more likely than large ones.
std::size_t skewed_below(std::size_t limit, Random& random) {
  const double u = random.unit();
  return static_cast<std::size_t>(u * u * u * static_cast<double>(limit));
}

std::string unit_of(std::size_t province) {
  return fmt::format("{} {}", province < kFirstCity ? "tỉnh" : "thành phố",
                     kProvinces[province]);
}

struct Day {
  int year;
  int month;
  int day;
};

GeneratedIdentity central_one(std::string type, std::string number,
                              std::string issuer, Day day) {
  const bool party = number.find("/TW") != std::string::npos;
  return {std::move(type),
          std::move(number),
          std::move(issuer),
          {},
          day.year,
          day.month,
          day.day,
          {},
          party};
}

std::vector<GeneratedIdentity> make_central() {
  const std::string committee = "Ban Chấp hành Trung ương Đảng";
  const std::string politburo = "Bộ Chính trị";
  std::vector<GeneratedIdentity> all = {
      central_one("Nghị quyết", "25-NQ/TW", committee, {2013, 6, 3}),
      central_one("Nghị định", "30/2020/NĐ-CP", "Chính phủ", {2020, 3, 5}),
      central_one("Nghị quyết", "18-NQ/TW", committee, {2017, 10, 25}),
      central_one("Nghị quyết", "25-NQ/TW", committee, {2003, 3, 12}),
      central_one("Quyết định", "217-QĐ/TW", politburo, {2013, 12, 12}),
      central_one("Nghị quyết", "76/NQ-CP", "Chính phủ", {2021, 7, 15}),
      central_one("Nghị quyết", "25-NQ/TW", committee, {2008, 7, 25}),
      central_one("Quyết định", "218-QĐ/TW", politburo, {2013, 12, 12}),
      central_one("Chỉ thị", "05-CT/TW", politburo, {2016, 5, 15}),
      central_one("Nghị quyết", "18-NQ/TW", committee, {2022, 6, 16})};
  for (int i = 0; i < 190; ++i) {
    const int year = 2004 + i % 20;
    const int month = 1 + i % 12;
    const int day = 1 + i * 7 % 28;
    switch (i % 3) {
      case 0:
        all.push_back(central_one("Nghị định",
                                  fmt::format("{:02}/{}/NĐ-CP", 40 + i, year),
                                  "Chính phủ", {year, month, day}));
        break;
      case 1:
        all.push_back(central_one(
            "Thông tư", fmt::format("{:02}/{}/TT-BNV", 1 + i % 30, year),
            "Bộ Nội vụ", {year, month, day}));
        break;
      default:
        all.push_back(central_one("Quyết định",
                                  fmt::format("{}/QĐ-TTg", 900 + i),
                                  "Thủ tướng Chính phủ", {year, month, day}));
    }
  }
  return all;
}

std::string sentence(Random& random) {
  return fmt::format("{} {}, {}", any_of(kVerbs, random),
                     any_of(kObjects, random), any_of(kPurposes, random));
}

std::string capitalised(std::string text) {
  // Sentences begin with one of kVerbs: ASCII, or đ.
  if (text.starts_with("đ")) return "Đ" + text.substr(2);
  text[0] = static_cast<char>(text[0] - 'a' + 'A');
  return text;
}

// One of the ways in which documents print a citation in full.
std::string cite(Random& random, const GeneratedIdentity& cited) {
  const std::string date =
      random.below(2) == 0
          ? fmt::format("ngày {:02} tháng {:02} năm {}", cited.day, cited.month,
                        cited.year)
          : fmt::format("ngày {}/{}/{}", cited.day, cited.month, cited.year);
  const std::string_view comma = random.below(3) == 0 ? "," : "";
  return fmt::format("{} số {}{} {} của {}", cited.type, cited.number, comma,
                     date, cited.issuer);
}

void append_head(const GeneratedDocument& document, std::string_view subject,
                 std::string_view unit, std::string& out) {
  const GeneratedIdentity& own = document.own;
  if (own.party) {
    fmt::format_to(std::back_inserter(out),
                   "TỈNH ỦY {}\t\tĐẢNG CỘNG SẢN VIỆT NAM\n*\nSố {}\n"
                   "\t\t{}, ngày {:02} tháng {:02} năm {}\n\n",
                   own.province, own.number, own.province, own.day, own.month,
                   own.year);
  } else {
    fmt::format_to(std::back_inserter(out),
                   "{}\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
                   "Độc lập - Tự do - Hạnh phúc\n\nSố: {}\n"
                   "{}, ngày {:02} tháng {:02} năm {}\n\n",
                   own.issuer, own.number, own.province, own.day, own.month,
                   own.year);
  }
  fmt::format_to(std::back_inserter(out), "{}\nVề {} {}\n\n", own.type, subject,
                 unit);
}

// Fills documents up to the length that they have in life.
class Prose {
 public:
  Prose(std::uint64_t seed, GeneratedLengths lengths) : sentences_(seed) {
    if (lengths.median_bytes == 0) return;
    Random random(seed + 1);
    const double length = static_cast<double>(lengths.median_bytes) *
                          std::exp(lengths.deviation * random.normal());
    bytes_ =
        std::min(static_cast<std::size_t>(length), 8 * lengths.median_bytes);
  }

  // Appends its share of what is missing, where `left` items are to come.
  void append(std::size_t left, std::string& out) {
    if (out.size() >= bytes_) return;
    const std::size_t until = out.size() + (bytes_ - out.size()) / left;
    while (out.size() < until) {
      out += sentences_.sentence();
      out += '\n';
    }
  }

 private:
  GeneratedProse sentences_;
  std::size_t bytes_ = 0;
};

struct Kind {
  std::string_view type;
  std::string_view pattern;  ///< {0} the serial, {1} the year.
  std::string_view issuer;   ///< {} the unit.
  bool party;
};

constexpr std::array<Kind, 7> kKinds = {{
    {"Quyết định", "{0}/QĐ-UBND", "Ủy ban nhân dân {}", false},
    {"Quyết định", "{0}/QĐ-UBND", "Ủy ban nhân dân {}", false},
    {"Kế hoạch", "{0}/KH-UBND", "Ủy ban nhân dân {}", false},
    {"Nghị quyết", "{0}/{1}/NQ-HĐND", "Hội đồng nhân dân {}", false},
    {"Quyết định", "{0}/{1}/QĐ-UBND", "Ủy ban nhân dân {}", false},
    {"Chỉ thị", "{0}/CT-UBND", "Ủy ban nhân dân {}", false},
    {"Chương trình hành động", "{0}-CTr/TU", "Tỉnh ủy {}", true},
}};

}  // namespace

std::string GeneratedIdentity::iso_date() const {
  return fmt::format("{:04}-{:02}-{:02}", year, month, day);
}

const std::vector<GeneratedIdentity>& GeneratedCorpus::central() {
  static const auto& all = *new std::vector<GeneratedIdentity>(make_central());
  return all;
}

GeneratedIdentity GeneratedCorpus::identity(std::size_t i) const {
  const std::size_t province = i % kProvinces.size();
  const std::size_t round = i / kProvinces.size();
  const std::size_t year = 2005 + round % 20;
  const std::size_t kind_at = (round / 20) % kKinds.size();
  const Kind& kind = kKinds[kind_at];
  // The two rows of plain decisions must not share serials.
  const std::size_t serial =
      10 + 2 * (round / (20 * kKinds.size())) + (kind_at == 1 ? 1 : 0);
  Random random(seed_ ^ (i * 0x9E3779B97F4A7C15U));
  GeneratedIdentity own;
  own.type = kind.type;
  own.number = fmt::format(fmt::runtime(kind.pattern), serial, year);
  own.province = kProvinces[province];
  own.issuer =
      kind.party
          ? fmt::format("{} {}", province < kFirstCity ? "Tỉnh ủy" : "Thành ủy",
                        own.province)
          : fmt::format(fmt::runtime(kind.issuer), unit_of(province));
  own.year = static_cast<int>(year);
  own.month = static_cast<int>(1 + random.below(12));
  own.day = static_cast<int>(1 + random.below(28));
  own.party = kind.party;
  return own;
}

GeneratedDocument GeneratedCorpus::document(std::size_t i) const {
  Random random((seed_ + 1) ^ (i * 0xD1B54A32D192ED03U));
  const std::size_t province = i % kProvinces.size();
  GeneratedDocument document;
  document.path = fmt::format("{:02}/{:08}.txt", province, i);
  document.own = identity(i);
  std::string& out = document.text;
  append_head(document, any_of(kObjects, random), unit_of(province), out);

  const auto add = [&](const GeneratedIdentity& cited,
                       std::string_view relation) {
    document.citations.push_back({cited, std::string(relation)});
    return cite(random, cited);
  };
  // Of an older document of the same province, or a central one.
  const auto pick = [&]() -> GeneratedIdentity {
    const std::size_t rounds = i / kProvinces.size();
    for (int tries = 0; tries < 20; ++tries) {
      const bool local = rounds > 0 && random.below(2) == 0;
      GeneratedIdentity cited =
          local ? identity(province + kProvinces.size() * random.below(rounds))
                : central()[skewed_below(central().size(), random)];
      if (cited.iso_date() < document.own.iso_date()) return cited;
    }
    return central()[3];  // Of 2003, before all others.
  };
  for (std::size_t n = 1 + random.below(3); n > 0; --n) {
    fmt::format_to(std::back_inserter(out), "Căn cứ {};\n",
                   add(pick(), "basis"));
  }
  fmt::format_to(std::back_inserter(out),
                 "{} ban hành các nội dung sau đây:\n\n", document.own.issuer);
  const std::size_t items = 6 + random.below(10);
  Prose prose(seed_ ^ (i * 0x8CB92BA72F3D8DD7U), lengths_);
  for (std::size_t n = 1; n <= items; ++n) {
    fmt::format_to(std::back_inserter(out), "{}. {}", n,
                   capitalised(sentence(random)));
    if (random.below(4) == 0) {
      fmt::format_to(std::back_inserter(out), ". Nghiêm túc thực hiện {}",
                     add(pick(), "implements"));
    }
    out += ".\n";
    if (random.below(3) == 0) {
      fmt::format_to(std::back_inserter(out),
                     "Giao {} chủ trì, {}; báo cáo trước ngày {}/{}/{}.\n",
                     any_of(kBodies, random), sentence(random),
                     1 + random.below(28), 1 + random.below(12),
                     document.own.year + 1);
    }
    prose.append(items - n + 1, out);
  }
  if (random.below(6) == 0) {
    fmt::format_to(std::back_inserter(out), "{}. {} này thay thế {}.\n",
                   items + 1, document.own.type, add(pick(), "replaces"));
  }
  return document;
}

}  // namespace viendan

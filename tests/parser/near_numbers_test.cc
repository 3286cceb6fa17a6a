// Figures and codes that look like the numbers of documents and are none.

#include <gtest/gtest.h>

#include <string>

#include "find_numbers.h"

namespace viendan {
namespace {

// Domain reference 10.2: nothing that becomes a citation.
TEST(FindNumbers, NearMissesAreNoDocuments) {
  for (const std::string text : {
           "khóa XIII, (khóa XI)",
           "tệp 12-KH-HU.signed.pdf, 15-KH_HU.doc",
           "nhiệm kỳ 2021-2026, giai đoạn 2021- 2030, năm 2014- 2015",
           "24/7, 24/24 giờ, 7/7",
           "30/4, 1/5, 2/9, 8/3, 20/11",
           "ngày 21.10; 21/10/2021 - 19:23",
           "tháng 02/2021, trước ngày 20/11/2021",
           "TCVN ISO 9001:2008, ISO/IEC 27001",
           "TCVN 6909:2001, QCVN 01:2021/BXD",
           "22TCN 211-06, QCVN 03-MT:2015/BTNMT",
           "QCVN 05A:2020/BCT/SĐ1:2024, TCVN 5507:2002/SĐ1:2010/BKHCN",
           "Covid-19, H5N1, PM2.5",
           "PAR INDEX, PAPI, SIPAS, PCI",
           "km 12/QL1, QL1A, ĐT.830, Km0+500",
           "thửa đất số 125, tờ bản đồ số 12",
           "GCN QSDĐ số BX 123456, CH 00123, CS 01234",
           "0276.3822.233, (028) 3829-1234, 0913/123.456",
           "tài khoản số 3712.0.1016523.00000, MST 0100109106-001",
           "mã chương 423, loại 340, khoản 341, tiểu mục 6501",
           "biển số 70A-123.45, QN 7105",
           "CCCD số 072095001234, số BHXH 7912345678",
           "tỷ lệ 1/500, 2/3 số đại biểu",
           "số 12/34 đường CMT8, hẻm 5/2A, tổ 4/5",
           "100%, từ 90% trở lên, 5 kg/m2, 120 m3/ngày",
           "Lưu: VT, NC; Lưu VP/HU.; VP. UBND tỉnh",
           "TC-HC, KSTTTC; LĐVP; Các Phòng: NC",
           "CT-XH, KT-XH, QP-AN",
           "TT: Tỉnh ủy, HĐND tỉnh",
           "T78, (Hà Nội và T78)",
           "K.Qúy, Thuận100b, ToànKiên-12",
           "Mẫu số 29-TTr, Mẫu số 36/DS, Mẫu C1-02/NS, mẫu 02-TT",
           "Biểu số 05/KH, Mẫu số 01/KH-UBND, Mẫu số 02/QĐ-KTT",
           "Mẫu báo cáo số 02/BC-TH, biểu mẫu báo cáo 01/CNC",
           "Biểu báo cáo số 07/THKT-UBND, Mẫu đơn số 03/ĐK-KD",
           "tài khoản số 3712/KBNN-LC, bản vẽ số 01/BV-KC",
           "giấy báo Có số 55/GBC-VCB, hồ sơ số 12/HS-CT",
           "gói thầu số 05/XL-KC, Phụ lục số 03-1A/TNDN",
           "Tờ khai 01/TCKT, biểu mẫu có ký hiệu số 04/NTM/T-N",
           "Tiêu chí 1, 3, 4; Bảng 2; Phụ lục I; Hình 3.1",
           "Khoản 5 Mục III của Kế hoạch này",
           "Điều 1. Ban hành kèm theo Quyết định này; QUYẾT ĐỊNH:",
           "UBND tỉnh ban hành quyết định trong tháng 12/2021",
           "luật sư, pháp luật, kỷ luật",
           "Nghị định thư Kyoto, Công ước số 87",
           "Chương trình”Đồng hành cùng nhân dân”",
           "kế hoạch cụ thể giai đoạn 2022-2026",
           "Năm dân vận chính quyền 2022",
           "Hợp đồng số 01/2026/HĐXD, HĐLĐ số 15",
           "Công báo số 25 + 26, Số 67 (7.050) Năm, ngày 8/3/",
           "Điều 44.4.PL.1, Điều 44.4.PL.5",
           "A29.125.A29.125.001.14.027, VN79.0003547",
           "Đoàn 559, Z176, Nhà D67, X30",
           "phòng 25-NV, lớp 10A1, ca 1/2",
           "dự án 661, Chương trình 135",
           "14/14 chỉ tiêu, 18/18 xã, 8/9 xã đạt chuẩn",
           "1-2 lần/năm, 5-7 ngày, từ 3-5 triệu",
           "Bản án số 12/2020/HS-ST, Cáo trạng số 15/CT-VKS",
           "hồ sơ số 000.00.19.H53-210205-0001",
           "https://example.vn/nghi-dinh-78-2025-nd-cp-123.html",
           "TCVN3, UTF-8, Windows 11, NQ-2.0",
       }) {
    SCOPED_TRACE(text);
    for (const FoundNumber& each : find_numbers(text)) {
      EXPECT_NE(each.kind, NumberKind::kDocument)
          << to_string(each.mention.number);
    }
  }
}

// What the same words stand before all the same.
TEST(FindNumbers, FormsAndThingsOfDocuments) {
  for (const std::string text : {
           "theo mẫu tại Công văn số 26/BTC-TCT",
           "theo mẫu báo cáo của Công văn số 26/BTC-TCT",
           "Mẫu Thông tư số 26/2026/TT-BTC",
           "Biểu mẫu 26/2026/TT-BTC",
           "hồ sơ kèm Tờ trình số 26/TTr-STC",
       }) {
    EXPECT_EQ(find_numbers(text).size(), 1U) << text;
  }
}

}  // namespace
}  // namespace viendan

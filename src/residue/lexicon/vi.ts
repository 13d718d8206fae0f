import type { LanguageWords } from "./words.js";

export const vi: LanguageWords = {
  tag: "vi",
  name: "Vietnamese",
  common:
    "và của là có được cho trong không với các đã một người này khi những đến ra từ để ở cũng về vào tại nhiều như theo trên sẽ".split(
      " ",
    ),
  topics: {
    "ad-marker": {
      sure: ["Bài viết tiếp tục sau quảng cáo", "Bỏ qua quảng cáo", "Tiếp tục đọc sau quảng cáo"],
      likely: ["Quảng cáo", "Tài trợ", "Nội dung tài trợ", "Được tài trợ"],
    },
    "related-heading": {
      sure: [
        "Tin liên quan",
        "Bài liên quan",
        "Tin cùng chuyên mục",
        "Có thể bạn quan tâm",
        "Bài viết liên quan",
        "Tin tức liên quan",
        "Tin nổi bật",
        "Bài viết mới nhất",
        "Tin mới nhất",
        "Bài viết cùng chuyên mục",
        "Xem nhiều nhất",
        "Đọc nhiều nhất",
        "Bạn có thể quan tâm",
        "Cùng chuyên mục",
        "Các tin khác",
        "Tin khác",
        "Tin cùng loại",
        "Bài viết tương tự",
        "Có thể bạn sẽ thích",
      ],
      likely: [
        "Xem thêm",
        "Đọc thêm",
        "Đọc nhiều",
        "Tin mới",
        "Liên quan",
        "Nổi bật",
        "Đọc tiếp",
        "Xem nhiều",
        "Chủ đề liên quan",
      ],
    },
    "read-more": {
      sure: [
        "Xem thêm: …",
        "Đọc thêm: …",
        ">> Xem thêm: …",
        "Đọc tiếp: …",
        "Xem tiếp",
        "Đọc bài viết đầy đủ",
        "Xem chi tiết tại đây",
        "Mời xem thêm: …",
        "Mời quý độc giả xem video …",
        "Xem toàn bộ bài viết",
      ],
      likely: ["Đọc tiếp", "Xem chi tiết", "Xem thêm …", "Chi tiết", "Tìm hiểu thêm", "Xem video: …"],
    },
    credit: {
      sure: ["Ảnh minh họa", "Ảnh minh hoạ", "Nguồn ảnh: …", "Ảnh tư liệu", "Ảnh chụp màn hình", "Ảnh minh họa: …"],
      likely: ["Ảnh: …", "Hình ảnh: …", "(Ảnh: …", "Hình: …", "Ảnh {name}"],
      weak: ["Nguồn: …"],
    },
    label: {
      likely: ["Ảnh", "Nguồn", "Tags", "Từ khóa", "Chia sẻ", "Chủ đề", "Tag", "Tác giả", "Danh mục"],
    },
    source: {
      likely: ["Nguồn: …", "Theo {name}"],
    },
    share: {
      sure: [
        "Chia sẻ bài viết",
        "Chia sẻ trên {name}",
        "Chia sẻ lên {name}",
        "Copy link thành công",
        "Sao chép liên kết",
        "Chia sẻ bài viết này",
        "Link bài gốc",
        "Lấy link",
        "Copy link",
        "Bấm để chia sẻ …",
        "Gửi bài viết cho bạn bè",
      ],
      likely: ["Chia sẻ", "Thích", "In bài", "Lưu bài", "Lưu", "Facebook Twitter Zalo"],
    },
    "share-target": {
      likely: ["Zalo"],
      weak: ["Email", "In", "Sao chép"],
    },
    follow: {
      sure: ["Theo dõi chúng tôi trên …", "Theo dõi {name} trên …", "Theo dõi chúng tôi", "Đăng ký kênh …"],
      likely: ["Theo dõi", "Theo dõi báo …"],
    },
    newsletter: {
      sure: ["Đăng ký nhận tin", "Đăng ký nhận bản tin", "Nhập email của bạn", "Email của bạn", "Nhận tin mới nhất …"],
      likely: ["Đăng ký", "Bản tin"],
    },
    "app-promo": {
      sure: ["Tải ứng dụng", "Tải ứng dụng {name}"],
    },
    comments: {
      sure: [
        "{n} bình luận",
        "Để lại bình luận",
        "Viết bình luận",
        "Gửi bình luận",
        "Để lại một bình luận",
        "Ý kiến của bạn",
        "Bình luận ({n})",
        "Xem thêm bình luận",
        "Email của bạn sẽ không được hiển thị công khai …",
        "Hủy trả lời",
        "Trả lời Hủy",
        "Xem tất cả bình luận",
        "Ý kiến bạn đọc",
        "Bạn đọc bình luận",
        "Các trường bắt buộc được đánh dấu …",
        "Ý kiến ({n})",
      ],
      likely: ["Bình luận", "Trả lời", "Ý kiến"],
    },
    paywall: {
      sure: ["Đăng nhập để đọc tiếp", "Nội dung dành cho thành viên …", "Đăng ký để đọc tiếp …"],
    },
    login: {
      sure: ["Quên mật khẩu", "Đăng ký tài khoản"],
      likely: ["Đăng nhập", "Đăng xuất"],
    },
    cookies: {
      sure: ["Chúng tôi sử dụng cookie …", "Chấp nhận tất cả"],
      likely: ["Đồng ý", "Chấp nhận"],
    },
    copyright: {
      sure: ["Bản quyền thuộc về …", "Giữ bản quyền …", "Cấm sao chép …", "Không sao chép dưới mọi hình thức …"],
      likely: ["Bản quyền thuộc …", "Chính sách bảo mật", "Điều khoản sử dụng", "Ghi rõ nguồn …"],
    },
    byline: {
      likely: ["Tác giả: {name}", "Bài: {name}", "Biên tập: {name}", "Theo: {name}"],
    },
    "author-box": {
      sure: ["Về tác giả", "Xem tất cả bài viết của {name}"],
    },
    "reading-time": {
      sure: ["{n} phút đọc", "Thời gian đọc: {n} phút"],
    },
    dateline: {
      likely: [
        "Cập nhật: {date}",
        "Đăng ngày {date}",
        "Ngày đăng: {date}",
        "Cập nhật lúc {date}",
        "Ngày {date}",
        "Cập nhật {date}",
        "Xuất bản: {date}",
      ],
    },
    tags: {
      sure: ["Từ khóa: …", "Từ khoá: …", "Chủ đề: …"],
      likely: ["Từ khóa", "Tags: …", "Tag: …", "Chủ đề", "Danh mục: …"],
    },
    navigation: {
      sure: [
        "Về đầu trang",
        "Quay lại trang chủ",
        "Bỏ qua nội dung",
        "Lên đầu trang",
        "Trở lại trang chủ",
        "Trở lại {name}",
        "Chuyển đến nội dung",
        "Chuyển đến phần nội dung",
      ],
      likely: ["Trang chủ", "Menu", "Tìm kiếm"],
      weak: ["Thể thao", "Kinh tế", "Thế giới", "Pháp luật", "Giải trí", "Liên hệ", "Thời sự"],
    },
    pagination: {
      sure: ["Bài trước", "Bài tiếp theo", "Trang sau", "Trang trước", "Bài viết trước", "Bài viết tiếp theo"],
      likely: ["Tiếp theo", "Trước"],
    },
    contents: {
      likely: ["Mục lục", "Nội dung bài viết"],
    },
    player: {
      sure: ["Phát video", "Nghe bài viết", "Xem video", "Video đang HOT", "Nghe đọc bài", "Toàn màn hình"],
      likely: ["Phát", "Nghe"],
      weak: ["Video"],
    },
    gallery: {
      sure: ["Xem ảnh lớn", "Phóng to ảnh", "Xem toàn màn hình"],
      likely: ["Thư viện ảnh", "{n}/{n}"],
    },
    embed: {
      sure: ["Xem bài viết này trên Instagram"],
    },
    disclaimer: {
      sure: ["Thông tin trong bài viết chỉ mang tính chất tham khảo …"],
    },
    placeholder: {
      sure: ["Đang tải", "Đang tải…", "Vui lòng chờ", "Đang tải dữ liệu"],
    },
    counter: {
      sure: ["{n} lượt xem", "Lượt xem: {n}", "{n} lượt thích", "{n} lượt chia sẻ"],
    },
    "update-note": {
      sure: ["Bài viết được đăng lần đầu …", "Theo dòng sự kiện"],
    },
    feedback: {
      sure: ["Bài viết này có hữu ích không?", "Báo lỗi", "Đánh giá bài viết", "Bạn thấy bài viết này thế nào?"],
    },
  },
};

import type { LanguageWords } from "./words.js";

export const id: LanguageWords = {
  tag: "id",
  name: "Indonesian",
  common:
    "yang dan di ini itu dengan untuk dari dalam tidak akan pada juga ke karena ada oleh telah sudah bisa saat mereka kami saya lebih bahwa menjadi adalah seperti para atau".split(
      " ",
    ),
  topics: {
    "ad-marker": {
      sure: [
        "Gulir untuk melanjutkan",
        "Gulir untuk lanjut membaca",
        "Lanjutkan membaca setelah iklan",
        "Scroll untuk melanjutkan",
        "Artikel berlanjut setelah iklan",
        "Lewati iklan",
        "Scroll ke bawah untuk melanjutkan",
        "Advertisement scroll to continue with content",
      ],
      likely: ["Iklan", "Konten bersponsor", "Disponsori", "Advertorial"],
    },
    "related-heading": {
      sure: [
        "Baca juga",
        "Lihat juga",
        "Simak juga",
        "Berita terkait",
        "Artikel terkait",
        "Pilihan untuk Anda",
        "Berita lainnya",
        "Topik terkait",
        "Artikel lainnya",
        "Rekomendasi untuk Anda",
        "Berita terbaru",
        "Artikel terbaru",
        "Baca berita lainnya",
        "Berita populer",
        "Mungkin Anda suka",
        "Artikel populer",
      ],
      likely: ["Terkait", "Terpopuler", "Rekomendasi", "Terkini", "Pilihan editor", "Populer"],
    },
    "read-more": {
      sure: [
        "Baca juga: …",
        "Lihat juga: …",
        "Simak juga: …",
        "Lihat juga video …",
        "Tonton juga video …",
        "Saksikan juga: …",
        "Tonton juga: …",
        "Simak video …",
        "Baca selengkapnya",
        "Halaman selanjutnya",
        "Baca artikel selengkapnya",
        "Baca lebih lanjut",
        "Simak juga …",
        "Lihat Video …",
        "Selengkapnya di halaman selanjutnya",
        "Simak selengkapnya di halaman selanjutnya",
      ],
      likely: ["Baca: …", "Selengkapnya", "Lanjutkan membaca", "Baca juga …", "Selanjutnya"],
    },
    credit: {
      sure: [
        "Sumber foto: …",
        "Foto ilustrasi",
        "Foto: Istimewa",
        "Kredit foto: …",
        "Foto: Dok …",
        "Foto ilustrasi: …",
      ],
      likely: ["Foto: …", "(Foto: …", "Ilustrasi", "Gambar: …", "Dok. …", "(Dok. …", "Ilustrasi: …"],
    },
    label: {
      likely: ["Foto", "Sumber", "Tag", "Tags", "Topik", "Bagikan", "Kategori", "Penulis"],
    },
    source: {
      likely: ["Sumber: …"],
    },
    share: {
      sure: [
        "Bagikan artikel ini",
        "Bagikan berita ini",
        "Bagikan ke {name}",
        "Bagikan di {name}",
        "Salin tautan",
        "Salin link",
        "Klik untuk berbagi di …",
        "Klik untuk berbagi pada …",
        "Tautan disalin",
        "Membuka di jendela yang baru",
      ],
      likely: ["Bagikan", "Share", "Copy link", "Suka", "Cetak", "Simpan"],
    },
    follow: {
      sure: [
        "Ikuti kami di …",
        "Ikuti WhatsApp Channel …",
        "Dan ikuti WhatsApp Channel …",
        "Cek berita dan artikel …",
        "Ikuti kami",
        "Ikuti berita terkini …",
        "Dapatkan update berita …",
        "Ikuti saluran WhatsApp …",
        "Mari bergabung di Grup Telegram …",
      ],
      likely: ["Ikuti"],
    },
    newsletter: {
      sure: [
        "Berlangganan newsletter kami",
        "Daftar newsletter",
        "Masukkan email Anda",
        "Alamat email Anda",
        "Dapatkan berita pilihan …",
      ],
      likely: ["Berlangganan", "Newsletter", "Langganan"],
    },
    "app-promo": {
      sure: ["Unduh aplikasi kami", "Download aplikasi {name}", "Unduh aplikasi", "Download sekarang"],
    },
    donation: {
      sure: ["Dukung jurnalisme independen", "Dukung kami"],
    },
    comments: {
      sure: [
        "{n} komentar",
        "Tinggalkan komentar",
        "Tinggalkan balasan",
        "Tulis komentar",
        "Lihat semua komentar",
        "Alamat email Anda tidak akan dipublikasikan …",
        "Ruas yang wajib ditandai …",
        "Batalkan balasan",
        "Komentar ditutup",
        "Jadilah yang pertama berkomentar …",
        "Beri komentar",
      ],
      likely: ["Komentar", "Balas"],
    },
    paywall: {
      sure: [
        "Berlangganan untuk membaca …",
        "Konten khusus pelanggan",
        "Sudah berlangganan? …",
        "Untuk melanjutkan membaca …",
      ],
    },
    login: {
      sure: ["Lupa kata sandi", "Lupa password", "Belum punya akun? …", "Sudah punya akun? …"],
      likely: ["Masuk", "Daftar", "Login"],
    },
    cookies: {
      sure: ["Kami menggunakan cookie …", "Situs ini menggunakan cookie …", "Terima semua"],
      likely: ["Setuju", "Terima"],
    },
    copyright: {
      sure: [
        "Hak cipta dilindungi undang-undang",
        "Dilarang mengutip …",
        "Seluruh hak cipta dilindungi …",
        "Dilarang memperbanyak …",
        "Dilarang keras mengambil konten …",
      ],
      likely: ["Hak cipta …", "Kebijakan privasi", "Pedoman media siber"],
    },
    byline: {
      likely: [
        "Penulis: {name}",
        "Oleh {name}",
        "Oleh: {name}",
        "Editor: {name}",
        "Reporter: {name}",
        "Pewarta: {name}",
      ],
    },
    "author-box": {
      sure: ["Tentang penulis", "Semua artikel oleh {name}"],
    },
    "reading-time": {
      sure: ["Waktu baca: {n} menit", "{n} menit baca", "Waktu baca {n} menit", "Waktu membaca {n} menit"],
    },
    dateline: {
      likely: [
        "Diterbitkan {date}",
        "Diperbarui {date}",
        "Dipublikasikan {date}",
        "Terakhir diperbarui {date}",
        "Tayang: {date}",
        "Diperbarui: {date}",
      ],
    },
    tags: {
      sure: ["Topik terkait: …", "Lihat topik lainnya"],
      likely: ["Tag: …", "Tags: …", "Topik: …", "Kata kunci: …", "Kategori: …", "Tag terpopuler"],
    },
    navigation: {
      sure: ["Kembali ke atas", "Langsung ke konten", "Lewati ke konten", "Navigasi pos", "Loncat ke konten"],
      likely: ["Beranda", "Menu", "Cari", "Home"],
    },
    pagination: {
      sure: [
        "Artikel sebelumnya",
        "Artikel selanjutnya",
        "Berita sebelumnya",
        "Pos sebelumnya",
        "Pos berikutnya",
        "Halaman {n} dari {n}",
        "Halaman berikutnya",
        "Tampilkan semua",
      ],
      likely: ["Sebelumnya", "Berikutnya"],
    },
    contents: {
      likely: ["Daftar isi"],
    },
    player: {
      sure: [
        "Putar video",
        "Dengarkan artikel",
        "Tonton video",
        "Gambas:Video {name}",
        "[Gambas:Video 20detik]",
        "Layar penuh",
      ],
      likely: ["Putar", "Dengarkan"],
    },
    gallery: {
      sure: ["Perbesar gambar", "Lihat foto", "Foto {n} dari {n}", "Klik untuk memperbesar"],
      likely: ["Galeri foto", "{n} dari {n}"],
    },
    embed: {
      sure: ["Lihat postingan ini di Instagram", "Sebuah kiriman dibagikan oleh …", "Lihat kiriman ini di Instagram"],
    },
    disclaimer: {
      sure: ["Artikel ini tidak mewakili pandangan …", "Isi artikel menjadi tanggung jawab penulis …"],
      likely: ["Disclaimer: …"],
    },
    placeholder: {
      sure: [
        "Memuat…",
        "Sedang memuat",
        "Mohon tunggu",
        "Harap aktifkan JavaScript …",
        "Browser Anda tidak mendukung …",
      ],
    },
    counter: {
      sure: ["{n} kali dilihat", "{n} kali dibaca", "Dilihat {n} kali", "Dibaca {n} kali", "{n} tayangan"],
    },
    "update-note": {
      sure: [
        "Artikel ini telah tayang di …",
        "Artikel ini pertama kali diterbitkan …",
        "Artikel ini sudah tayang …",
        "Berita ini telah diperbarui …",
      ],
    },
    feedback: {
      sure: ["Apakah artikel ini bermanfaat?", "Apakah artikel ini membantu?", "Laporkan kesalahan"],
    },
  },
};

import type { LanguageWords } from "./words.js";

export const tr: LanguageWords = {
  tag: "tr",
  name: "Turkish",
  common:
    "ve bir bu da de için ile çok daha olarak olan gibi en ne o ki var sonra kadar ya her ama değil ise göre oldu olduğu tarafından ancak".split(
      " ",
    ),
  topics: {
    "ad-marker": {
      sure: ["Haberin devamı reklamdan sonra", "Reklamı geç", "Reklamı kapat", "Haber reklamdan sonra devam ediyor"],
      likely: ["Reklam", "Advertorial", "Sponsorlu", "Sponsorlu içerik", "Reklamlar", "Haberin devamı"],
    },
    "related-heading": {
      sure: [
        "İlgili haberler",
        "İlgili haber",
        "İlgili konular",
        "Benzer haberler",
        "Önerilen haberler",
        "Önerilen video",
        "Çok okunanlar",
        "En çok okunanlar",
        "Bunlar da ilginizi çekebilir",
        "İlginizi çekebilir",
        "Günün önemli manşetleri",
        "Diğer haberler",
        "Son haberler",
        "Benzer yazılar",
        "Son yazılar",
        "İlgili içerikler",
      ],
      likely: ["Son dakika", "Öne çıkanlar", "Popüler haberler", "Günün manşetleri", "Editörün seçtikleri"],
      weak: ["Ayrıca bakınız"],
    },
    "read-more": {
      sure: [
        "Ayrıca okuyun: …",
        "İlgili haber: …",
        "Okumak için tıklayın",
        "Devamını oku",
        "Haberin devamı için tıklayın",
        "Ayrıca bakınız: …",
        "Haberi görüntüle",
        "Detaylar için tıklayın",
      ],
      likely: ["Devamı", "Daha fazla", "Tıklayın", "İzle: …"],
    },
    credit: {
      sure: ["Fotoğraf: AA", "Fotoğraf kaynağı: …", "Görsel kaynağı: …"],
      likely: ["Fotoğraf: …", "Foto: …", "Görsel: …", "Arşiv", "Fotoğraf, …"],
    },
    label: {
      likely: ["Etiketler", "Kaynak", "Fotoğraf", "Paylaş", "Kategoriler", "Yazar"],
    },
    source: {
      likely: ["Kaynak: …"],
    },
    share: {
      sure: [
        "Bu haberi paylaşın",
        "Bu haberi paylaş",
        "Haberi paylaş",
        "Facebook'ta paylaş",
        "Twitter'da paylaş",
        "Linki kopyala",
        "Bağlantıyı kopyala",
        "Şurada paylaş",
        "Yazı boyutu",
        "Arkadaşına gönder",
        "Yeni pencerede açılır",
        "WhatsApp'ta paylaş",
      ],
      likely: ["Paylaş", "Yazdır", "Tweetle", "Beğen", "Kaydet"],
    },
    follow: {
      sure: ["Bizi takip edin", "Bizi takip edin: …", "Google News'te takip et", "YouTube kanalımıza abone olun"],
      likely: ["Abone ol", "Takip et", "Takip edin", "{name} Google News'te …"],
    },
    newsletter: {
      sure: [
        "E-bültenimize abone olun",
        "Bültenimize abone olun",
        "E-posta adresiniz",
        "E-posta adresinizi girin",
        "Bültene kayıt ol",
      ],
      likely: ["Bülten", "E-bülten", "Abone olun"],
    },
    "app-promo": {
      sure: ["Uygulamayı indir", "Uygulamamızı indirin"],
    },
    donation: {
      sure: ["Bize destek olun", "Bağımsız gazeteciliğe destek olun"],
    },
    comments: {
      sure: [
        "{n} yorum",
        "Yorum yap",
        "Yorum yaz",
        "Yorumları göster",
        "Tüm yorumlar",
        "Bir yanıt yazın",
        "Yorumunuzu yazın",
        "E-posta adresiniz yayınlanmayacak …",
        "E-posta hesabınız yayımlanmayacak …",
        "Yorumlar kapalı",
        "İlk yorumu siz yapın",
        "Bir cevap yazın",
        "Yorumlar ({n})",
      ],
      likely: ["Yorumlar", "Yanıtla", "Cevapla"],
    },
    paywall: {
      sure: [
        "Devamını okumak için abone olun",
        "Bu içerik abonelere özeldir …",
        "Abonelere özel",
        "Zaten abone misiniz? …",
      ],
    },
    login: {
      sure: ["Şifremi unuttum", "Üye ol", "Hesap oluştur"],
      likely: ["Giriş yap", "Üye girişi", "Kayıt ol"],
    },
    cookies: {
      sure: [
        "Çerezleri kullanıyoruz …",
        "Tümünü kabul et",
        "Çerez politikası",
        "Bu site çerez kullanmaktadır …",
        "Çerez ayarları",
      ],
      likely: ["Kabul et", "Reddet"],
    },
    copyright: {
      sure: [
        "Tüm hakları saklıdır",
        "Her hakkı saklıdır",
        "… tüm hakları saklıdır",
        "İzinsiz kullanılamaz",
        "Kaynak gösterilmeden …",
      ],
      likely: ["Gizlilik politikası", "Künye", "Kullanım şartları"],
    },
    byline: {
      likely: ["Yazan: {name}", "Haber: {name}", "Yazar: {name}", "Muhabir: {name}"],
    },
    "author-box": {
      sure: ["Yazarın tüm yazıları", "Yazar hakkında", "Yazarın diğer yazıları"],
    },
    "reading-time": {
      sure: ["Okuma süresi: {n} dakika", "{n} dakika okuma", "{n} dk okuma", "Okuma süresi {n} dk"],
    },
    dateline: {
      likely: [
        "Yayınlanma: {date}",
        "Güncelleme: {date}",
        "Son güncelleme: {date}",
        "Giriş tarihi: {date}",
        "Güncellenme tarihi: {date}",
        "Yayın tarihi: {date}",
        "Oluşturulma tarihi: {date}",
      ],
    },
    tags: {
      sure: ["Etiketler: …"],
      likely: ["Etiketler", "Kategoriler", "Kategori: …", "Anahtar kelimeler: …"],
    },
    navigation: {
      sure: ["İçeriğe geç", "İçeriğe atla", "Yukarı çık", "Başa dön", "Ana sayfaya dön"],
      likely: ["Ana sayfa", "Anasayfa", "Menü", "Ara"],
      weak: ["Gündem", "Spor", "Ekonomi", "Dünya", "İletişim"],
    },
    pagination: {
      sure: [
        "Önceki haber",
        "Sonraki haber",
        "Sonraki sayfa",
        "Önceki sayfa",
        "Önceki yazı",
        "Sonraki yazı",
        "Sayfa {n} / {n}",
      ],
      likely: ["Sonraki", "Önceki"],
    },
    contents: {
      likely: ["İçindekiler"],
    },
    player: {
      sure: ["Videoyu oynat", "Haberi dinle", "Videoyu izle", "Tam ekran", "Haberi sesli dinle"],
      likely: ["Oynat", "Duraklat", "Dinle", "İzle"],
      weak: ["Video"],
    },
    gallery: {
      sure: ["Fotoğrafı büyüt", "Fotoğraf galerisi için tıklayın", "Galeriyi aç"],
      likely: ["Foto galeri", "Fotoğraf galerisi", "{n} / {n}"],
    },
    embed: {
      sure: ["Bu gönderiyi Instagram'da gör", "Instagram'da gör"],
    },
    disclaimer: {
      sure: ["Burada yer alan yatırım bilgi …", "Yatırım tavsiyesi değildir"],
      likely: ["Yasal uyarı"],
    },
    placeholder: {
      sure: ["Yükleniyor…", "Yükleniyor", "Lütfen bekleyin"],
    },
    counter: {
      sure: ["{n} görüntülenme", "{n} okunma", "{n} paylaşım", "{n} beğeni"],
    },
    "update-note": {
      sure: ["Bu haber güncellenmiştir …"],
    },
    feedback: {
      sure: ["Bu haber yararlı oldu mu?", "Hata bildir", "Bu içeriği oylayın"],
      likely: ["Anket", "Oy ver"],
    },
  },
};

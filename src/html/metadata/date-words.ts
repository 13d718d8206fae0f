/** Words before a date that say it is a revision's, by language; in lower case. */
const updated: Readonly<Record<string, string>> = {
  en: "updated|modified|revised|reviewed|last edited",
  de: "aktualisiert|geändert|zuletzt bearbeitet|stand",
  fr: "mis à jour|mise à jour|modifié|actualisé",
  es: "actualizado|actualizada|modificado",
  pt: "atualizado|atualizada|modificado",
  it: "aggiornato|aggiornata|modificato",
  nl: "bijgewerkt|gewijzigd",
  sv: "uppdaterad|uppdaterat",
  da: "opdateret",
  nb: "oppdatert",
  fi: "päivitetty",
  pl: "aktualizacja|zaktualizowano",
  cs: "aktualizováno|aktualizace",
  hu: "frissítve",
  ro: "actualizat",
  tr: "güncelleme|güncellendi",
  ru: "обновлено|изменено",
  uk: "оновлено",
  el: "ενημερώθηκε|τελευταία ενημέρωση",
  id: "diperbarui",
  vi: "cập nhật",
  ar: "آخر تحديث|تم التحديث",
  fa: "به‌روزرسانی",
  he: "עודכן|עדכון אחרון",
  hi: "अपडेट|अद्यतन",
  th: "อัปเดต",
  zh: "更新于|更新於|更新时间|更新時間|最后更新",
  ja: "更新日|最終更新|更新",
  ko: "수정|업데이트",
};

/** Words before a date that say it is the day of publication; they win where both stand on one line. */
const published: Readonly<Record<string, string>> = {
  en: "published|posted|first published|created",
  de: "veröffentlicht|erschienen",
  fr: "publié|publiée",
  es: "publicado|publicada",
  pt: "publicado|publicada",
  it: "pubblicato|pubblicata",
  nl: "gepubliceerd",
  sv: "publicerad|publicerat",
  pl: "opublikowano",
  cs: "publikováno",
  ru: "опубликовано",
  uk: "опубліковано",
  ja: "公開日|投稿日|公開",
  zh: "发布于|發佈於|发布时间|發布時間",
  ko: "입력|등록",
};

function compile(words: Readonly<Record<string, string>>): RegExp {
  return new RegExp(`(?:^|[^\\p{L}])(?:${Object.values(words).join("|")})`, "u");
}

// For text in lower case: to compile these for any case takes longer than to clean a page.
export const updatedWord = compile(updated);
export const publishedWord = compile(published);
/** Splits a line before each word that says what the date behind it is. */
export const dateLabel = new RegExp(`(?=${updatedWord.source}|${publishedWord.source})`, "u");

/** Addresses at which the networks take what is to be shared. */
const shareAddress =
  /(?:facebook\.com\/(?:sharer?|dialog\/(?:share|feed|send))|(?:twitter|x)\.com\/(?:share|intent\/)|linkedin\.com\/(?:shareArticle|sharing)|pinterest\.[a-z.]+\/pin\/create|reddit\.com\/(?:submit|r\/\w+\/submit)|^whatsapp:|(?:wa\.me|api\.whatsapp\.com|web\.whatsapp\.com)\/(?:send|\?)|t\.me\/share|telegram\.me\/share|tumblr\.com\/(?:share|widgets\/share)|getpocket\.com\/(?:save|edit)|share\.flipboard\.com|line\.me\/R\/msg|social-plugins\.line\.me|vk\.com\/share|connect\.ok\.ru|service\.weibo\.com\/share|story\.kakao\.com\/share|bsky\.app\/intent|threads\.(?:net|com)\/intent|xing\.com\/(?:spi|app\/user\?op=share)|^mailto:\?|^fb-messenger:|addtoany\.com|addthis\.com)/i;

/** Whether a link passes the article on: to the share page of a network, or into a mail to nobody yet. */
export function isShareAddress(url: string): boolean {
  return shareAddress.test(url);
}

/** Where players, maps, posts, charts and listings are that articles embed. */
const hosts: ReadonlySet<string> = new Set(
  // Films and sound
  (
    "youtube.com youtube-nocookie.com youtu.be vimeo.com dailymotion.com twitch.tv streamable.com loom.com wistia.com wistia.net " +
    "ted.com archive.org bilibili.com nicovideo.jp rutube.ru brightcove.net jwplayer.com spotify.com soundcloud.com apple.com " +
    "bandcamp.com mixcloud.com podbean.com buzzsprout.com simplecast.com acast.com libsyn.com transistor.fm megaphone.fm " +
    // Posts
    "tiktok.com instagram.com twitter.com x.com bsky.app facebook.com threads.net threads.com reddit.com redditmedia.com vk.com " +
    "t.me giphy.com " +
    // Maps, charts, documents
    "openstreetmap.org arcgis.com datawrapper.de dwcdn.net flourish.studio infogram.com tableau.com ourworldindata.org " +
    "observablehq.com scribd.com slideshare.net speakerdeck.com issuu.com documentcloud.org docs.google.com drive.google.com " +
    // Code and models
    "codepen.io jsfiddle.net codesandbox.io stackblitz.com gist.github.com sketchfab.com geogebra.org desmos.com"
  ).split(" "),
);

/** A post of Mastodon and its kin, on whatever host: `/@name/number`. */
const post = /^\/@[\w.@-]{1,100}\/\d{6,30}(?:\/embed\/?)?$/;

/** Whether an address is one of what articles embed, or of such a host: a link alone to it stands for what was embedded. */
export function isEmbedAddress({ hostname, pathname }: Pick<URL, "hostname" | "pathname">): boolean {
  const labels = hostname.split(".");
  if (labels.some((_, index) => hosts.has(labels.slice(index).join(".")))) return true;
  return (
    post.test(pathname) || (pathname.startsWith("/maps") && /^(?:www\.|maps\.)?google\.[a-z.]{2,6}$/.test(hostname))
  );
}

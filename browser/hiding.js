// How the general rules of public cosmetic filter lists find bars about
// cookies, consent, privacy and notifications: by words in ids, classes, tags
// and file names. Written down from what such rules look for; no list is copied.

const subjects = ['cookie', 'cookies', 'consent', 'gdpr', 'rgpd', 'dsgvo', 'ccpa', 'cmp', 'privacy', 'policy', 'legal', 'eu-law', 'tracking'];
const shapes = ['notice', 'notification', 'banner', 'bar', 'popup', 'pop-up', 'overlay', 'modal', 'message', 'alert', 'disclaimer', 'warning', 'info', 'layer', 'box', 'wrapper', 'container', 'dialog', 'toast', 'prompt', 'accept', 'agree', 'dismiss', 'ribbon', 'snackbar'];
const alone = ['notice-bar', 'noticebar', 'notification-bar', 'notificationbar', 'notification-banner', 'site-notice', 'sitenotice', 'site-message', 'site-banner', 'top-notice', 'bottom-notice', 'sticky-notice', 'sticky-footer', 'bottom-bar', 'bottombar', 'alert-banner', 'announcement-bar', 'announcement', 'announcement-banner', 'info-bar', 'infobar', 'update-notice', 'terms-notice', 'user-notice', 'page-notice', 'global-notice', 'push-notification', 'newsletter', 'subscribe', 'social', 'share', 'advert', 'ads', 'promo', 'sponsor'];

const joined = subjects.flatMap((a) => shapes.flatMap((b) => [`${a}-${b}`, `${a}_${b}`, `${a}${b}`]));

/** Names that are hidden as a whole. */
export const hiding = [...subjects, ...joined, ...alone];

/** Whether a name of an id, class, tag or file would be hidden. */
export function hides(name) {
  const lower = name.toLowerCase();
  return hiding.includes(lower) || joined.some((word) => lower.includes(word)) || /cookie|consent|gdpr|rgpd|dsgvo|ccpa/.test(lower);
}

const escaped = (word) => word.replace(/[^a-z0-9_-]/g, '');

/** A style sheet that hides as such lists do. */
export const hidingSheet = hiding.map((word) => `#${escaped(word)}, .${escaped(word)}, ${escaped(word)}`).join(', ')
  + ', [id*="cookie" i], [class*="cookie" i], [id*="consent" i], [class*="consent" i], [class*="gdpr" i], [id*="gdpr" i], [class*="notice-bar" i], [class*="notification-bar" i], [aria-label*="cookie" i] { display: none !important; }';

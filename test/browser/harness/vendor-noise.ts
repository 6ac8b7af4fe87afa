/** What the browsers themselves ask for, extension or none. Whole names, so that a request to a neighbour of theirs still counts. */
const VENDOR_HOSTS: ReadonlySet<string> = new Set([
  'accounts.google.com',
  'clients2.google.com',
  'optimizationguide-pa.googleapis.com',
  'safebrowsingohttpgateway.googleapis.com',
  'update.googleapis.com',
  'content-autofill.googleapis.com',
  'edgedl.me.gvt1.com',
  'redirector.gvt1.com',
  'www.google.com',
  'android.clients.google.com',
  'aus5.mozilla.org',
  'content-signature-2.cdn.mozilla.net',
  'contile.services.mozilla.com',
  'detectportal.firefox.com',
  'firefox.settings.services.mozilla.com',
  'firefox-settings-attachments.cdn.mozilla.net',
  'location.services.mozilla.com',
  'merino.services.mozilla.com',
  'ohttp-gateway.services.mozilla.com',
  'push.services.mozilla.com',
  'safebrowsing.googleapis.com',
  'services.addons.mozilla.org',
  'shavar.services.mozilla.com',
  'tracking-protection.cdn.mozilla.net',
  'versioncheck-bg.addons.mozilla.org',
]);

/** True for a request that a browser makes by itself. The host may carry a port. */
export function isVendorNoise(host: string): boolean {
  return VENDOR_HOSTS.has(host.replace(/:\d+$/, ''));
}

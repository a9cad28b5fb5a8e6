/** What a build of the add-in fixes about its feed; `tools/webpack/feed-plugin.js` puts the values in. */
declare const SSB_FEED_ADDRESS: string | null | undefined;
declare const SSB_FEED_PUBLIC_KEY: string | undefined;
declare const SSB_ADD_IN_VERSION: string;
/** Where the add-in's own files are: https://webpack.js.org/guides/public-path/ */
declare const __webpack_public_path__: string;

export interface FeedSettings {
  address: string;
  /** Whether the feed is of the page's own origin. */
  own: boolean;
  key?: string;
  addInVersion: string;
}

/**
 * The feed beside the add-in unless the build names another, or none: then it is undefined. It is no setting of a workbook:
 * a file that a stranger sends must not choose where numbers come from.
 */
export function feedSettings(page: string): FeedSettings | undefined {
  if (SSB_FEED_ADDRESS === null) return undefined;
  const address = new URL(SSB_FEED_ADDRESS ?? `${__webpack_public_path__}feed/index.json`, page).href;
  return {
    address,
    own: new URL(address).origin === new URL(page).origin,
    ...(SSB_FEED_PUBLIC_KEY !== undefined && { key: SSB_FEED_PUBLIC_KEY }),
    addInVersion: SSB_ADD_IN_VERSION,
  };
}

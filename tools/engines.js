/**
 * The oldest engines that the add-in's page is made for, as esbuild names them; docs/guide/limits.md says which Excel they
 * are in. Safari 15.4 is the WebKit of every macOS since 10.15, WebView2 keeps itself up to date, and Firefox 128 and
 * Chrome 100 are older than what Excel on the web takes. Lint forbids what they lack in our code, and
 * `tests/e2e/engines.e2e.ts` holds the build to them, with what comes from elsewhere.
 */
const ENGINES = ["safari15.4", "chrome100", "edge100", "firefox128"];

/**
 * What they lack though the library of TypeScript's ES2022 or of the page has it: nothing of it is written into a script.
 * A word of it is a pattern of the name behind the dot.
 */
const YOUNG = {
  URL: ["canParse", "parse"],
  AbortSignal: ["timeout", "any"],
  Promise: ["withResolvers", "try"],
  Object: ["groupBy"],
  Map: ["groupBy"],
  Array: ["fromAsync"],
  RegExp: ["escape"],
};
/** Methods that no other object has under the same name. */
const YOUNG_METHODS = [
  ...["toSorted", "toReversed", "toSpliced", "isWellFormed", "toWellFormed", "checkVisibility"],
  ...["showPopover", "hidePopover", "togglePopover", "startViewTransition", "getHTML", "setHTMLUnsafe"],
];
/** Lookbehind came to WebKit with Safari 16.4; a script with one does not even load before. */
const LOOKBEHIND = String.raw`\(\?<[=!]`;

module.exports = { ENGINES, LOOKBEHIND, YOUNG, YOUNG_METHODS };

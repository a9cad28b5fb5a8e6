const { DEV_ORIGIN } = require("../functions-metadata");

/**
 * Where the built files will be served, such as `https://ssb.example.com`.
 * @param {string | undefined} text value of SSB_ORIGIN; without one, the development origin
 */
function readOrigin(text) {
  if (!text) return DEV_ORIGIN;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol === "https:" && (url.origin === text || `${url.origin}/` === text)) return url.origin;
  throw new Error(
    `SSB_ORIGIN is "${text}"; it must be an https origin without a path, such as https://ssb.example.com`,
  );
}

module.exports = { readOrigin };

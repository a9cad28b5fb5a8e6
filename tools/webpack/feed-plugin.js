/**
 * Emits `feed/`: the index and the packs of every released edition and of the ledger's. With SSB_FEED another
 * address is the feed: then nothing is emitted, and the page's policy lets it reach that origin. With SSB_FEED=none there
 * is no feed, and nothing is ever asked. In each case the schemas of a feed are compiled to code, and the add-in is told where its feed is and whose signature it trusts.
 */
const fs = require("node:fs");
const path = require("node:path");
const HtmlPlugin = require("html-webpack-plugin");
const { Compilation, DefinePlugin, WebpackError, sources } = require("webpack");

/** In the place of an address: a build without a feed. */
const NONE = "none";
const CONNECT = "connect-src 'self'";
const UNSIGNED =
  "SSB_FEED is of another origin and SSB_FEED_KEY is not set, so whoever serves it can write any number; the pane will say so. Make keys with npm run feed -- keygen, sign the feed, and build with SSB_FEED_KEY.";
const DAY = String.raw`\d{4}-\d{2}-\d{2}`;
const KEY = new RegExp(`^[A-Za-z0-9+/]{43}=(:(${DAY})?(:(${DAY})?)?)?$`);

class FeedPlugin {
  /**
   * @param {object} options
   * @param {string} options.pack the compiled ledger
   * @param {string} options.archive folder of the released editions
   * @param {string} options.version of the add-in
   * @param {string} [options.address] value of SSB_FEED: https address of another feed's index.json, or `none`
   * @param {string} [options.key] value of SSB_FEED_KEY: raw Ed25519 public keys in base64, `KEY[:from[:until]]`, with
   *   commas between
   * @param {() => void} options.writeValidators
   * @param {(pack: object) => { files: { name: string, text: string }[], index: object, released: boolean }} options.files
   */
  constructor(options) {
    this.options = { ...options, address: readAddress(options.address), key: readKey(options.key) };
  }

  apply(compiler) {
    const { address, key, version, archive } = this.options;
    new DefinePlugin({
      SSB_FEED_ADDRESS: JSON.stringify(address === NONE ? null : address) ?? "undefined",
      SSB_FEED_PUBLIC_KEY: JSON.stringify(key) ?? "undefined",
      SSB_ADD_IN_VERSION: JSON.stringify(version),
    }).apply(compiler);
    compiler.hooks.beforeRun.tap("FeedPlugin", () => this.options.writeValidators());
    compiler.hooks.watchRun.tap("FeedPlugin", () => this.options.writeValidators());
    compiler.hooks.thisCompilation.tap("FeedPlugin", (compilation) => {
      compilation.contextDependencies.add(archive);
      if (address === NONE) return;
      if (address) {
        if (!key) compilation.warnings.push(new WebpackError(UNSIGNED));
        return this.allow(compilation, new URL(address).origin);
      }
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name: "FeedPlugin", stage }, () => this.emit(compilation));
    });
  }

  emit(compilation) {
    const { pack, key, files } = this.options;
    if (!fs.existsSync(pack)) return; // LedgerPlugin reports why there is none
    const feed = files(JSON.parse(fs.readFileSync(pack, "utf8")));
    for (const { name, text } of feed.files)
      compilation.emitAsset(`feed/${name}`, new sources.RawSource(text));

    const unsigned = key ? feed.index.editions.filter(({ signature }) => !signature) : [];
    if (unsigned.length > 0) {
      const ids = unsigned.map(({ id }) => id).join(", ");
      compilation.errors.push(
        new WebpackError(`SSB_FEED_KEY is set, so add-ins would refuse what is not signed: ${ids}`),
      );
    } else if (!feed.released && compilation.compiler.options.mode === "production") {
      compilation.warnings.push(
        new WebpackError(
          "The ledger's edition is not in feed/archive. Before publishing run npm run feed -- release, or workbooks saved with it cannot be opened with it later.",
        ),
      );
    }
  }

  /** The pages' policy lets them fetch from their own origin only. */
  allow(compilation, origin) {
    HtmlPlugin.getHooks(compilation).beforeEmit.tap("FeedPlugin", (page) => {
      if (!page.html.includes(CONNECT)) {
        compilation.errors.push(
          new WebpackError(`${page.outputName} has no ${CONNECT} to add ${origin} to.`),
        );
      }
      return { ...page, html: page.html.replace(CONNECT, `${CONNECT} ${origin}`) };
    });
  }
}

function readAddress(text) {
  if (!text) return undefined;
  if (text === NONE) return NONE;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol === "https:" && path.posix.basename(url.pathname) === "index.json") return url.href;
  throw new Error(
    `SSB_FEED is "${text}"; it must be the https address of a feed's index.json, such as https://data.example.com/ssb/index.json, or none`,
  );
}

function readKey(text) {
  if (!text) return undefined;
  if (text.split(",").every((one) => KEY.test(one.trim()))) return text;
  throw new Error(
    `SSB_FEED_KEY is "${text}"; it must be an Ed25519 public key of 32 bytes in base64, with its first and last day after colons if it has any, or several with commas between.`,
  );
}

module.exports = { FeedPlugin };

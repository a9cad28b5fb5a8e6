/**
 * Two builds into one folder: the add-in (`dist/`), and the browser workbook (`dist/workbook/`), which hosts the
 * same add-in page for people without Excel. They share no chunk, so nothing of the workbook reaches the add-in.
 */
const fs = require("node:fs");
const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const MiniCssExtractPlugin = require("mini-css-extract-plugin");
const MinimizerPlugin = require("minimizer-webpack-plugin");
require("tsx/cjs"); // lets this file require the tools that are written in TypeScript
const { devServer } = require("./tools/webpack/dev-server");
const { ENGINES } = require("./tools/engines");
const { DEV_ORIGIN } = require("./tools/functions-metadata");
const { FeedPlugin } = require("./tools/webpack/feed-plugin");
const { FunctionsMetadataPlugin } = require("./tools/webpack/functions-metadata-plugin");
const { HelpPagesPlugin } = require("./tools/webpack/help-pages-plugin");
const { NoticesPlugin } = require("./tools/webpack/notices");
const { ModelPlugin } = require("./tools/webpack/model-plugin");
const { LedgerPlugin } = require("./tools/webpack/ledger-plugin");
const { readOrigin } = require("./tools/webpack/origin");

const OFFICE_JS = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";
/** The parts of Office.js that the browser workbook's page asks for. */
const OFFICE_JS_FILES = [
  "office.js",
  "excel-web-16.00.js",
  "en-us/office_strings.js",
  "zh-cn/office_strings.js",
  "telemetry/oteljs_agave.js",
];
const OFFICE_JS_TERMS = require.resolve("@microsoft/office-js/LICENSE.md");
const OFFICE_JS_FOLDER = path.join(
  path.dirname(require.resolve("@microsoft/office-js/package.json")),
  "dist",
);

const at = (...parts) => path.join(__dirname, ...parts);
const functionFiles = [at("src/addin/functions/functions.ts")];

const GENERATED = at("src/ledger/generated");
const LEDGER_PACK = path.join(GENERATED, "pack.json");
/** The two parts of it that the add-in's page loads. */
const LEDGER_PARTS = {
  numbers: path.join(GENERATED, "pack.numbers.json"),
  texts: path.join(GENERATED, "pack.texts.json"),
};

module.exports = async (env, { mode = "production" }) => {
  const production = mode === "production";
  const origin = readOrigin(process.env.SSB_ORIGIN);
  const pack = packOf(env.edition);
  const sources = Boolean(env.sources);
  const serving = env.WEBPACK_SERVE ? { devServer: await devServer() } : {};
  return [
    { ...addIn({ mode, production, origin, pack, sources }), ...serving },
    workbook({ mode, production, sources }),
  ];
};

/**
 * The ledger's pack, or with `--env edition=2026-11-24.42f462fa` a released one: what the end-to-end tests see stays
 * the same when a week is added.
 */
function packOf(edition) {
  if (!edition) return LEDGER_PACK;
  const released = require("./feed/archive/index.json").editions.find(({ id }) => id === edition);
  if (!released) throw new Error(`No edition ${edition} is released in feed/archive.`);
  return at("feed/archive", released.file);
}

/** The parts of a pack; those of a released one are written beside the ledger's. */
function partsOf(pack) {
  if (pack === LEDGER_PACK) return LEDGER_PARTS;
  const released = path.join(GENERATED, "released");
  return require("./tools/ledger").writeParts(released, JSON.parse(fs.readFileSync(pack, "utf8")));
}

function addIn({ mode, production, origin, pack, sources }) {
  const shared = common(mode, production, sources);
  const parts = partsOf(pack);
  return {
    ...shared,
    name: "add-in",
    resolve: {
      ...shared.resolve,
      alias: { [LEDGER_PARTS.numbers]: parts.numbers, [LEDGER_PARTS.texts]: parts.texts },
    },
    entry: { taskpane: at("src/taskpane/main.tsx") },
    output: output("chunks"),
    optimization: {
      minimizer: [new MinimizerPlugin(), minifyCss()],
      splitChunks: {
        // The dataset and the code change on different days; a returning user fetches only what changed.
        cacheGroups: {
          data: {
            test: (module) => module.resource === parts.numbers,
            name: "data",
            chunks: "initial",
            enforce: true,
          },
        },
      },
    },
    plugins: [
      new LedgerPlugin({
        folders: [at("src/ledger/publications"), at("src/ledger/catalogue")],
        build: () => require("./tools/ledger").buildPack(__dirname),
      }),
      new FeedPlugin({
        pack,
        archive: at("feed/archive"),
        version: require("./package.json").version,
        address: process.env.SSB_FEED,
        key: process.env.SSB_FEED_KEY,
        writeValidators: () => require("./tools/validators").writeValidators(__dirname),
        files: (pack) => require("./tools/feed").feedFiles(__dirname, pack),
      }),
      new ModelPlugin({ origins: process.env.SSB_MODEL_ORIGINS }),
      new FunctionsMetadataPlugin({ inputs: functionFiles, origin }),
      new HelpPagesPlugin({
        docs: at("docs/functions"),
        guides: [at("docs/guide"), at("docs/zh")],
        inputs: functionFiles,
        origin,
        strict: production,
      }),
      new MiniCssExtractPlugin({ filename: "chunks/[name].[contenthash:8].css" }),
      taskpanePage("taskpane.html", OFFICE_JS, "trusted-types.js"),
      taskpanePage("workbook/taskpane.html", "office/office.js", "../trusted-types.js"),
      new NoticesPlugin("notices.txt"),
      new CopyPlugin({
        patterns: [
          { from: at("src/taskpane/trusted-types.js"), to: "trusted-types.js" },
          { from: at("assets"), to: "assets" },
          // The pictures of the guides, by the address they have there.
          { from: at("docs/pictures"), to: "help/pictures" },
          {
            from: at("manifest.xml"),
            to: "manifest.xml",
            transform: (content) => content.toString().replaceAll(DEV_ORIGIN, origin),
          },
        ],
      }),
    ],
  };
}

/** One template for Excel and for the browser workbook; they differ in where Office.js comes from. */
function taskpanePage(filename, officeJs, trustedTypes) {
  return new HtmlPlugin({
    filename,
    officeJs,
    trustedTypes,
    template: at("src/taskpane/taskpane.html"),
    minify: false,
  });
}

function workbook({ mode, production, sources }) {
  const shared = common(mode, production, sources);
  return {
    ...shared,
    module: { rules: [...shared.module.rules, univerTasks()] },
    name: "workbook",
    entry: { workbook: at("src/browser-workbook/start.ts") },
    output: output("workbook/chunks"),
    optimization: {
      minimizer: [esbuildMinifier(), minifyCss()],
    },
    devtool: production ? false : "cheap-module-source-map",
    plugins: [
      new MiniCssExtractPlugin({ filename: "workbook/chunks/[name].[contenthash:8].css" }),
      new HtmlPlugin({
        filename: "workbook/index.html",
        template: at("src/browser-workbook/index.html"),
        minify: false,
      }),
      new NoticesPlugin("workbook/notices.txt"),
      new CopyPlugin({
        patterns: [
          { from: OFFICE_JS_TERMS, to: "workbook/office/LICENSE.md" },
          ...OFFICE_JS_FILES.map((file) => ({
            from: path.join(OFFICE_JS_FOLDER, file),
            to: `workbook/office/${file}`,
          })),
        ],
      }),
    ],
  };
}

function common(mode, production, sources) {
  return {
    mode,
    context: __dirname,
    // All of it that webpack writes itself is in the engines of tools/engines.js.
    target: ["web", "es2022"],
    // No eval in any mode: the pages' content security policy forbids it. What is published maps to names and lines; the
    // sources themselves only with `--env sources`.
    devtool: production ? (sources ? "source-map" : "nosources-source-map") : "cheap-module-source-map",
    resolve: { extensions: [".tsx", ".ts", ".js"] },
    module: {
      rules: [
        { test: /\.tsx?$/, exclude: /node_modules/, loader: "ts-loader", options: { transpileOnly: true } },
        { test: /\.css$/, use: [MiniCssExtractPlugin.loader, "css-loader"] },
      ],
    },
    performance: false, // `npm run size` is the budget
    stats: { preset: "errors-warnings", timings: true },
  };
}

/** Univer's own code leaves a channel open for each task it puts off. */
function univerTasks() {
  return {
    test: /@univerjs\/core\/lib\/(es\/)?index\.js$/,
    loader: at("tools/webpack/univer-tasks-loader.js"),
  };
}

/** Terser takes 54 seconds for the grid library, esbuild 2. The silenced warning is about the library's own code. */
function esbuildMinifier() {
  const minimizerOptions = { logOverride: { "equals-nan": "silent" }, target: ENGINES };
  return new MinimizerPlugin({ minify: MinimizerPlugin.esbuildMinify, minimizerOptions });
}

/** Scripts and styles only: webpack's own choice would also rewrite the HTML. */
function minifyCss() {
  return new MinimizerPlugin({
    test: /\.css$/,
    minify: MinimizerPlugin.esbuildMinifyCss,
    minimizerOptions: { target: ENGINES },
  });
}

function output(chunks) {
  return {
    path: at("dist"),
    // Relative addresses, so that one set of chunks serves both pages of the add-in.
    publicPath: "auto",
    filename: `${chunks}/[name].[contenthash:8].js`,
    chunkFilename: `${chunks}/[name].[contenthash:8].js`,
    assetModuleFilename: `${chunks}/[name].[contenthash:8][ext]`,
  };
}

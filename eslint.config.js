/**
 * Besides the usual checks, the rules this project is built on: rooms are entered one way (tools/rooms.js), Excel and CustomFunctions are each touched in one folder, the domain is pure, nothing writes HTML.
 * `tests/contract/layers.test.ts` and `guards.test.ts` plant a violation of each.
 */
const tseslint = require("typescript-eslint");
const { LOOKBEHIND, YOUNG, YOUNG_METHODS } = require("./tools/engines");
const layers = require("./tools/layer-rule");

/** Where the layers are put together. */
const COMPOSITION_ROOTS = ["src/taskpane/main.tsx", "src/taskpane/speak/*.ts"];

/** Where a few `!` are left: `guards.test.ts` counts them, and they only become fewer. */
const STILL_ASSERTED = [
  ...["feed/download.ts", "feed/feed.ts"],
  ...["ledger/checks.ts", "ledger/facts/import-facts.ts", "ledger/facts/read-facts.ts"],
  // Elements of the page, typed arrays of a chart and of a list.
  ...["main.tsx", "news/week-glance.tsx", "parts/chart/*", "parts/virtual-list.tsx"].map(
    (file) => `taskpane/${file}`,
  ),
].map((file) => `src/${file}`);

/** Linted with their types. */
const TESTS = ["tests/**/*.ts", "tests/**/*.tsx"];
const TYPED = ["src/**/*.ts", "src/**/*.tsx", "tools/**/*.ts", ...TESTS];

const NO_HTML = [
  {
    selector:
      "MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML|createContextualFragment)$/]",
    message: "Text never becomes HTML: use textContent or elements.",
  },
  {
    selector: "MemberExpression[property.value=/^(innerHTML|outerHTML|insertAdjacentHTML)$/]",
    message: "Text never becomes HTML: use textContent or elements.",
  },
  { selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']", message: "Text never becomes HTML." },
  {
    selector: "MemberExpression[object.name='document'][property.name=/^write(ln)?$/]",
    message: "Text never becomes HTML.",
  },
];

/** What the oldest engines lack, and the page would fail on. */
const NOTHING_YOUNG = [
  ...["Literal[raw", "TemplateElement[value.raw"].map((text) => ({
    selector: `${text}=/${LOOKBEHIND}/]`,
    message: "WebKit before Safari 16.4 has no lookbehind: use a group, or matchesAfter.",
  })),
  { selector: "StaticBlock", message: "WebKit before Safari 16.4 has no static blocks." },
  ...Object.entries(YOUNG).map(([object, names]) => ({
    selector: `MemberExpression[object.name='${object}'][property.name=/^(${names.join("|")})$/]`,
    message: "An engine we promise lacks this: tools/engines.js.",
  })),
  {
    selector: `MemberExpression[property.name=/^(${YOUNG_METHODS.join("|")})$/]`,
    message: "An engine we promise lacks this: tools/engines.js.",
  },
];

const NO_CLOCK_NO_CHANCE = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: "The domain has no clock: pass the day in.",
  },
  { selector: "CallExpression[callee.name='Date']", message: "The domain has no clock: pass the day in." },
  {
    selector: "MemberExpression[object.name='Date'][property.name='now']",
    message: "The domain has no clock: pass the day in.",
  },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: "The domain leaves nothing to chance.",
  },
];

const OUTSIDE_WORLD = [
  ...[
    "window",
    "document",
    "navigator",
    "location",
    "localStorage",
    "sessionStorage",
    "fetch",
    "XMLHttpRequest",
  ],
  ...["Office", "OfficeExtension", "OfficeRuntime", "process", "console", "performance", "crypto"],
  ...["setTimeout", "setInterval", "requestAnimationFrame", "globalThis", "self"],
];

module.exports = tseslint.config(
  { ignores: ["node_modules/", "dist/", "coverage/", ".cache/", "src/ledger/generated/"] },
  ...tseslint.configs.recommended,
  {
    rules: {
      "no-restricted-syntax": ["error", ...NO_HTML],
      eqeqeq: ["error", "always", { null: "ignore" }],
      // A property is left out of a copy by naming it beside the rest.
      "@typescript-eslint/no-unused-vars": ["error", { ignoreRestSiblings: true }],
    },
  },
  {
    files: TYPED,
    extends: tseslint.configs.recommendedTypeCheckedOnly,
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: __dirname } },
    rules: {
      // Our interfaces are objects of closures: no method of theirs knows a `this`.
      "@typescript-eslint/unbound-method": "off",
      // What promises is async also where nothing is waited for: so what it throws is a rejection.
      "@typescript-eslint/require-await": "off",
      // Day, period and unit are names for texts; a type says which are meant.
      ...off("no-redundant-type-constituents", "no-duplicate-type-constituents"),
      // Office.js hands over the texts of its enums.
      "@typescript-eslint/no-unsafe-enum-comparison": "off",
      "@typescript-eslint/restrict-template-expressions": [
        "error",
        { allowNumber: true, allowBoolean: true, allowNever: true },
      ],
    },
  },
  {
    files: TESTS,
    rules: {
      // A test looks at what was written, as JSON and by whatever way it can be reached.
      ...off("no-unsafe-argument", "no-unsafe-assignment", "no-unsafe-call", "no-unsafe-member-access"),
      ...off("no-unsafe-return", "no-implied-eval"),
      // A function declared to answer rows may answer a promise of them.
      ...off("await-thenable"),
      // It says what is expected of a text that was read back.
      ...off("no-unnecessary-type-assertion"),
    },
  },
  {
    files: ["src/**"],
    rules: { complexity: ["error", 20] },
  },
  {
    // The reader is a great many small rules; none of them may grow into a thicket.
    files: ["src/ingest/**"],
    rules: { complexity: ["error", 15] },
  },
  {
    // What is there says so by its type: domain/ledger/lists.ts has lists that are never empty.
    files: ["src/**"],
    ignores: STILL_ASSERTED,
    rules: { "@typescript-eslint/no-non-null-assertion": "error" },
  },
  {
    files: ["**/*.js", "**/*.cjs"],
    rules: { "@typescript-eslint/no-require-imports": "off" },
  },

  {
    files: ["src/**/*.ts", "src/**/*.tsx"],
    plugins: { layers },
    rules: {
      "layers/one-way": ["error", { packages: true }],
      "no-restricted-syntax": ["error", ...NO_HTML, ...NOTHING_YOUNG],
    },
  },
  layer("domain", { packages: false, syntax: NO_CLOCK_NO_CHANCE }),
  { files: ["src/domain/**"], rules: { "no-restricted-globals": ["error", ...OUTSIDE_WORLD] } },
  ...["ledger", "feed", "model", "excel", "addin", "ingest", "taskpane"].map((name) => layer(name)),
  layer("browser-workbook", { typesFromAnywhere: true }),
  { files: COMPOSITION_ROOTS, rules: { "layers/one-way": "off" } },
);

function off(...names) {
  return Object.fromEntries(names.map((name) => [`@typescript-eslint/${name}`, "off"]));
}

/** The rules of one folder under src. */
function layer(name, { packages = true, typesFromAnywhere = false, syntax = [] } = {}) {
  const globals = [
    ...(name === "excel" || name === "browser-workbook" ? [] : onlyIn("Excel", "src/excel")),
    ...(name === "addin" || name === "browser-workbook" ? [] : onlyIn("CustomFunctions", "src/addin")),
  ];
  return {
    files: [`src/${name}/**`],
    plugins: { layers },
    rules: {
      "layers/one-way": ["error", { packages, typesFromAnywhere }],
      "no-restricted-syntax": ["error", ...NO_HTML, ...NOTHING_YOUNG, ...syntax, ...globals],
    },
  };
}

/** A global of Office.js as a value; its types may be named anywhere. */
function onlyIn(global, folder) {
  const message = `${global} is used in ${folder} only.`;
  return [
    {
      selector: `:not(TSQualifiedName, TSTypeQuery, MemberExpression, Property) > Identifier[name='${global}']`,
      message,
    },
    { selector: `MemberExpression > Identifier.object[name='${global}']`, message },
    {
      selector: `MemberExpression[object.name=/^(globalThis|window|self)$/][property.name='${global}']`,
      message,
    },
  ];
}

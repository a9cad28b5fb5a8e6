/** What tsconfig.json says, for the tests; types are checked by `npm run typecheck` alone. */
const swc = (tsx) => ({
  jsc: {
    target: "es2022",
    parser: { syntax: "typescript", tsx },
    transform: { react: { runtime: "automatic", importSource: "preact" } },
  },
  module: { type: "commonjs" },
});

/** @type {import("jest").Config} */
const base = {
  // Jest's sandbox makes each look at a global a slow one; these are handed to a module by name. Not Set: a package of
  // ours has a class of that name.
  sandboxInjectedGlobals: ["Array", "JSON", "Map", "Math", "Number", "Object", "String", "Symbol"],
  transform: { "\\.[jt]s$": ["@swc/jest", swc(false)], "\\.tsx$": ["@swc/jest", swc(true)] },
  // Shipped as ES modules only.
  transformIgnorePatterns: [
    "/node_modules/(?!(?:.*/)?(strip-bom|uuid|franc-min|trigram-utils|n-gram|collapse-white-space|lodash-es|nanoid|kdbush|quickselect|rbush|hyparquet|hyparquet-writer)/)",
  ],
  setupFiles: ["<rootDir>/tests/support/seed.cjs", "<rootDir>/tests/support/whole.ts"],
  moduleNameMapper: {
    "\\.css$": "<rootDir>/tests/support/empty.cjs",
    "/open-reader$": "<rootDir>/tests/support/no-reader.ts",
    "/ledger/bundled-pack$": "<rootDir>/tests/support/frozen-pack.ts",
  },
};

module.exports = {
  // One fewer than there are is a half of two.
  maxWorkers: "100%",
  // A busy machine is slow, and no test is about the clock.
  testTimeout: 120_000,
  projects: [
    {
      ...base,
      displayName: "unit",
      testEnvironment: "node",
      testMatch: ["<rootDir>/tests/**/*.test.ts"],
      testPathIgnorePatterns: ["/node_modules/", "<rootDir>/tests/e2e/", "\\.dom\\.test\\.tsx?$"],
    },
    {
      ...base,
      displayName: "dom",
      testEnvironment: "jsdom",
      testEnvironmentOptions: { customExportConditions: ["node", "require", "default"] },
      testMatch: ["<rootDir>/tests/**/*.dom.test.ts", "<rootDir>/tests/**/*.dom.test.tsx"],
    },
    {
      ...base,
      displayName: "e2e",
      testEnvironment: "node",
      testMatch: ["<rootDir>/tests/e2e/**/*.e2e.ts"],
      setupFilesAfterEnv: ["<rootDir>/tests/support/no-violations.ts"],
      globalSetup: "<rootDir>/tests/support/serve-dist.setup.ts",
      globalTeardown: "<rootDir>/tests/support/serve-dist.teardown.ts",
    },
  ],
};

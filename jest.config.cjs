/** @type {import("jest").Config} */
const base = {
  // Jest's sandbox makes each look at a global a slow one; these are handed to a module by name.
  sandboxInjectedGlobals: ["Array", "JSON", "Map", "Math", "Number", "Object", "Set", "String", "Symbol"],
  transform: { "^.+\\.[jt]sx?$": ["ts-jest", { tsconfig: "tests/tsconfig.json" }] },
  // Shipped as ES modules only.
  transformIgnorePatterns: [
    "/node_modules/(?!(?:.*/)?(strip-bom|uuid|franc-min|trigram-utils|n-gram|collapse-white-space)/)",
  ],
  setupFiles: ["<rootDir>/tests/support/seed.cjs"],
  moduleNameMapper: {
    "\\.css$": "<rootDir>/tests/support/empty.cjs",
    "/ledger/bundled-pack$": "<rootDir>/tests/support/frozen-pack.ts",
  },
};

module.exports = {
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
      setupFilesAfterEnv: ["<rootDir>/tests/support/e2e-timeout.cjs"],
      globalSetup: "<rootDir>/tests/support/serve-dist.setup.ts",
      globalTeardown: "<rootDir>/tests/support/serve-dist.teardown.ts",
    },
  ],
};

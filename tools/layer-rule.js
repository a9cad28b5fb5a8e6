/**
 * ESLint rule `layers/one-way`: which folder under src may import which. The address of an import is resolved
 * against the file, so a folder or file of the same name inside a layer is not mistaken for another layer.
 */
const path = require("node:path");

/** @type {import("eslint").Rule.RuleModule} */
const oneWay = {
  meta: {
    type: "problem",
    schema: [
      {
        type: "object",
        properties: {
          layer: { type: "string" },
          mayImport: { type: "array", items: { type: "string" } },
          /** Whether packages may be imported. */
          packages: { type: "boolean" },
          /** Whether a type may be imported from any layer. */
          typesFromAnywhere: { type: "boolean" },
        },
        additionalProperties: false,
      },
    ],
    messages: {
      layer: "src/{{layer}} may import {{allowed}}, not src/{{target}}.",
      outside: "src/{{layer}} imports nothing from outside src.",
      package: "src/{{layer}} imports no package.",
    },
  },
  create(context) {
    const { layer, mayImport, packages, typesFromAnywhere } = context.options[0];
    const allowed = [layer, ...mayImport];
    const src = path.join(context.cwd, "src");

    function check(node, address, isType) {
      if (typeof address !== "string" || (isType && typesFromAnywhere)) return;
      if (!address.startsWith(".")) {
        if (!packages) context.report({ node, messageId: "package", data: { layer } });
        return;
      }
      const resolved = path.relative(src, path.resolve(path.dirname(context.filename), address));
      const target = resolved.split(path.sep)[0];
      if (target === "..") return context.report({ node, messageId: "outside", data: { layer } });
      if (allowed.includes(target)) return;
      context.report({ node, messageId: "layer", data: { layer, target, allowed: allowed.join(", ") } });
    }

    return {
      ImportDeclaration: (node) => check(node, node.source.value, node.importKind === "type"),
      ExportNamedDeclaration: (node) => check(node, node.source?.value, node.exportKind === "type"),
      ExportAllDeclaration: (node) => check(node, node.source.value, node.exportKind === "type"),
      ImportExpression: (node) => check(node, node.source.value, false),
      TSImportType: (node) => check(node, node.source?.value ?? node.argument?.literal?.value, true),
    };
  },
};

module.exports = { rules: { "one-way": oneWay } };

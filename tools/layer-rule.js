/**
 * ESLint rule `layers/one-way`: which room of src may import which (`rooms.js`). The address of an import is resolved
 * against the file, so a folder or file of the same name inside a room is not mistaken for another room.
 */
const path = require("node:path");
const { ROOMS, roomOf } = require("./rooms");

/** @type {import("eslint").Rule.RuleModule} */
const oneWay = {
  meta: {
    type: "problem",
    schema: [
      {
        type: "object",
        properties: {
          /** Whether packages may be imported. */
          packages: { type: "boolean" },
          /** Whether a type may be imported from any room. */
          typesFromAnywhere: { type: "boolean" },
        },
        additionalProperties: false,
      },
    ],
    messages: {
      room: "src/{{room}} may not import src/{{target}}: tools/rooms.js says what it may.",
      homeless: "{{file}} lies in no room: name its folder in tools/rooms.js.",
      outside: "src/{{room}} imports nothing from outside src.",
      package: "src/{{room}} imports no package.",
    },
  },
  create(context) {
    const { packages, typesFromAnywhere } = context.options[0];
    const src = path.join(context.cwd, "src");
    const file = below(src, path.resolve(context.filename));
    const room = roomOf(file);

    function check(node, address, isType) {
      if (typeof address !== "string" || (isType && typesFromAnywhere)) return;
      if (!address.startsWith(".")) {
        if (!packages) context.report({ node, messageId: "package", data: { room } });
        return;
      }
      const resolved = below(src, path.resolve(path.dirname(path.resolve(context.filename)), address));
      if (resolved.startsWith("../")) return context.report({ node, messageId: "outside", data: { room } });
      const target = roomOf(resolved) ?? resolved;
      if (target === room || ROOMS[room].includes(target)) return;
      context.report({ node, messageId: "room", data: { room, target } });
    }

    return {
      Program: (node) => {
        if (room === undefined) context.report({ node, messageId: "homeless", data: { file } });
      },
      ImportDeclaration: (node) => room && check(node, node.source.value, node.importKind === "type"),
      ExportNamedDeclaration: (node) => room && check(node, node.source?.value, node.exportKind === "type"),
      ExportAllDeclaration: (node) => room && check(node, node.source.value, node.exportKind === "type"),
      ImportExpression: (node) => room && check(node, node.source.value, false),
      TSImportType: (node) => room && check(node, node.source?.value ?? node.argument?.literal?.value, true),
    };
  },
};

function below(folder, file) {
  return path.relative(folder, file).split(path.sep).join("/");
}

module.exports = { rules: { "one-way": oneWay } };

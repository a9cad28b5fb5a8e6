/**
 * The hosts at which the pane may ask a model of the user's choice: this computer's own, which `taskpane.html` allows, and
 * those that SSB_MODEL_ORIGINS names. The page's policy lets it reach them, and the pane knows them so as to say why not.
 */
const HtmlPlugin = require("html-webpack-plugin");
const { DefinePlugin, WebpackError } = require("webpack");

const CONNECT = "connect-src 'self'";

class ModelPlugin {
  /** @param {{ origins?: string }} options value of SSB_MODEL_ORIGINS: https origins with commas between */
  constructor({ origins }) {
    this.origins = readOrigins(origins);
  }

  apply(compiler) {
    const { origins } = this;
    new DefinePlugin({ SSB_MODEL_ORIGINS: JSON.stringify(origins) }).apply(compiler);
    if (origins.length === 0) return;
    compiler.hooks.thisCompilation.tap("ModelPlugin", (compilation) => {
      HtmlPlugin.getHooks(compilation).beforeEmit.tap("ModelPlugin", (page) => {
        if (!page.html.includes(CONNECT))
          compilation.errors.push(
            new WebpackError(`${page.outputName} has no ${CONNECT} to add ${origins.join(" ")} to.`),
          );
        return { ...page, html: page.html.replace(CONNECT, `${CONNECT} ${origins.join(" ")}`) };
      });
    });
  }
}

function readOrigins(text) {
  const parts = (text ?? "").split(",").flatMap((part) => part.trim() || []);
  return [...new Set(parts)].map((part) => {
    const url = URL.canParse(part) ? new URL(part) : undefined;
    if (url?.protocol === "https:" && url.origin === part.replace(/\/$/, "")) return url.origin;
    throw new Error(
      `SSB_MODEL_ORIGINS has "${part}"; it must be https origins with commas between, such as https://api.example.com`,
    );
  });
}

module.exports = { ModelPlugin };

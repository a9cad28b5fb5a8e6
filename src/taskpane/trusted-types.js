/**
 * The one policy by which the pages make trusted types, before any other script: the pages' content security policy asks
 * for them. A script may come from this origin and from Microsoft's of Office.js; no text becomes HTML in a page. A
 * document that is only parsed runs nothing: office.js reads its licence token so, the browser workbook the manifest. What
 * is pasted into the browser workbook's grid is parsed as a fragment, and has lost by then whatever could run.
 */
(() => {
  const PARSED_ONLY = "DOMParser parseFromString";
  const PASTED = "Range createContextualFragment";
  const RUNNING =
    "script, iframe, frame, object, embed, link, meta, base, form, svg, math, template, noscript";
  const KEPT = /^(?:style|class|width|height|align|valign|bgcolor|colspan|rowspan|span|data-[\w-]+)$/;
  const SCRIPT_ORIGINS = [
    window.location.origin,
    "https://appsforoffice.microsoft.com",
    "https://ajax.aspnetcdn.com",
  ];

  window.trustedTypes?.createPolicy("default", {
    createScriptURL: (address) =>
      SCRIPT_ORIGINS.includes(new URL(address, document.baseURI).origin) ? address : null,
    createHTML: (text, _type, sink) => {
      if (text === "" || sink === PARSED_ONLY) return text;
      return sink === PASTED ? withoutWhatRuns(text) : null;
    },
  });

  /** Tables, texts and their styles; no address and no handler. */
  function withoutWhatRuns(text) {
    const { head, body } = new DOMParser().parseFromString(text, "text/html");
    for (const part of [head, body]) {
      for (const element of part.querySelectorAll(RUNNING)) element.remove();
      for (const element of part.querySelectorAll("*")) {
        for (const { name } of [...element.attributes]) if (!KEPT.test(name)) element.removeAttribute(name);
      }
    }
    // eslint-disable-next-line no-restricted-syntax -- read of a document that is only parsed
    return head.innerHTML + body.innerHTML;
  }
})();

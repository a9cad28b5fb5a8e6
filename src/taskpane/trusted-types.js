/**
 * The one policy by which the pages make trusted types, before any other script: the pages' content security policy asks
 * for them. A script may come from this origin and from Microsoft's of Office.js; no text becomes HTML in a page. A
 * document that is only parsed runs nothing: office.js reads its licence token so, the browser workbook the manifest.
 */
(() => {
  const PARSED_ONLY = "DOMParser parseFromString";
  const SCRIPT_ORIGINS = [
    window.location.origin,
    "https://appsforoffice.microsoft.com",
    "https://ajax.aspnetcdn.com",
  ];

  window.trustedTypes?.createPolicy("default", {
    createScriptURL: (address) =>
      SCRIPT_ORIGINS.includes(new URL(address, document.baseURI).origin) ? address : null,
    createHTML: (text, _type, sink) => (text === "" || sink === PARSED_ONLY ? text : null),
  });
})();

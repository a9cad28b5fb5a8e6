/** The help over a view. */
export const help = {
  title: "Help",
  close: "Close the help",
  notLoaded: "This page of the help could not be loaded.",
  wholePage: "All of this guide",
  glossary: "Glossary",
  inBrowser: "In the browser",
};

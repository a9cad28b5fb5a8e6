/** Node has no threads as a browser has them: an article is read in the page. */
export const openReader = (): undefined => undefined;

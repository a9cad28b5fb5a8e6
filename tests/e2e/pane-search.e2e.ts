import { axeViolations, focused, paneSuite, setPaneWidth, sidewaysScroll, THEMES } from "./pane-driver";

const { openPane } = paneSuite();

describe("the search over everything", () => {
  it("opens with Ctrl+K, finds in Chinese, and Enter opens the series", async () => {
    const { book, pane } = await openPane();
    const { keyboard } = book.page;
    await pane.getByRole("tab", { name: "News" }).focus();
    await keyboard.press("Control+k");
    const field = pane.getByRole("combobox", { name: "Search everything" });
    await field.waitFor();
    await field.fill("硫化锂");
    await pane.getByRole("option", { name: /^Lithium sulfide price, China/ }).waitFor();
    await keyboard.press("Enter");
    await pane.getByRole("heading", { level: 1, name: "Lithium sulfide price, China" }).waitFor();
  });

  it("puts a value into the selected cell with Ctrl+Enter, and Escape leads back to where one was", async () => {
    const { book, pane } = await openPane();
    const { keyboard } = book.page;
    await book.select("J5");
    await pane.getByRole("tab", { name: "News" }).focus();
    await keyboard.press("Control+k");
    await pane.getByRole("combobox", { name: "Search everything" }).fill("Li2S");
    await pane.getByRole("option", { name: /^Lithium sulfide price, China/ }).waitFor();
    await keyboard.press("Control+Enter");
    await pane.getByText("Formula inserted in Model!J5.").waitFor();
    await book.waitSettled();
    expect(await book.cell("J5")).toMatchObject({ formula: '=SSB.PRICE("Li2S")', value: 2050 });

    await pane.getByRole("tab", { name: "News" }).focus();
    await keyboard.press("Control+k");
    await pane.getByRole("combobox", { name: "Search everything" }).waitFor();
    await keyboard.press("Escape");
    await pane.getByRole("dialog").waitFor({ state: "detached" });
    expect(await focused(pane)).toBe("News");
  });

  it("finds functions, the help and the guides, which open over the view", async () => {
    const { book, pane, context } = await openPane();
    await pane.getByRole("button", { name: "Search everything (Ctrl+K)" }).click();
    const field = pane.getByRole("combobox", { name: "Search everything" });
    await field.fill("汇率");
    await pane.getByRole("option", { name: /^SSB\.FXRATE exchange/ }).waitFor();
    await field.fill("portable copy");
    const guide = pane.getByRole("group", { name: "Guides" }).getByRole("option").first();
    await guide.waitFor();
    await guide.click();
    const help = pane.getByRole("dialog", { name: "Sharing a workbook" });
    await help.getByRole("link", { name: /^In the browser/ }).waitFor();
    const opening = context.waitForEvent("page");
    await help.getByRole("link", { name: /^In the browser/ }).click();
    const page = await opening;
    await page.getByRole("heading", { level: 1 }).waitFor();
    expect(page.url()).toContain("/help/guide/sharing.html");
    expect(book.complaints.errors).toEqual([]);
  });
});

describe.each(THEMES)("in the %s theme", (theme) => {
  it("axe finds nothing wrong with what it shows, at 320 pixels", async () => {
    const { book, pane } = await openPane({ theme });
    await setPaneWidth(book, 320);
    await pane.getByRole("button", { name: "Search everything (Ctrl+K)" }).click();
    await pane.getByRole("combobox", { name: "Search everything" }).fill("lithium");
    await pane.getByRole("option").first().waitFor();
    expect(await axeViolations(pane)).toEqual([]);
    expect(await sidewaysScroll(pane)).toBe(0);
  });
});

/** An article read with a model of the user's choice, which here is a stand-in on this computer. */
import { numbered, openStandIn, saying, type StandIn } from "../ingest/support/stand-in";
import { axeViolations, paneSuite, setPaneWidth, sidewaysScroll } from "./pane-driver";

const ARTICLE = `Notes on the market of the week and of its makers

Published: Nov 20, 2026
Source: SMM
Link: https://example.org/weekly

Lithium sulfide averaged 1,480 yuan/kg this week, down 100 yuan/kg. Graphite was quoted at 21,000 yuan/mt.`;

const { openPane } = paneSuite();
let model: StandIn;
beforeAll(async () => {
  model = await openStandIn();
});
afterAll(() => model.close());

it("nothing leaves before it was shown; then rows both agree on, a key that goes nowhere else, and a redirect refused", async () => {
  const { book, pane } = await openPane();
  await setPaneWidth(book, 320);
  await pane.getByRole("button", { name: "Add an article" }).click();
  await pane.getByText("A model that reads as well").click();
  await pane.getByLabel("Let a model read as well").check();
  await pane.getByLabel("Address", { exact: true }).fill("https://api.example.org/v1");
  await pane.getByText(/does not let the pane reach api\.example\.org/).waitFor();
  await pane.getByLabel("Address", { exact: true }).fill(model.address);
  await pane.getByLabel("Model", { exact: true }).fill("stand-in");
  await pane.getByLabel("Key", { exact: true }).fill("secret-key");
  await pane.getByLabel("Text", { exact: true }).fill(ARTICLE);
  expect(await axeViolations(pane)).toEqual([]);

  await pane.getByRole("button", { name: "Read", exact: true }).click();
  await pane.getByRole("heading", { name: /^May this text go to 127\.0\.0\.1:/ }).waitFor();
  expect(model.requests).toEqual([]);
  expect(await axeViolations(pane)).toEqual([]);
  expect(await sidewaysScroll(pane)).toBe(0);

  model.reply((items) => {
    const said = { kind: "observation", item: "Lithium sulfide", series: "PRICE.LI2S.CN", figure: "1,480" };
    return saying([numbered(said, items)]);
  });
  await pane.getByRole("button", { name: /^Send to 127\.0\.0\.1:/ }).click();
  await pane.getByText("The model took part: 321 tokens.").waitFor();
  await pane.getByText("grammar and model agree").waitFor();
  expect(await axeViolations(pane)).toEqual([]);
  expect(model.requests.map(({ headers }) => headers.authorization)).toEqual(["Bearer secret-key"]);

  expect(new Set(book.complaints.foreignRequests)).toEqual(new Set([`${model.address}chat/completions`]));

  const elsewhere = await openStandIn();
  const location = `${elsewhere.address.replace("127.0.0.1", "localhost")}chat/completions`;
  model.reply(() => ({ status: 307, headers: { location } }));
  await pane.getByRole("button", { name: "Another text" }).click();
  await pane.getByLabel("Text", { exact: true }).fill(ARTICLE);
  await pane.getByRole("button", { name: "Read", exact: true }).click();
  await pane.getByRole("button", { name: /^Send to 127\.0\.0\.1:/ }).click();
  await pane.getByText(/leads to another one, and neither text nor key follow it/).waitFor();
  expect(elsewhere.requests).toEqual([]);
  await elsewhere.close();
});

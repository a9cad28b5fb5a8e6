/** Which hosts of models a build lets the pane reach. */
interface Plugin {
  origins: string[];
}
const { ModelPlugin } = jest.requireActual<{ ModelPlugin: new (options: { origins?: string }) => Plugin }>(
  "../../tools/webpack/model-plugin",
);

it.each([
  [undefined, []],
  ["", []],
  ["https://api.example.com", ["https://api.example.com"]],
  [
    "https://api.example.com/, https://models.example.org:8443",
    ["https://api.example.com", "https://models.example.org:8443"],
  ],
])("%s", (origins, known) => {
  expect(new ModelPlugin({ ...(origins !== undefined && { origins }) }).origins).toEqual(known);
});

it.each([
  "http://api.example.com",
  "https://api.example.com/v1",
  "*",
  "https:",
  "'unsafe-eval'",
  "api.example.com",
])("never %s", (origins) => {
  expect(() => new ModelPlugin({ origins })).toThrow("it must be https origins");
});

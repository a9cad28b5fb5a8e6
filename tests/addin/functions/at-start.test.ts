/** What the add-in answers before its texts, its other functions and a language have arrived. */
import { TODAY } from "../../support/bundle";
import { caught, errorOf, installCustomFunctions } from "../../support/custom-functions";

installCustomFunctions();

/** The functions in a page of their own, which holds no more than a start, until `arrive`. */
async function startAlone(properties = false) {
  jest.resetModules();
  const [{ respond, startResponding }, { openSession }, { bundledPack }] = await Promise.all([
    import("../../../src/addin/functions/respond"),
    import("../../../src/domain/functions/session"),
    import("../../../src/ledger/bundled-pack"),
  ]);
  let settle = { resolve: (): void => undefined, reject: (fault: Error): void => void fault };
  const texts = new Promise<void>((resolve, reject) => (settle = { resolve, reject }));
  startResponding({ session: openSession(bundledPack, () => TODAY), texts, properties: () => properties });
  const arrive = async (): Promise<void> => {
    const [english] = await Promise.all([
      import("../../../src/taskpane/speak/en"),
      import("../../../src/domain/functions/all-functions"),
    ]);
    english.write();
    english.speak();
    settle.resolve();
    await texts;
  };
  return { respond, arrive, fail: settle.reject };
}

describe("at the start", () => {
  it("a number is answered at once, with its properties", async () => {
    const { respond } = await startAlone(true);
    expect(respond("PRICE", [[["Li2S"]], null, null, null])).toMatchObject([
      [{ basicValue: 2050, properties: { Publisher: { basicValue: "SMM" } } }],
    ]);
  });

  it("a failure waits for its sentence", async () => {
    const { respond, arrive } = await startAlone();
    const asked = respond("PRICE", [[["Li2SS"]], null, null, null]) as unknown as Promise<unknown>;
    expect(asked).toBeInstanceOf(Promise);
    await arrive();
    const fault: unknown = await asked.catch((one: unknown) => one);
    expect(fault).toMatchObject({ message: expect.stringContaining("Did you mean Li2S?") as string });
  });

  it("so does one among other answers", async () => {
    const { respond, arrive } = await startAlone();
    const asked = respond("PRICE", [[["Li2S"], ["LI2X"]], null, null, null]) as unknown as Promise<
      unknown[][]
    >;
    await arrive();
    const [[first], [second]] = (await asked) as [[unknown], [unknown]];
    expect(first).toBe(2050);
    expect(errorOf(second)?.message).toContain("is not in the catalogue");
  });

  it("a number whose property is a word waits for the word", async () => {
    const { respond, arrive } = await startAlone(true);
    const asked = respond("FORECAST", [[["ESS"]], [[2030]], null, null]) as unknown as Promise<unknown[][]>;
    expect(asked).toBeInstanceOf(Promise);
    await arrive();
    expect(await asked).toMatchObject([[{ properties: { Qualifier: { basicValue: "about" } } }]]);
  });

  it.each(["NEWS", "FIND", "EDITION", "CHANGES"] as const)(
    "%s waits, and is a function then",
    async (name) => {
      const { respond, arrive } = await startAlone();
      const asked = respond(name, []) as unknown as Promise<unknown[][]>;
      expect(asked).toBeInstanceOf(Promise);
      await arrive();
      expect((await asked)[0]!.length).toBeGreaterThan(0);
      expect(respond(name, [])).not.toBeInstanceOf(Promise);
    },
  );

  it("what cannot be said for want of a language is an error with a sentence, and numbers are numbers", async () => {
    const complaint = jest.spyOn(console, "error").mockReturnValue(undefined);
    const { respond, fail } = await startAlone();
    fail(new Error("gone"));
    await new Promise(process.nextTick);
    for (const given of [[[["Li2SS"]]], [[["Li2S"]], [["1999-01-01"]]]])
      expect(errorOf(caught(() => respond("PRICE", given)))?.message).toMatch(
        /failed for a reason that is ours/,
      );
    expect(errorOf(caught(() => respond("NEWS", [])))?.message).toMatch(/failed for a reason that is ours/);
    expect(respond("PRICE", [[["Li2S"]]])).toEqual([[2050]]);
    complaint.mockRestore();
  });
});

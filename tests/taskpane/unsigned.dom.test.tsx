/** An edition of a feed that nobody signed is called so wherever its numbers speak. */
import { isFailure } from "../../src/domain/answer/failure";
import { evaluate } from "../../src/domain/functions/evaluate";
import { UnsignedBar } from "../../src/taskpane/app/unsigned-bar";
import ModelView from "../../src/taskpane/model/model-view";
import { openCalculatingWorkbook } from "../support/calculating-workbook";
import { draw, texts } from "./pane-fixture";
import { CELLS, FIRST, NEXT } from "./two-editions";

async function open() {
  const opened = await openCalculatingWorkbook({ bundled: FIRST, offered: [FIRST, NEXT], cells: CELLS });
  await opened.data.check();
  const content = (
    <>
      <UnsignedBar />
      <ModelView />
    </>
  );
  return { ...opened, drawn: () => draw(content, opened) };
}

function signed(data: Awaited<ReturnType<typeof open>>["data"]): unknown {
  const session = data.answering();
  if (isFailure(session)) throw new Error(session.id);
  return evaluate(session, "EDITION", ["signed"])[0]![0];
}

it("the edition that came with the add-in is not", async () => {
  const { data, drawn } = await open();
  await drawn();
  expect(texts("[role=note]").join()).not.toContain("Unsigned");
  expect([data.status().unsigned, signed(data)]).toEqual([undefined, { type: "text", text: "yes" }]);
});

it("one that was accepted from the feed is, in every view, in Model and in SSB.EDITION", async () => {
  const { data, drawn } = await open();
  await data.accept(NEXT);
  await drawn();
  expect(texts("[role=note]").join()).toContain(
    `Unsigned: edition ${NEXT.edition} came from a feed without a key`,
  );
  expect(document.body.textContent).toContain("Unsigned: from a feed without a key that this add-in trusts");
  expect([data.status().unsigned, signed(data)]).toEqual([true, { type: "text", text: "no" }]);
});

it("one of which some changes are held at the bundled one is too, and no longer once it is undone", async () => {
  const { data } = await open();
  await data.accept(NEXT, ["correction"]);
  expect(signed(data)).toEqual({ type: "text", text: "no" });
  await data.undo();
  expect(signed(data)).toEqual({ type: "text", text: "yes" });
});

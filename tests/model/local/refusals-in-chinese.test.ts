/** Why a setting cannot be read is said in the language that is spoken when it is read, not when it was found. */
import { speakIn } from "../../../src/domain/answer/languages/in-use";
import { en } from "../../../src/domain/answer/languages/en";
import { zh } from "../../../src/domain/answer/languages/zh";
import { isRefusal } from "../../../src/domain/answer/refusal";
import { readState } from "../../../src/model/editions/state-setting";
import { readHouse } from "../../../src/model/local/house-setting";
import { settingsIn } from "../../support/settings";

afterEach(() => speakIn(en));

const holding = (name: string, text: string) => settingsIn(new Map<string, unknown>([[name, text]]));

it.each([
  [
    "the state",
    readState(holding("ssb.edition", '{"format":99}')),
    /^无法读取此工作簿关于数据版本的记录。它由/,
  ],
  ["the house view", readHouse(holding("ssb.house", "{")), /^无法读取此工作簿的自有观点。格式不符（/],
])("%s that cannot be read", (_, read, chinese) => {
  if (!isRefusal(read)) throw new Error("It was read.");
  expect(read.refused).toMatch(/ cannot be read\. It /);
  speakIn(zh);
  expect(read.refused).toMatch(chinese);
});

import type { PaneLanguage } from "../language";

export const watch: PaneLanguage["watch"] = {
  title: "关注",
  watchIt: "关注",
  watch: ({ name }) => `关注 ${name}`,
  unwatch: ({ name }) => `取消关注 ${name}`,
  changed: "有变化",
  inItem: "关注相关对象",
};

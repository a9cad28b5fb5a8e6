import type { PaneLanguage } from "../language";

export const help: PaneLanguage["help"] = {
  title: "帮助",
  close: "关闭帮助",
  notLoaded: "未能加载这一页帮助。",
  wholePage: "查看整篇指南",
  glossary: "术语表",
  inBrowser: "在浏览器中查看",
};

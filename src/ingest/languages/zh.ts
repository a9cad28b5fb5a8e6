import type { IngestLanguage } from "./language";

const NAMES: Readonly<Record<string, string>> = {
  Korean: "韩语",
  Japanese: "日语",
  Spanish: "西班牙语",
  Portuguese: "葡萄牙语",
  French: "法语",
};

export const zh: IngestLanguage = {
  "model-bad-address": ({ address }) => `“${address}”不是模型的地址；请给出如 https://host/v1 的地址。`,

  "model-not-https": ({ host }) =>
    `${host} 上的模型未使用 https，文本和密钥可能被他人读取；只有本机上的模型可以不用。`,

  "model-unreachable": ({ host }) => `无法连接 ${host} 上的模型。`,

  "model-redirected": ({ host }) =>
    `${host} 上的模型地址指向了另一个地址，文本和密钥均未随之发送。如信任该地址，请直接填写。`,

  "model-too-slow": ({ seconds }) => `模型未能在 ${seconds} 秒内作答。`,

  "model-key-refused": ({ host, status }) => `${host} 上的模型拒绝了密钥（${status}）。`,

  "model-status": ({ host, status }) => `${host} 上的模型答复 ${status}。`,

  "model-too-large": ({ bytes }) => `模型的回答超过允许的 ${bytes} 字节。`,

  "model-page": ({ host }) => `${host} 返回的是网页而不是模型的回答；地址可能缺少结尾，例如 /v1。`,

  "model-no-answer": () => "模型没有作答。",

  "model-declined": () => "模型拒绝作答。",

  "model-cut-short": () => "模型的回答中途中断。",

  "model-no-json": () => "模型的回答不是 JSON。",

  "model-wrong-form": () => "模型的回答含有片段编号和约定词语以外的内容，因此全部未予采用。",

  "only-by-model": ({ language }) =>
    `文章似为${NAMES[language] ?? language}，阅读器的语法不识此语言。您选用的模型可以阅读：在窗格中使用“同时用模型阅读”，在终端中使用 --model。也可查找同一发布方的英文版。`,

  "pdf-too-large": ({ megabytes }) => `该 PDF 超过文章允许的 ${megabytes} MB。`,

  "pdf-too-long": ({ pages, most }) => `该 PDF 有 ${pages} 页；文章最多 ${most} 页。请只给出需要的页。`,

  "pdf-without-text": () => "该 PDF 只有页面图片而没有文本；请先识别文字（OCR），或粘贴正文。",

  "pdf-encrypted": () => "该 PDF 已用密码锁定；请另存为无密码的文件，或粘贴正文。",

  "pdf-broken": () => "该 PDF 已损坏，无法读取；请重新保存，或粘贴正文。",
  "pdf-not-here": () => "无法加载 PDF 阅读组件，或此浏览器版本过旧；请粘贴 PDF 的正文。",

  "model-stopped": () => "已停止用模型阅读。",
};

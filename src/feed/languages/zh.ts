import type { FeedLanguage } from "./language";

export const zh: FeedLanguage = {
  "no-feed": () => "本加载项未设数据源：更新的数据随新版加载项提供。",

  unreachable: ({ host }) => `无法连接 ${host} 上的数据源。`,

  "too-slow": ({ what, seconds }) => `数据源未能在 ${seconds} 秒内送达 ${what}。`,

  "too-large": ({ what, bytes }) => `数据源的 ${what} 超过允许的 ${bytes} 字节。`,

  refused: ({ what, status }) => `向数据源请求 ${what} 时，其答复为 ${status}。`,

  "not-https": ({ what }) => `数据源把 ${what} 指向了非 https 的地址。`,

  "cut-short": ({ what }) => `从数据源传输 ${what} 时中断。`,

  "wrong-hash": ({ what }) => `${what} 与数据源索引中的记载不符。`,

  "wrong-form": ({ what, where }) => `数据源的 ${what} 格式不正确${where && `（${where}）`}。`,

  "said-twice": ({ what, name }) => `数据源的 ${what} 在同一处两次给出“${name}”，无法判断以哪个为准。`,

  unsigned: ({ edition }) => `数据版本 ${edition} 未签名，而本加载项只接受已签名的版本。`,

  "wrong-signature": ({ edition, key }) =>
    key === undefined
      ? `数据版本 ${edition} 的签名不属于本加载项信任的发布方。`
      : `数据版本 ${edition} 由密钥 ${key} 签名，该密钥不属于本加载项信任的发布方；较新的加载项可能认识它。`,

  "wrong-day-of-key": ({ edition, from, until }) =>
    `数据版本 ${edition} 的签名密钥只用于${[from && ` ${from} 起`, until && ` ${until} 止`].filter(Boolean).join("、")} 的版本。`,

  "cannot-verify": ({ edition }) => `此版本的 Office 无法验证数据版本 ${edition} 的签名（缺少 Ed25519）。`,

  "older-edition": ({ known, offered }) =>
    offered === undefined
      ? `数据源没有列出任何版本，而此前曾有 ${known}。`
      : `数据源给出的最新版本为 ${offered}，而此前曾有 ${known}。`,

  "future-edition": ({ edition, today }) =>
    `数据版本 ${edition} 的日期晚于今天；按本机时钟，今天为 ${today}。请校准时钟；如时钟无误，请勿使用该数据源。`,

  "clock-behind": ({ today, day }) =>
    `本机时钟偏慢：显示为 ${today}，而实际不早于 ${day}。请校准后重新检查。`,

  "needs-newer-add-in": ({ edition, version }) =>
    edition === undefined || version === undefined
      ? "该数据源需要更新版本的加载项。"
      : `数据版本 ${edition} 需要 ${version} 或更新版本的加载项。`,

  "unknown-edition": ({ edition }) => `数据源中没有数据版本 ${edition}。`,
};

import type { Foreign } from "./input/foreign-words";
import { refusal, type Refusal } from "../domain/answer/refusal";

/** Why a model took no part in a reading, or a file is no article. The sentences are in `languages/`. */
export const ingestRefusals = {
  badAddress: (address: string) => refusal("model-bad-address", { address }),
  notHttps: (host: string) => refusal("model-not-https", { host }),
  unreachable: (host: string) => refusal("model-unreachable", { host }),
  redirected: (host: string) => refusal("model-redirected", { host }),
  tooSlow: (seconds: number) => refusal("model-too-slow", { seconds }),
  keyRefused: (host: string, status: number) => refusal("model-key-refused", { host, status }),
  status: (host: string, status: number) => refusal("model-status", { host, status }),
  tooLarge: (bytes: number) => refusal("model-too-large", { bytes }),
  page: (host: string) => refusal("model-page", { host }),
  noAnswer: () => refusal("model-no-answer", {}),
  declined: () => refusal("model-declined", {}),
  cutShort: () => refusal("model-cut-short", {}),
  noJson: () => refusal("model-no-json", {}),
  wrongForm: () => refusal("model-wrong-form", {}),
  /** A language that only a model reads. */
  foreign: (language: Foreign) => refusal("only-by-model", { language }),
  pdfTooLarge: (megabytes: number) => refusal("pdf-too-large", { megabytes }),
  pdfTooLong: (pages: number, most: number) => refusal("pdf-too-long", { pages, most }),
  pdfWithoutText: () => refusal("pdf-without-text", {}),
  pdfEncrypted: () => refusal("pdf-encrypted", {}),
  pdfBroken: () => refusal("pdf-broken", {}),
  pdfNotHere: () => refusal("pdf-not-here", {}),
  stopped: () => refusal("model-stopped", {}),
};

export type IngestMessage = ReturnType<(typeof ingestRefusals)[keyof typeof ingestRefusals]>["refused"];

export type IngestRefusal = Refusal<IngestMessage>;

import type { IngestLanguage } from "./language";

export const en: IngestLanguage = {
  "model-bad-address": ({ address }) =>
    `"${address}" is no address of a model; give one such as https://host/v1.`,

  "model-not-https": ({ host }) =>
    `The model at ${host} is without https, so others could read text and key; only this computer's own may be.`,

  "model-unreachable": ({ host }) => `The model at ${host} could not be reached.`,

  "model-redirected": ({ host }) =>
    `The model's address at ${host} leads to another one, and neither text nor key follow it. Give the address it leads to, if you trust it.`,

  "model-too-slow": ({ seconds }) => `The model did not answer within ${seconds} seconds.`,

  "model-key-refused": ({ host, status }) => `The model at ${host} refused the key (${status}).`,

  "model-status": ({ host, status }) => `The model at ${host} answered ${status}.`,

  "model-too-large": ({ bytes }) => `The model's answer is larger than the ${bytes} bytes it may have.`,

  "model-page": ({ host }) =>
    `A page came from ${host} and no answer of a model; the address may lack its end, such as /v1.`,

  "model-no-answer": () => "The model gave no answer.",

  "model-declined": () => "The model declined to answer.",

  "model-cut-short": () => "The model's answer was cut short.",

  "model-no-json": () => "The model answered with something that is no JSON.",

  "model-wrong-form": () =>
    "The model's answer holds something else than numbers of spans and words of the schema; none of it was used.",

  "only-by-model": ({ language }) =>
    `The article reads as ${language}; the reader's grammar knows no ${language}. A model of your choice can read it: in the pane under "A model that reads as well", in the terminal with --model. Or look for the English one of the same publisher.`,

  "pdf-too-large": ({ megabytes }) => `The PDF is larger than the ${megabytes} MB an article may have.`,

  "pdf-too-long": ({ pages, most }) =>
    `The PDF has ${pages} pages; an article has at most ${most}. Give the pages you need.`,

  "pdf-without-text": () =>
    "The PDF holds pictures of pages and no text; have its text recognised first (OCR), or paste the text.",

  "pdf-encrypted": () => "The PDF is locked with a password; save it without one, or paste the text.",

  "pdf-broken": () => "The PDF is damaged and cannot be read; save it anew, or paste the text.",
  "pdf-not-here": () =>
    "The reader of PDFs could not be loaded, or is too new for this browser; paste the text of the PDF.",

  "model-stopped": () => "The reading with the model was stopped.",
};

/** Reads articles beside the page, where a text that takes long keeps nobody waiting and can be stopped. */
import { isRefusal } from "../../domain/answer/refusal";
import { textOfFile } from "../../ingest/input/text-of-file";
import { readArticle } from "../../ingest/read-article";
import { openForProposer, type SharedReading } from "../../ingest/read-with-proposer";
import type { ToRead } from "./read-apart";
import type { ToReader } from "./read-shared";
import type { FromFile, ToOpen } from "./text-apart";

let reading: SharedReading | undefined;

self.onmessage = ({ data }: MessageEvent<ToRead | ToReader | ToOpen>) => {
  if (Array.isArray(data)) return self.postMessage(readArticle(...data));
  if ("file" in data) return void answerFile(data);
  if ("proposed" in data) return self.postMessage({ outcome: reading?.finish(data.proposed) });
  const opened = openForProposer(...data.open);
  if (isRefusal(opened)) return self.postMessage({ outcome: opened });
  reading = opened;
  self.postMessage({ items: opened.items });
};

async function answerFile({ file, spoken }: ToOpen): Promise<void> {
  const answer: FromFile = { fileText: await textOfFile(file, spoken) };
  self.postMessage(answer);
}

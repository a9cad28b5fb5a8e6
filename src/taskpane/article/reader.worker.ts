/** Reads articles beside the page, where a text that takes long keeps nobody waiting and can be stopped. */
import { readArticle } from "../../ingest/read-article";
import type { ToRead } from "./read-apart";

self.onmessage = ({ data }: MessageEvent<ToRead>) => self.postMessage(readArticle(...data));

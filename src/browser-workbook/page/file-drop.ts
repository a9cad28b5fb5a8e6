/** How a file comes to the page: dropped anywhere on it, chosen, or asked for by Ctrl+O; Ctrl+S saves. */
import { build } from "./elements";
import { onKey } from "./keys";

export interface FileAsks {
  readonly open: (file: File) => void;
  readonly save: () => void;
  /** Shown over the page while a file is held over it. */
  readonly hint: () => string;
}

/** Answers what lets a person choose a file. */
export function takeFiles({ open, save, hint }: FileAsks): () => void {
  const input = build("input", "");
  input.type = "file";
  input.accept = ".xlsx,.xlsm";
  input.hidden = true;
  input.addEventListener("change", () => {
    const [file] = input.files ?? [];
    if (file) open(file);
    // The same file can be chosen again.
    input.value = "";
  });
  document.body.append(input);
  const choose = (): void => input.click();
  onKey((event) => {
    const key = event.ctrlKey || event.metaKey ? event.key.toLowerCase() : "";
    if (event.altKey || event.shiftKey || (key !== "s" && key !== "o")) return false;
    if (key === "s") save();
    else choose();
    return true;
  });
  takeDrops(open, hint);
  return choose;
}

function takeDrops(open: (file: File) => void, hint: () => string): void {
  const said = build("p", "");
  const cover = build("div", "drop-cover", said);
  cover.hidden = true;
  document.body.append(cover);
  window.addEventListener(
    "dragenter",
    (event) => {
      // Over the cover the pane's frame takes no drop of its own.
      if (!holdsFile(event)) return;
      said.textContent = hint();
      cover.hidden = false;
    },
    true,
  );
  cover.addEventListener("dragover", (event) => event.preventDefault());
  cover.addEventListener("dragleave", () => (cover.hidden = true));
  cover.addEventListener("drop", (event) => {
    event.preventDefault();
    cover.hidden = true;
    const [file] = event.dataTransfer?.files ?? [];
    if (file) open(file);
  });
}

function holdsFile({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes("Files") ?? false;
}

/** Gives bytes to the browser to be kept under a name. */
export function download(bytes: Uint8Array<ArrayBuffer>, name: string): void {
  const type = name.toLowerCase().endsWith(".xlsm")
    ? "application/vnd.ms-excel.sheet.macroEnabled.12"
    : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  const url = URL.createObjectURL(new Blob([bytes], { type }));
  const link = build("a", "");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

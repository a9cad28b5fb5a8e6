/** Hands a text to the browser as a file to download. */
export function saveFile({ name, text }: { name: string; text: string }): void {
  saveBlob(name, new Blob([text], { type: "application/json" }));
}

/** Hands anything to the browser as a file to download. */
export function saveBlob(name: string, blob: Blob): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The download reads it after this call.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** A text in as many lines as it needs: broken at spaces, or, as Chinese is written, where a line is full. */
export function wrappedLines(text: string, fits: (part: string) => boolean): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.match(/[\p{Script=Han}，。；：、（）]|[^\s\p{Script=Han}，。；：、（）]+|\s+/gu) ??
    []) {
    if (line === "" || fits(line + word)) line += word;
    else {
      lines.push(line.trimEnd());
      line = word.trimStart();
    }
  }
  return line.trim() === "" ? lines : [...lines, line.trimEnd()];
}

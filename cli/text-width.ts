/** How many cells of a terminal a text takes: Chinese characters and full-width signs take two. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += combining.test(character) ? 0 : wide.test(character) ? 2 : 1;
  return width;
}

/** Fills up with spaces to `width` cells. */
export function padTo(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - widthOf(text)));
}

export function padLeftTo(text: string, width: number): string {
  return " ".repeat(Math.max(0, width - widthOf(text))) + text;
}

/**
 * What came from a file or from the house, safe to show: a control character could repaint the terminal, a mark of
 * direction could turn a text round (Unicode TR 36).
 */
export function printable(text: string): string {
  return text.replaceAll(unprintable, "\ufffd");
}

/** East Asian Width W and F of Unicode Annex 11, as blocks. */
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
const combining = /\p{Mn}|\p{Me}|\u200b|\u200d|\ufeff/u;
const unprintable = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu;

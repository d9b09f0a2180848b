/**
 * Full-width letters, digits and signs (U+FF01–U+FF5E) as their half-width twins, the ideographic space as a space.
 * Chinese punctuation proper (。、《》) stays. A text without such characters is returned as it is.
 */
export function toHalfWidth(text: string): string {
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit === 0x3000 || (unit >= 0xff01 && unit <= 0xff5e))
      return text.replace(/[\u3000\uff01-\uff5e]/g, halfWidthTwin);
  }
  return text;
}

function halfWidthTwin(character: string): string {
  return character === "\u3000" ? " " : String.fromCharCode(character.charCodeAt(0) - 0xfee0);
}

/** A cell that says "nothing" in words: 无, 空, 暂无, -, /, N/A. Departments write these where a field may not stay blank. */
export function saysNothing(text: string): boolean {
  return /^(?:无|空|暂无|不详|[-—–－_/\\.。*＊]+|n\/?a|null|none|nil|undefined)?$/i.test(text.trim());
}

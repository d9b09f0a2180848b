/** One entry of a letter: what it is, and where to look; `says` may be empty. */
export type LetterLine = { readonly says: string; readonly address: string };

/** The body of a letter twice over: plain, and as a page without pictures, scripts or anything fetched. */
export function letterPage(
  language: "zh" | "en",
  { lead, lines, foot }: { readonly lead: string; readonly lines: readonly LetterLine[]; readonly foot: string },
): { readonly text: string; readonly html: string } {
  const plain = lines.map(({ says, address }) => (says === "" ? address : `${says}\n${address}`));
  const items = lines.map(
    ({ says, address }) =>
      `<li>${says === "" ? "" : `${escaped(says)}<br>`}<a href="${escaped(address)}">${escaped(address)}</a></li>`,
  );
  return {
    text: `${[lead, ...plain, `-- \n${foot}`].join("\n\n")}\n`,
    html: `<!doctype html><html lang="${language === "zh" ? "zh-CN" : "en"}"><meta charset="utf-8"><body><p>${escaped(lead)}</p><ul>${items.join("")}</ul><p>${escaped(foot)}</p></body></html>`,
  };
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

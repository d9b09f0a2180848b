type Figure = { readonly id: string; readonly name: string; readonly nameEn?: string | undefined };

const signs: readonly (readonly [RegExp, { readonly zh: string; readonly en: string }])[] = [
  [/\s*==\s*/g, { zh: " = ", en: " = " }],
  [/\s*!=\s*/g, { zh: " ≠ ", en: " ≠ " }],
  [/\s*<=\s*/g, { zh: " ≤ ", en: " ≤ " }],
  [/\s*>=\s*/g, { zh: " ≥ ", en: " ≥ " }],
  [/\s*&&\s*/g, { zh: " 且 ", en: " and " }],
  [/\s*\|\|\s*/g, { zh: " 或 ", en: " or " }],
];

/** The condition of a case as a reader who is no author of models understands it: figures by their names, signs as printed. */
export function saidCondition(when: string, figures: readonly Figure[], language: "zh" | "en"): string {
  // A text in quotes is a value, whatever it holds.
  return when
    .split(/("[^"]*")/)
    .map((piece) => (piece.startsWith('"') ? piece.slice(1, -1) : said(piece, figures, language)))
    .join("");
}

function said(piece: string, figures: readonly Figure[], language: "zh" | "en"): string {
  const named = piece.replace(/[a-z][A-Za-z0-9]*/g, (word) => {
    const figure = figures.find(({ id }) => id === word);
    if (figure === undefined) return word;
    return language === "en" ? (figure.nameEn ?? figure.name) : figure.name;
  });
  return signs.reduce((text, [sign, words]) => text.replace(sign, words[language]), named);
}

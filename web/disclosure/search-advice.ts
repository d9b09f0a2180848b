export type Advice =
  | { readonly says: "advice.code-length"; readonly length: number }
  | {
      readonly says:
        | "advice.code-letters"
        | "advice.code-spreadsheet"
        | "advice.shorter"
        | "advice.pinyin"
        | "advice.former"
        | "advice.characters";
    };

/** What somebody might try whose search found nothing: of a code where it looks like one, else of a name. */
export function adviceFor(q: string): readonly Advice[] {
  const asked = q.normalize("NFKC").replace(/\s/g, "").toUpperCase();
  if (/^\d(\.\d+)?E\+?\d+$/.test(asked)) return [{ says: "advice.code-spreadsheet" }];
  if (!looksLikeCode(asked)) {
    return [
      { says: "advice.shorter" },
      { says: "advice.pinyin" },
      { says: "advice.former" },
      { says: "advice.characters" },
    ];
  }
  return [
    ...(asked.length === 18 ? [] : [{ says: "advice.code-length", length: asked.length } as const]),
    // GB 32100-2015: the alphabet of the code leaves out I, O, S, V, Z.
    ...(/[IOSVZ]/.test(asked) ? [{ says: "advice.code-letters" } as const] : []),
    { says: "advice.shorter" },
  ];
}

function looksLikeCode(asked: string): boolean {
  return /^[0-9A-Z]{12,24}$/.test(asked) && (asked.match(/\d/g) ?? []).length >= 6;
}

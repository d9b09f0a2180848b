import type { PageLanguage } from "./page-language.ts";

/** What stands around a page's body. Texts are plain; everything is escaped here and nowhere else. */
export type DocumentParts = {
  readonly language: PageLanguage;
  readonly title: string;
  readonly description: string;
  /** Absolute address without `lang`, or null for what should not be found. */
  readonly canonical: string | null;
  readonly indexed: boolean;
  readonly styles: readonly string[];
  readonly scripts: readonly string[];
  /** The nonce under which the desk may add style elements; pages that the server writes need none. */
  readonly nonce: string | null;
  /** HTML that was written by the web's own bundle. */
  readonly body: string;
  /** What the browser takes the page over with. */
  readonly data: unknown;
};

/** A whole HTML document, without inline script or style: the content security policy lets neither pass. */
export function pageDocument(parts: DocumentParts): string {
  return `<!doctype html>
<html lang="${languageTags[parts.language]}">
<head>
${headOf(parts).join("\n")}
</head>
<body>
<div id="root">${parts.body}</div>
${parts.data === null ? "" : `<script type="application/json" id="page">${dataText(parts.data)}</script>\n`}${parts.scripts.map((path) => `<script type="module" src="${escaped(path)}"></script>`).join("\n")}
</body>
</html>
`;
}

/** JSON that cannot end its script element, whatever a name in it says. */
export function dataText(data: unknown): string {
  return JSON.stringify(data).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** Text as it may stand in HTML and between double quotes. */
function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${String(sign.charCodeAt(0))};`);
}

const languageTags = { zh: "zh-CN", en: "en" } as const;

function headOf(parts: DocumentParts): string[] {
  const { canonical, nonce } = parts;
  return [
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escaped(parts.title)}</title>`,
    ...(parts.description === "" ? [] : [`<meta name="description" content="${escaped(parts.description)}">`]),
    ...(parts.indexed ? [] : ['<meta name="robots" content="noindex">']),
    ...(nonce === null ? [] : [`<meta name="csp-nonce" content="${escaped(nonce)}">`]),
    ...(canonical === null ? [] : addressesOf(canonical)),
    ...parts.styles.map((path) => `<link rel="stylesheet" href="${escaped(path)}">`),
  ];
}

function addressesOf(canonical: string): string[] {
  const inLanguage = (language: PageLanguage) => `${canonical}${canonical.includes("?") ? "&" : "?"}lang=${language}`;
  return [
    `<link rel="canonical" href="${escaped(canonical)}">`,
    ...(["zh", "en"] as const).map(
      (language) =>
        `<link rel="alternate" hreflang="${languageTags[language]}" href="${escaped(inLanguage(language))}">`,
    ),
    `<link rel="alternate" hreflang="x-default" href="${escaped(canonical)}">`,
  ];
}

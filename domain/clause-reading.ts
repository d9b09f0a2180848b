import { readNumeral } from "./chinese-numeral.ts";

/** A paragraph of a document as it came, counted from 1, empty ones too: how a person finds it again. */
export type SourceParagraph = { readonly at: number; readonly text: string };

/** Where a clause stands: 第二章 会员, 第一节 …; null outside any. */
export type ClausePart = { readonly number: number; readonly heading: string };

/** An article: its number, its own heading (第三条【目的】), its paragraphs, and the chapter and section it stands in. */
export type Clause = {
  readonly number: number;
  readonly heading: string | null;
  readonly paragraphs: readonly string[];
  readonly chapter: ClausePart | null;
  readonly section: ClausePart | null;
  /** The paragraph it begins at. */
  readonly at: number;
};

/** What does not add up, at which paragraph; the rest is read all the same. */
export type ClauseFault = { readonly at: number; readonly code: ClauseFaultCode; readonly found: string };

const faultWords = {
  "no-clause": { zh: "没有找到以“第…条”开头的段落", en: "no paragraph begins with 第…条" },
  "number-unreadable": { zh: "“{found}”里的序号读不出", en: "the number in “{found}” cannot be read" },
  "number-twice": { zh: "“{found}”已经出现过", en: "“{found}” occurs twice" },
  "number-skipped": { zh: "“{found}”前面缺号", en: "a number is missing before “{found}”" },
  "clause-empty": { zh: "“{found}”没有内容", en: "“{found}” says nothing" },
  "chapter-empty": { zh: "“{found}”下面没有条文", en: "“{found}” holds no article" },
} as const satisfies Record<string, { readonly zh: string; readonly en: string }>;

export type ClauseFaultCode = keyof typeof faultWords;

/** A fault as one sentence for people, with its paragraph. */
export function clauseFaultSentence({ at, code, found }: ClauseFault): { readonly zh: string; readonly en: string } {
  const { zh, en } = faultWords[code];
  return {
    zh: `第 ${String(at)} 段：${zh.replace("{found}", found)}`,
    en: `paragraph ${String(at)}: ${en.replace("{found}", found)}`,
  };
}

export type ReadClauses = {
  /** What stands before the first chapter or article: title, date of adoption. */
  readonly preamble: readonly string[];
  readonly clauses: readonly Clause[];
  readonly faults: readonly ClauseFault[];
};

const opening = /^第\s*([^\s第章节条]{1,12})\s*(章|节|条)(?=[\s　【（:：]|[^\d]|$)[\s　:：]*/u;

type Opened = {
  readonly kind: "章" | "节" | "条";
  readonly sign: string;
  readonly number: number | null;
  readonly rest: string;
};

/**
 * Reads a charter or a convention: 第一章, 第一节, 第一条. A paragraph that opens none belongs to the article before it; a
 * table of contents, whose chapters hold nothing, is passed over.
 */
export function readClauses(paragraphs: readonly SourceParagraph[]): ReadClauses {
  const faults: ClauseFault[] = [];
  const preamble: string[] = [];
  const clauses: { -readonly [K in keyof Clause]: Clause[K] }[] = [];
  const chapters: { part: ClausePart; at: number; sign: string; held: number }[] = [];
  let section: ClausePart | null = null;
  for (const { at, text } of paragraphs) {
    const line = text.trim();
    if (line === "") continue;
    const opened = openedBy(line);
    if (opened === null) {
      addTo(clauses.at(-1), chapters, preamble, line);
      continue;
    }
    if (opened.number === null) {
      faults.push({ at, code: "number-unreadable", found: opened.sign });
      continue;
    }
    const part = { number: opened.number, heading: opened.rest };
    if (opened.kind === "章") {
      chapters.push({ part, at, sign: opened.sign, held: 0 });
      section = null;
    } else if (opened.kind === "节") section = part;
    else {
      const chapter = chapters.at(-1);
      if (chapter !== undefined) chapter.held++;
      clauses.push({ ...headed(opened), number: opened.number, chapter: chapter?.part ?? null, section, at });
    }
  }
  return {
    preamble,
    clauses,
    faults: [...faults, ...orderFaults(clauses), ...chapterFaults(chapters)].toSorted(byPlace),
  };
}

function openedBy(line: string): Opened | null {
  const found = opening.exec(line);
  if (found === null) return null;
  const [sign, written = "", kind] = found;
  if (kind !== "章" && kind !== "节" && kind !== "条") return null;
  const number = readNumeral(written);
  // 第三方…, 第一条款所称…: a sentence that begins like one.
  if (number === null && !/^[零〇一二两三四五六七八九十百千\d０-９]+$/u.test(written)) return null;
  if (kind === "条" && /^[款例件约]/u.test(line.slice(sign.length))) return null;
  return { kind, sign: sign.trim().replace(/[:：]$/u, ""), number, rest: line.slice(sign.length).trim() };
}

/** 【目的】 or （目的） right after the number is the article's heading. */
function headed({ rest }: Opened): { heading: string | null; paragraphs: string[] } {
  const heading = /^[【［[]([^】］\]]{1,40})[】］\]][\s　]*/u.exec(rest);
  const text = heading === null ? rest : rest.slice(heading[0].length);
  return { heading: heading?.[1] ?? null, paragraphs: text === "" ? [] : [text] };
}

/** Text between a chapter's heading and its first article has no article to stand in: it stays with the preamble. */
function addTo(
  clause: { paragraphs: readonly string[] } | undefined,
  chapters: readonly { readonly held: number }[],
  preamble: string[],
  line: string,
): void {
  if (clause === undefined || chapters.at(-1)?.held === 0) preamble.push(line);
  else clause.paragraphs = [...clause.paragraphs, line];
}

function orderFaults(clauses: readonly Clause[]): ClauseFault[] {
  const [first] = clauses;
  if (first === undefined) return [{ at: 1, code: "no-clause", found: "" }];
  const seen = new Set<number>();
  return clauses.flatMap((clause, index): ClauseFault[] => {
    const found = `第${String(clause.number)}条`;
    const before = clauses[index - 1]?.number ?? 0;
    const isTwice = seen.has(clause.number);
    seen.add(clause.number);
    return [
      ...(isTwice ? [{ at: clause.at, code: "number-twice", found } as const] : []),
      ...(!isTwice && clause.number !== before + 1 ? [{ at: clause.at, code: "number-skipped", found } as const] : []),
      ...(clause.paragraphs.length === 0 ? [{ at: clause.at, code: "clause-empty", found } as const] : []),
    ];
  });
}

/** The same chapter again further down: the first was a table of contents. */
function chapterFaults(
  chapters: readonly { part: ClausePart; at: number; sign: string; held: number }[],
): ClauseFault[] {
  return chapters
    .filter(
      ({ held, part, at }) =>
        held === 0 && !chapters.some((later) => later.at > at && later.part.number === part.number),
    )
    .map(({ at, sign }) => ({ at, code: "chapter-empty", found: sign }));
}

function byPlace(one: ClauseFault, other: ClauseFault): number {
  return one.at - other.at;
}

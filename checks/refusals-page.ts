import type { RefusalRow } from "./refusal-tables.ts";

/** docs/refusals.md, whole: one heading per code, so that a reply's `type` leads to its sentence. */
export function composeRefusalsPage(rows: readonly RefusalRow[]): string {
  const head = [
    "# 不予办理的情形 / Refusals",
    "",
    "每一种可以预见的“不”都有代码、状态和一句话；接口以 `application/problem+json` 答复，其 `type` 指向本页的标题。",
    "本页由各模块的表生成（`node checks/write-refusals.ts`），请勿手改。",
    "",
    "Every foreseen no has a code, a status and a sentence; the API answers `application/problem+json` whose `type` leads to",
    "a heading of this page. Written from the modules' tables by `node checks/write-refusals.ts`; do not edit by hand.",
  ];
  const sections = rows.map(({ code, status, zh, en, mend }) => [
    "",
    `## ${code}`,
    "",
    `**${String(status)}** · ${zh}`,
    "",
    en,
    ...(mend === undefined ? [] : ["", mend.zh, "", mend.en]),
  ]);
  return `${[head, ...sections].flat().join("\n")}\n`;
}

import type { RefusalTable } from "../refusal.ts";

/** What merging two subjects and undoing it refuse. */
export const mergeRefusals = {
  "merge-with-itself": {
    status: 422,
    zh: "并入方和被并入方是同一个主体。请另选一个。",
    en: "Both are the same subject. Choose another one.",
  },
  "merge-kinds-differ": {
    status: 422,
    zh: "从业人员不能与单位合并。请核对所选的主体。",
    en: "A practitioner and an organisation cannot be merged. Check what was chosen.",
  },
  "merge-too-large": {
    status: 422,
    zh: "被并入方有 {found} 条记录，一次最多合并 {most} 条。请联系系统管理员。",
    en: "The subject to be merged has {found} records; at most {most} are merged at once. Ask the system administrator.",
  },
  "merge-not-found": {
    status: 404,
    zh: "这个主体没有这次合并。",
    en: "This subject has no such merge.",
  },
  "merge-undone": {
    status: 409,
    zh: "这次合并已于 {on} 撤销。",
    en: "This merge was undone on {on}.",
  },
  "merge-not-last": {
    status: 409,
    zh: "这次合并之后还有另一次合并。请先撤销最后一次，再撤销这一次。",
    en: "Another merge came after this one. Undo the last one first, then this one.",
  },
} as const satisfies RefusalTable;

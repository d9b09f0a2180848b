import type { RefusalTable } from "../refusal.ts";

export const catalogueRefusals = {
  "item-not-in-catalogue": {
    status: 422,
    zh: "目录中没有在 {on} 生效的信息项“{item}”，目录之外的信息不得归集。",
    en: "The catalogue has no item “{item}” in force on {on}; nothing outside the catalogue is collected.",
  },
  "pack-entry-not-found": {
    status: 404,
    zh: "没有找到规则包条目“{ref}”。",
    en: "There is no pack entry “{ref}”.",
  },
} as const satisfies RefusalTable;

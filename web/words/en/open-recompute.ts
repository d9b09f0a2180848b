import type { openRecomputeZh } from "../zh/open-recompute.ts";

export const openRecomputeEn: Readonly<Record<keyof typeof openRecomputeZh, string>> = {
  "recompute.open": "Recompute",
  "recompute.title": "Recompute the grade of {name}",
  "recompute.noScript": "To recompute, the browser has to run scripts.",
  "recompute.running": "Recomputing …",
};

/** How a visitor comes to the page on which a published grade is worked out anew. */
export const openRecomputeZh = {
  "recompute.open": "复算",
  "recompute.title": "复算{name}的等级",
  "recompute.noScript": "复算需要浏览器运行脚本。",
  "recompute.running": "正在复算……",
} as const;

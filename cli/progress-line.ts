const cells = 30;

/** `上传 ████░░░░ 40% 4,000/10,000`; without a total only the count. */
export function progressLine(label: string, done: number, total: number | null): string {
  if (total === null || total === 0) return `${label} ${grouped(done)}`;
  const part = Math.min(1, done / total);
  const filled = Math.floor(part * cells);
  return `${label} ${"█".repeat(filled)}${"░".repeat(cells - filled)} ${Math.floor(part * 100)}%  ${grouped(done)}/${grouped(total)}`;
}

function grouped(count: number): string {
  return count.toLocaleString("en");
}

const grouped = new Intl.NumberFormat("en-US");

/** 18306 as 18,306, in both languages. */
export function writtenNumber(value: number): string {
  return grouped.format(value);
}

/** Yuan with two decimals: `20000.00` as 20,000.00; the currency is the sentence's. */
export function writtenYuan(yuan: string): string {
  const [whole = "0", cents = "00"] = yuan.split(".");
  return `${whole.replace(/\B(?=(\d{3})+$)/g, ",")}.${cents}`;
}

const clock = new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Shanghai", dateStyle: "short", timeStyle: "short" });

/** An instant as 2026-11-20 10:02, by the legal clock whatever the reader's. */
export function writtenInstant(at: string): string {
  return clock.format(new Date(at)).replace("T", " ");
}

/** Bytes as a person reads them. */
export function writtenBytes(bytes: number): string {
  if (bytes < 1024 * 1024) return `${(bytes / 1024).toFixed(1)} KiB`;
  return `${(bytes / 1024 / 1024).toFixed(1)} MiB`;
}

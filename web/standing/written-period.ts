import { useMemo } from "react";
import { useDeskSay } from "../words/use-desk-say.ts";

/** A length of a pack (`3Y`, `5WD`) in the reader's language. */
export function useWrittenPeriod(): (period: string) => string {
  const say = useDeskSay();
  return useMemo(
    () => (period) => {
      const [, count = "", unit = "D"] = /^(\d+)(WD|D|M|Y)$/.exec(period) ?? [];
      const known = (["D", "M", "Y", "WD"] as const).find((one) => one === unit) ?? "D";
      return say(`length.${known}`, { count });
    },
    [say],
  );
}

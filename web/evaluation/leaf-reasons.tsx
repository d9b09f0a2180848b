import type { DeskKey } from "../words/zh.ts";
import { nameIn, useLocale } from "../kit/locale.tsx";
import { writtenNumber } from "../kit/written.ts";
import { useDeskSay } from "../words/use-desk-say.ts";
import type { Score } from "./score-page.tsx";

/** The figures a rule looked at, with the records they were drawn from and their documents. */
export function LeafReasons({ leaves }: { leaves: Score["indicators"][number]["leaves"] }) {
  const say = useDeskSay();
  const locale = useLocale();
  if (leaves.length === 0) return null;
  return (
    <ul className="small">
      {leaves.map((leaf) => (
        <li key={leaf.name}>
          {nameIn(locale, leaf.name, leaf.nameEn)}: {printed(leaf.value, say)}
          <ul>
            {leaf.records.map((record) => (
              <li key={record.id}>
                {say("score.record", {
                  item: record.item,
                  document: record.document,
                  issuer: record.issuer,
                  on: record.heldOn,
                })}
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

function printed(value: string, say: (key: DeskKey) => string): string {
  if (value === "yes" || value === "no") return say(`value.${value}`);
  if (value === "") return say("change.none");
  return /^\d{5,}$/.test(value) ? writtenNumber(Number(value)) : value;
}

import type { DeskKey } from "../words/zh.ts";
import { useDictionary } from "../kit/locale.tsx";
import { type DeskSay, useDeskSay } from "../words/use-desk-say.ts";
import type { Reply } from "../kit/api.ts";

type Comparison = Reply<"/api/catalogue/{kind}/{id}/comparison", "get">;
export type Change = Comparison["changes"][number];
type Given = {
  readonly changes: readonly Change[];
  readonly count: number;
  readonly fieldNames: Readonly<Record<string, string>>;
};

/** What lies between two editions, in words: which part, what it was, what it is. */
export function ChangeList({ changes, count, fieldNames }: Given) {
  const say = useDeskSay();
  const words = useWords(fieldNames);
  if (changes.length === 0) return <p>{say("compare.same")}</p>;
  return (
    <>
      <ul className="rows changes">
        {changes.map((change) => (
          <li key={`${change.path} ${change.change}`}>
            <b>{words.path(change.steps)}</b> <span className="tag">{say(`change.${change.change}`)}</span>
            <div className="small">
              {change.change !== "added" && <del>{words.value(change.before)}</del>}
              {change.change !== "added" && change.change !== "removed" && " → "}
              {change.change !== "removed" && <ins>{words.value(change.after)}</ins>}
            </div>
          </li>
        ))}
      </ul>
      {count > changes.length && <p className="small">{say("compare.more", { count, shown: changes.length })}</p>}
    </>
  );
}

type Words = { readonly path: (steps: Change["steps"]) => string; readonly value: (value: unknown) => string };

/** Keys and values of the packs in the reader's language; what has no word stands as the pack writes it. */
function useWords(fieldNames: Readonly<Record<string, string>>): Words {
  const say = useDeskSay();
  const known = useDictionary();
  const word = (prefix: "key" | "value", text: string): string => known[`${prefix}.${text}` as DeskKey] ?? text;
  const named = (code: string): string => {
    const name = fieldNames[code];
    return name === undefined ? word("value", code) : say("named.code", { name, code });
  };
  const value = (held: unknown): string => writtenValue(held, { say, word, named });
  return {
    path: (steps) => steps.map((step) => ("named" in step ? named(step.named) : word("key", step.key))).join(" › "),
    value,
  };
}

type Speaking = {
  readonly say: DeskSay;
  readonly word: (prefix: "key" | "value", text: string) => string;
  readonly named: (code: string) => string;
};

function writtenValue(value: unknown, speaking: Speaking): string {
  const { say, word, named } = speaking;
  if (value === null || value === undefined || value === "") return say("change.none");
  if (typeof value === "boolean") return say(value ? "value.yes" : "value.no");
  if (typeof value === "string") return named(value);
  if (typeof value === "number") return String(value);
  if (Array.isArray(value))
    return value.map((one) => writtenValue(one, speaking)).join(say("list.comma")) || say("change.none");
  if (typeof value !== "object") return say("change.none");
  const held = new Map<string, unknown>(Object.entries(value));
  const [count, unit, field] = [held.get("count"), held.get("unit"), held.get("field")];
  if (typeof count === "number" && isUnit(unit)) return say(`period.${unit}`, { count });
  if (typeof field === "string") return condition(named(field), held, speaking);
  return [...held].map(([key, one]) => `${word("key", key)} ${writtenValue(one, speaking)}`).join(say("list.pair"));
}

function condition(field: string, held: ReadonlyMap<string, unknown>, speaking: Speaking): string {
  const { say } = speaking;
  const [listed, parts] = [held.get("in"), held.get("contains")];
  if (listed !== undefined) return say("value.when", { field, values: writtenValue(listed, speaking) });
  if (parts !== undefined) return say("value.contains", { field, values: writtenValue(parts, speaking) });
  return say("value.filled", { field });
}

function isUnit(unit: unknown): unit is "WD" | "D" | "M" | "Y" {
  return unit === "WD" || unit === "D" || unit === "M" || unit === "Y";
}

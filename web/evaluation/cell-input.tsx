import type { DeskKey } from "../words/zh.ts";
import { nameIn, useLocale } from "../kit/locale.tsx";
import { useDeskSay } from "../words/use-desk-say.ts";
import type { Model } from "./model-page.tsx";

type Given = {
  /** The column. */
  readonly name: string;
  readonly text: string;
  readonly label: string;
  readonly items: Model["items"];
  readonly change: ((text: string) => void) | null;
};

const choices: Readonly<Record<string, readonly string[]>> = {
  reads: ["public", "kept"],
  afterEnd: ["counted", "left-out"],
  disputed: ["counted", "left-out"],
  actionable: ["", "gain", "mend"],
  mark: ["verified", "seen-once", "unverified"],
};
const long = ["scoring", "value", "when", "markNote", "note"];

/** One cell: a choice where there are few values, lines where there may be many, a line else. */
export function CellInput({ name, text, label, items, change }: Given) {
  const say = useDeskSay();
  const locale = useLocale();
  const offered = choices[name];
  const options =
    name === "item"
      ? items.map((item) => ({ value: item.id, label: nameIn(locale, item.name, item.nameEn) }))
      : (offered ?? []).map((value) => ({ value, label: value === "" ? "" : say(`model.choice.${value}` as DeskKey) }));
  if (change === null) {
    const chosen = options.find(({ value }) => value === text)?.label ?? text;
    return long.includes(name) ? <pre className="rule-text">{chosen}</pre> : <span className="code">{chosen}</span>;
  }
  if (options.length > 0) {
    return (
      <select className="cell" aria-label={label} value={text} onChange={(event) => change(event.target.value)}>
        {!options.some(({ value }) => value === text) && <option value={text}>{text}</option>}
        {options.map(({ value, label: says }) => (
          <option key={value} value={value}>
            {says}
          </option>
        ))}
      </select>
    );
  }
  if (long.includes(name)) {
    const lines = Math.min(6, Math.max(1, text.split("\n").length));
    return (
      <textarea
        className="cell cell-long"
        aria-label={label}
        rows={lines}
        value={text}
        onChange={(event) => change(event.target.value)}
      />
    );
  }
  return (
    <input
      className={name === "id" || name === "weight" || name === "full" ? "cell cell-short" : "cell"}
      aria-label={label}
      value={text}
      onChange={(event) => change(event.target.value)}
    />
  );
}

import { useLocale } from "../kit/locale.tsx";
import { useDeskSay } from "../words/use-desk-say.ts";
import type { Model } from "./model-page.tsx";
import { tableTitle } from "./table-words.ts";

/** Everything that is wrong with the model, each with its place; the same stands again in its cell. */
export function ModelFaults({ model }: { model: Model }) {
  const say = useDeskSay();
  const locale = useLocale();
  if (model.faults.length === 0) return null;
  return (
    <section className="note" role="status" aria-label={say("model.faults")}>
      <p>{say("model.faults.count", { count: model.faults.length })}</p>
      <ul>
        {model.faults.map(({ path, zh, en }) => {
          const [table, at] = path;
          const row = rowName(model, table, at);
          return (
            <li key={`${path.join(".")} ${zh}`}>
              <b>
                {tableTitle(say, String(table ?? ""))}
                {row === "" ? "" : ` › ${row}`}
              </b>{" "}
              {locale === "zh" ? zh : en}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function rowName(model: Model, table: string | number | undefined, at: string | number | undefined): string {
  if (typeof at !== "number") return "";
  const rows: Readonly<Record<string, unknown>> = model.rows;
  const list = rows[String(table)];
  const row: unknown = Array.isArray(list) ? list[at] : undefined;
  if (typeof row !== "object" || row === null) return "";
  const named = new Map<string, unknown>(Object.entries(row));
  const name = named.get("name") ?? named.get("item");
  return typeof name === "string" ? name : "";
}

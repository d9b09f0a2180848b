import { Button } from "antd";
import type { ModelTable } from "@xinheng/domain/evaluation/model-rows.ts";
import type { DeskKey } from "../words/zh.ts";
import { DenseTable } from "../kit/dense-table.tsx";
import { useLocale } from "../kit/locale.tsx";
import { useDeskSay } from "../words/use-desk-say.ts";
import { CellInput } from "./cell-input.tsx";
import type { Model } from "./model-page.tsx";
import { tableTitle } from "./table-words.ts";

type Row = Readonly<Record<string, string>>;
type Given = {
  readonly table: ModelTable;
  readonly rows: readonly Row[];
  readonly columns: readonly string[];
  readonly faults: Model["faults"];
  readonly items: Model["items"];
  /** Null where nothing can be changed. */
  readonly change: ((rows: readonly Row[]) => void) | null;
};

/** One table of a model, with its defects in the cells they are in. */
export function RowsTable({ table, rows, columns, faults, items, change }: Given) {
  const say = useDeskSay();
  const title = tableTitle(say, table);
  const set = (at: number, key: string, text: string) =>
    change?.(rows.map((row, number) => (number === at ? { ...row, [key]: text } : row)));
  return (
    <section className="sheet">
      <h2>{title}</h2>
      <CellFaults faults={faults.filter(({ path }) => path.length === 1)} />
      <DenseTable
        rows={rows.map((row, at) => ({ row, at }))}
        keyOf={({ at }) => String(at)}
        label={title}
        empty={say("model.table.empty")}
        columns={[
          ...columns.map((key) => ({
            title: say(`key.${key}` as DeskKey),
            cell: ({ row, at }: { row: Row; at: number }) => (
              <>
                <CellInput
                  name={key}
                  text={row[key] ?? ""}
                  label={say("model.cell", { table: title, row: at + 1, column: say(`key.${key}` as DeskKey) })}
                  items={items}
                  change={change === null ? null : (text) => set(at, key, text)}
                />
                <CellFaults faults={faults.filter(({ path }) => path[1] === at && (path[2] ?? columns[0]) === key)} />
              </>
            ),
          })),
          ...(change === null
            ? []
            : [
                {
                  title: say("model.remove"),
                  end: true,
                  cell: ({ at }: { at: number }) => (
                    <Button
                      size="small"
                      aria-label={say("model.row.remove", { table: title, row: at + 1 })}
                      onClick={() => change(rows.filter((_, number) => number !== at))}
                    >
                      {say("model.remove")}
                    </Button>
                  ),
                },
              ]),
        ]}
      />
      {change !== null && (
        <Button onClick={() => change([...rows, Object.fromEntries(columns.map((key) => [key, ""]))])}>
          {say("model.row.add", { table: title })}
        </Button>
      )}
    </section>
  );
}

function CellFaults({ faults }: { faults: Model["faults"] }) {
  const locale = useLocale();
  return faults.map(({ path, zh, en }) => (
    <div key={`${path.join(".")} ${zh}`} className="cell-fault small">
      {locale === "zh" ? zh : en}
    </div>
  ));
}

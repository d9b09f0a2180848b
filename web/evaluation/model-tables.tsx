import { Button, Input } from "antd";
import { useState } from "react";
import { type ModelRows, modelColumns, type ModelTable, modelTables } from "@xinheng/domain/evaluation/model-rows.ts";
import { FormField } from "./form-field.tsx";
import { ProblemNote } from "../kit/problem-note.tsx";
import { useDeed } from "../kit/use-deed.ts";
import { useDeskSay } from "../words/use-desk-say.ts";
import { ModelImport } from "./model-import.tsx";
import type { Model } from "./model-page.tsx";
import { RowsTable } from "./rows-table.tsx";

/** The model as tables. Of a draft every cell can be changed; all of them are saved at once, as its next revision. */
export function ModelTables({ model }: { model: Model }) {
  const say = useDeskSay();
  const [rows, setRows] = useState<ModelRows>(model.rows);
  const [name, setName] = useState(model.name);
  const save = useDeed("put", "/api/models/{modelId}");
  const edits = model.can.includes("edit-model");
  const send = () =>
    void save.send({
      path: { modelId: model.id },
      body: { revision: model.revision, name, nameEn: model.nameEn, rows },
    });
  const bar = edits && (
    <div className="actions">
      <Button type="primary" loading={save.busy} onClick={send}>
        {say("model.save")}
      </Button>
    </div>
  );
  return (
    <>
      {save.problem !== null && <ProblemNote problem={save.problem} />}
      {edits && <ModelImport model={model} />}
      {bar}
      <section className="sheet model-head">
        <FormField label={say("models.name")}>
          {(id) => <Input id={id} value={name} disabled={!edits} onChange={(event) => setName(event.target.value)} />}
        </FormField>
        {(["full", "gradeScale"] as const).map((key) => (
          <FormField key={key} label={say(`key.${key}`)}>
            {(id) => (
              <Input
                id={id}
                value={rows[key]}
                disabled={!edits}
                onChange={(event) => setRows({ ...rows, [key]: event.target.value })}
              />
            )}
          </FormField>
        ))}
      </section>
      {modelTables.map((table) => (
        <RowsTable
          key={table}
          table={table}
          rows={rows[table]}
          columns={modelColumns[table]}
          faults={model.faults.filter(({ path }) => path[0] === table)}
          items={model.items}
          change={edits ? (changed) => setRows(withTable(rows, table, changed)) : null}
        />
      ))}
      {bar}
    </>
  );
}

function withTable(
  rows: ModelRows,
  table: ModelTable,
  changed: readonly Readonly<Record<string, string>>[],
): ModelRows {
  return { ...rows, [table]: changed };
}

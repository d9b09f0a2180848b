import { Select } from "antd";
import { useAnswer } from "../../kit/use-answer.tsx";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { Labelled } from "../labelled.tsx";

type OrderKind = "dues-standard" | "cooperation" | "internal-rule";
export type Matter = { readonly kind: string; readonly id: string };

const kinds: Readonly<Record<string, OrderKind>> = {
  "set-dues": "dues-standard",
  "approve-cooperation-major": "cooperation",
  "approve-cooperation-important": "cooperation",
  "approve-cooperation-ordinary": "cooperation",
  "adopt-internal-rule": "internal-rule",
};

/** What a kind of resolution is taken on, where that is one of these. */
export function orderMatterOf(resolution: string | null): OrderKind | null {
  return resolution === null ? null : (kinds[resolution] ?? null);
}

type Given = {
  readonly kind: OrderKind;
  readonly value: string | null;
  readonly choose: (matter: Matter) => void;
};

/** The standard, the cooperation or the internal rule that the item is about: one that waits for its resolution. */
export function OrderMatter(given: Given) {
  switch (given.kind) {
    case "dues-standard":
      return <OnDues {...given} />;
    case "cooperation":
      return <OnCooperation {...given} />;
    case "internal-rule":
      return <OnInternalRule {...given} />;
  }
}

function OnDues(given: Given) {
  const { answer } = useAnswer("/api/dues-standards", {});
  const rows = answer?.ok === true ? answer.value.rows.filter(({ stage }) => stage === "draft") : [];
  return <Choice {...given} rows={rows} />;
}

function OnCooperation(given: Given) {
  const { answer } = useAnswer("/api/cooperations", { query: { stage: "applied", limit: 200 } });
  const agencies = useAnswer("/api/agencies", { query: { limit: 200 } }).answer;
  const cooperations = answer?.ok === true ? answer.value.rows : [];
  // An agency is admitted, or removed, by the kinds of resolution that approve a cooperation.
  const waiting = agencies?.ok === true ? agencies.value.rows.filter(({ stage }) => open.includes(stage)) : [];
  const rows = [...cooperations, ...waiting.map(({ id, name }) => ({ id, title: name, matterKind: "agency" }))];
  return <Choice {...given} rows={rows} />;
}
const open: readonly string[] = ["applied", "admitted"];

function OnInternalRule(given: Given) {
  const { answer } = useAnswer("/api/internal-rules", {});
  const states = ["draft", "in-force"];
  const rows = answer?.ok === true ? answer.value.rows.filter(({ state }) => states.includes(state)) : [];
  return <Choice {...given} rows={rows} />;
}

function Choice({
  kind,
  value,
  choose,
  rows,
}: Given & { rows: readonly { id: string; title: string; version?: number; matterKind?: string }[] }) {
  const say = useDeskSay();
  return (
    <Labelled name={say(`plan.matter.${kind}`)}>
      <Select
        value={value}
        options={rows.map(({ id, title, version }) => ({
          value: id,
          label: version === undefined ? title : `${title} · ${say("charter.version", { version })}`,
        }))}
        onChange={(id: string) => choose({ kind: rows.find((row) => row.id === id)?.matterKind ?? kind, id })}
      />
    </Labelled>
  );
}

import { Select } from "antd";
import { useAnswer } from "../kit/use-answer.tsx";
import { useDeskSay } from "../words/use-desk-say.ts";

type Given = {
  readonly kind?: string;
  /** The matter that the resolution must be on. */
  readonly matter?: { readonly kind: string; readonly id: string };
  readonly name: string;
  readonly value: string | null;
  readonly choose: (id: string) => void;
  /** Where none may be chosen. */
  readonly clear?: () => void;
};

/** One resolution out of the register, of a kind or on a matter; lost ones are listed too and refused by the server. */
export function ResolutionChoice({ kind, matter: on, name, value, choose, clear }: Given) {
  const say = useDeskSay();
  const { answer } = useAnswer("/api/resolutions", { query: { limit: 200, ...(kind === undefined ? {} : { kind }) } });
  const found = answer?.ok === true ? answer.value.rows : [];
  const rows = found.filter(({ matter }) => on === undefined || (matter?.id === on.id && matter.kind === on.kind));
  if (rows.length === 0) return <p className="small">{say("resolution.noneToChoose", { name })}</p>;
  return (
    <Select
      aria-label={name}
      placeholder={name}
      allowClear={clear !== undefined}
      value={value}
      style={{ width: "100%", maxWidth: 520 }}
      options={rows.map((row) => ({
        value: row.id,
        label: `${row.number} ${row.title} · ${say(row.carried ? "resolution.carried" : "resolution.lost")}`,
      }))}
      onChange={(id?: string | null) => (typeof id === "string" ? choose(id) : clear?.())}
    />
  );
}

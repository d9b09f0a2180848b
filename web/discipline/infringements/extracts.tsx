import type { DataAct, InfringementView } from "@xinheng/domain/discipline/infringements/infringement-view.ts";
import { DenseTable } from "../../kit/dense-table.tsx";
import { useDictionary, useLocale } from "../../kit/locale.tsx";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { officeOrCode } from "../../access/office-name.ts";

type Given = { readonly extracts: InfringementView["extracts"] };

/** What the log told, as it was frozen: how many of each for whoever complained, each act for who inquires. */
export function Extracts({ extracts }: Given) {
  const say = useDeskSay();
  if (extracts.length === 0) return null;
  return (
    <section className="sheet" aria-label={say("infringement.extracts")}>
      <h2>{say("infringement.extracts")}</h2>
      {extracts.map((one) => (
        <details key={one.id} open={extracts.length === 1}>
          <summary>
            {say("infringement.extract.period", { from: one.fromOn, until: one.untilOn })}{" "}
            <span className="small">
              {say("infringement.extract.counts", {
                looks: one.counts.look,
                handovers: one.counts.handover,
                deeds: one.counts.deed,
              })}
            </span>{" "}
            <span className={one.intact ? "tag" : "tag act"}>
              {say(one.intact ? "infringement.extract.intact" : "infringement.extract.changed")}
            </span>
          </summary>
          {one.shortened && <p className="small">{say("infringement.extract.shortened")}</p>}
          {one.acts !== null && (
            <Acts
              acts={one.acts}
              label={say("infringement.extract.period", { from: one.fromOn, until: one.untilOn })}
            />
          )}
          <p className="hash small">{say("case.paper.hash", { hash: one.sha256 })}</p>
        </details>
      ))}
    </section>
  );
}

function Acts({ acts, label }: { acts: readonly DataAct[]; label: string }) {
  const say = useDeskSay();
  const locale = useLocale();
  return (
    <DenseTable
      rows={acts.map((act, at) => ({ act, at }))}
      keyOf={({ at }) => String(at)}
      label={label}
      empty={say("infringement.extract.none")}
      columns={[
        { title: say("infringement.act.at"), cell: ({ act }) => shown(act.at), tight: true },
        { title: say("infringement.act.kind"), cell: ({ act }) => say(`infringement.act.${act.kind}`), tight: true },
        { title: say("infringement.act.who"), cell: ({ act }) => `${act.who} · ${officeOrCode(act.office, locale)}` },
        { title: say("infringement.act.what"), cell: ({ act }) => <What act={act} /> },
        { title: say("infringement.act.told"), cell: ({ act }) => <Told act={act} /> },
      ]}
    />
  );
}

/** A purpose is a text; an operation, and the kind of a handover, are codes of the log. */
function What({ act }: { act: DataAct }) {
  const words = useDictionary();
  if (act.kind === "deed") return <span className="code">{act.what}</span>;
  if (act.kind === "look") return act.what;
  const [what = "", ...number] = act.what.split(" ");
  return [words[`handover.what.${what}`] ?? what, ...number].join(" ");
}

function Told({ act }: { act: DataAct }) {
  const say = useDeskSay();
  const words = useDictionary();
  if (act.kind === "look") return words[`looks.basis.${act.told}`] ?? act.told;
  if (act.kind === "handover") return act.told;
  return act.told === "done" ? say("infringement.act.done") : say("infringement.act.refused", { code: act.told });
}

/** The instant in Asia/Shanghai, to the minute. */
function shown(at: string): string {
  return new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 16).replace("T", " ");
}

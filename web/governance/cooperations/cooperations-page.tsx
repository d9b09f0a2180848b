import { Select } from "antd";
import { useState } from "react";
import { MoreRows } from "../../kit/more-rows.tsx";
import { nameIn, useLocale } from "../../kit/locale.tsx";
import { PageHead } from "../../kit/page-head.tsx";
import { Answered, useAnswer } from "../../kit/use-answer.tsx";
import { writtenNumber } from "../../kit/written.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { RuleNote } from "../standing-on.tsx";
import { ApplyForm } from "./apply-form.tsx";
import type { Cooperation, Cooperations } from "./cooperation.ts";
import { CooperationSheet } from "./cooperation-sheet.tsx";

const stages = ["applied", "approved", "withdrawn", "ended"] as const satisfies readonly Cooperation["stage"][];

/** The register of cooperations, with the levels by which each is decided. */
export function CooperationsPage() {
  const say = useDeskSay();
  const [stage, setStage] = useState<Cooperation["stage"] | undefined>();
  const [offset, setOffset] = useState(0);
  const found = useAnswer("/api/cooperations", { query: { offset, ...(stage === undefined ? {} : { stage }) } });
  return (
    <>
      <PageHead title={say("desk.cooperations")} />
      <Answered asked={found}>
        {({ rows, next, rule, can }) => (
          <>
            <Levels rule={rule} />
            {can.includes("apply-cooperation") && (
              <div className="page-deed">
                <ApplyForm rule={rule} />
              </div>
            )}
            <div className="tools">
              <Select
                allowClear
                aria-label={say("state")}
                placeholder={say("cooperation.everyStage")}
                value={stage}
                style={{ width: 160 }}
                options={stages.map((value) => ({ value, label: say(`cooperation.stage.${value}`) }))}
                onChange={(one?: Cooperation["stage"]) => {
                  setOffset(0);
                  setStage(one);
                }}
              />
            </div>
            {rows.length === 0 && <p className="empty">{say("cooperation.none")}</p>}
            {rows.map((row) => (
              <CooperationSheet key={row.id} cooperation={row} />
            ))}
            <MoreRows offset={offset} next={next} go={setOffset} />
          </>
        )}
      </Answered>
    </>
  );
}

function Levels({ rule }: Pick<Cooperations, "rule">) {
  const say = useDeskSay();
  const locale = useLocale();
  const natureOf = (id: string) => {
    const found = rule.natures.find((one) => one.id === id);
    return found === undefined ? id : nameIn(locale, found.name, found.nameEn);
  };
  return (
    <section className="sheet" aria-label={say("cooperation.levels")}>
      <h2>{say("cooperation.levels")}</h2>
      <ul className="rows">
        {rule.levels.map(({ id, name, nameEn, amountFromYuan, yearsFrom, natures, bodies }) => (
          <li key={id}>
            <b>{nameIn(locale, name, nameEn)}</b>{" "}
            {say("cooperation.decidedBy", {
              bodies:
                bodies.length === 0
                  ? say("cooperation.noBody")
                  : bodies.map((body) => nameIn(locale, body.name, body.nameEn)).join(say("list.comma")),
            })}
            <p className="small">
              {[
                ...(amountFromYuan === null
                  ? []
                  : [say("cooperation.fromAmount", { amount: writtenNumber(amountFromYuan) })]),
                ...(yearsFrom === null ? [] : [say("cooperation.fromYears", { years: yearsFrom })]),
                ...natures.map(natureOf),
              ].join(say("cooperation.or")) || say("cooperation.rest")}
            </p>
          </li>
        ))}
      </ul>
      <RuleNote source={rule.source} />
    </section>
  );
}

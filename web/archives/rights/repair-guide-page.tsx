import type { RepairGuide } from "@xinheng/domain/archives/repairs/repair-guide.ts";
import { Link } from "wouter";
import { Fact } from "../../kit/fact.tsx";
import { nameIn, useLocale } from "../../kit/locale.tsx";
import { PageHead } from "../../kit/page-head.tsx";
import { Answered, useAnswer } from "../../kit/use-answer.tsx";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { RepairForm } from "./repair-form.tsx";
import "./rights.css";

type Given = { readonly subjectId: string; readonly recordId: string; readonly forAgent: boolean };
type Guide = RepairGuide & { readonly repairId: string | null; readonly subjectId: string };

/** What exactly the repair of a record takes, what is missing and the earliest day; and the application itself once it is open. */
export function RepairGuidePage({ subjectId, recordId, forAgent }: Given) {
  const say = useDeskSay();
  const guide = useAnswer("/api/subjects/{subjectId}/records/{recordId}/repair-guide", {
    path: { subjectId, recordId },
  });
  return (
    <>
      <PageHead title={say("repair.guide")} />
      <p>{say("repair.guide.lead")}</p>
      <Answered asked={guide}>
        {(value) => (
          <>
            <When guide={value} />
            <Needs guide={value} />
            {value.repairId !== null ? (
              <p className="note">
                {say("repair.open")}{" "}
                <Link href={`/desk/repairs/${subjectId}/${value.repairId}`}>{say("repair.open.go")}</Link>
              </p>
            ) : (
              value.open && <RepairForm guide={value} forAgent={forAgent} />
            )}
          </>
        )}
      </Answered>
    </>
  );
}

function When({ guide }: { guide: Guide }) {
  const say = useDeskSay();
  const { shortest, endsOn, barredUntilOn, rule } = guide;
  return (
    <section className="sheet" aria-label={say("repair.when")}>
      <h2>{say("repair.when")}</h2>
      <dl className="facts">
        <Fact name={say("repair.class")}>{say(`severity.${guide.severity}`)}</Fact>
        <Fact name={say("repair.determinedOn")}>
          {guide.determinedOn} <span className="small">{say("repair.determinedOn.hint")}</span>
        </Fact>
        <Fact name={say("repair.earliestOn")}>
          <b>{guide.earliestOn}</b>{" "}
          <span className="small">
            {shortest === null
              ? say("repair.onceFulfilled")
              : say("repair.shortest", {
                  count: shortest.count,
                  unit: say(`repair.unit.${shortest.unit}`, { count: shortest.count }),
                })}
          </span>{" "}
          <span className={guide.open ? "tag link" : "tag wait"}>
            {say(guide.open ? "repair.isOpen" : "repair.notYet")}
          </span>
        </Fact>
        {endsOn !== null && <Fact name={say("repair.endsOn")}>{endsOn}</Fact>}
        {barredUntilOn !== null && (
          <Fact name={say("repair.barred")}>{say("repair.barred.until", { on: barredUntilOn })}</Fact>
        )}
        <Fact name={say("repair.rule")}>
          {rule.article} <span className="code">{rule.edition}</span>{" "}
          <span className="tag">{say(`repair.mark.${rule.mark}`)}</span>
          {rule.note !== null && <div className="small">{rule.note}</div>}
        </Fact>
      </dl>
    </section>
  );
}

function Needs({ guide }: { guide: Guide }) {
  const say = useDeskSay();
  const locale = useLocale();
  const { falseMaterial: bar } = guide;
  return (
    <section className="sheet" aria-label={say("repair.needs")}>
      <h2>{say("repair.needs")}</h2>
      <ul className="rows">
        {guide.needs.map((need) => (
          <li key={need.need}>
            <div>
              {nameIn(locale, need.name, need.nameEn)}
              <div className="small">
                {need.article} · {say(`repair.mark.${need.mark}`)}
              </div>
            </div>
            <span className={need.brought ? "tag link" : "tag wait"}>
              {say(need.brought ? "repair.brought" : "repair.lacking")}
            </span>
          </li>
        ))}
      </ul>
      <p className="small">{say("repair.free")}</p>
      <p className="small">
        {say("repair.false", {
          count: bar.count,
          unit: say(`repair.unit.${bar.unit}`, { count: bar.count }),
          article: bar.article,
        })}
      </p>
      {guide.notRepairable.map((ground) => (
        <p className="small" key={ground.id}>
          {say("repair.notRepairable", { ground: nameIn(locale, ground.name, ground.nameEn), article: ground.article })}
        </p>
      ))}
    </section>
  );
}

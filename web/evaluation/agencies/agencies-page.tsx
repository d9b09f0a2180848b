import { Form, Select } from "antd";
import { useState } from "react";
import { Link } from "wouter";
import { ChoiceField, PaperField } from "../../governance/asked-field.tsx";
import { OpenedForm } from "../../governance/opened-form.tsx";
import type { Paper } from "../../governance/paper-upload.tsx";
import { RuleNote } from "../../governance/standing-on.tsx";
import { nameIn, useLocale } from "../../kit/locale.tsx";
import { MoreButton } from "../../kit/more-button.tsx";
import { PageHead } from "../../kit/page-head.tsx";
import { Answered, useAnswer } from "../../kit/use-answer.tsx";
import { useDeed } from "../../kit/use-deed.ts";
import { SubjectChoice } from "../../subjects/subject-choice.tsx";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { type Agencies, type AgencyRule, stageTones } from "./agency.ts";
import { useNamedOptions } from "./named-options.ts";

type Row = Agencies["rows"][number];
const stages = ["applied", "admitted", "exited", "declined"] as const satisfies readonly Row["stage"][];

/** The register of credit service agencies, with what the rule asks of each. */
export function AgenciesPage() {
  const say = useDeskSay();
  const [stage, setStage] = useState<Row["stage"] | undefined>();
  const [offset, setOffset] = useState(0);
  const found = useAnswer("/api/agencies", { query: { offset, ...(stage === undefined ? {} : { stage }) } });
  return (
    <>
      <PageHead title={say("desk.agencies")} />
      <p>{say("agencies.lead")}</p>
      <Answered asked={found}>
        {({ rows, next, rule, sectors, can }) => (
          <>
            {can.includes("register-agency") && (
              <div className="page-deed">
                <RegisterForm rule={rule} sectors={sectors} />
              </div>
            )}
            <div className="tools">
              <Select
                allowClear
                aria-label={say("agency.stage")}
                placeholder={say("agency.everyStage")}
                value={stage}
                style={{ width: 160 }}
                options={stages.map((value) => ({ value, label: say(`agency.stage.${value}`) }))}
                onChange={(one?: Row["stage"]) => {
                  setOffset(0);
                  setStage(one);
                }}
              />
            </div>
            <section className="sheet" aria-label={say("desk.agencies")}>
              {rows.length === 0 && <p className="empty">{say("agencies.none")}</p>}
              <ul className="rows">
                {rows.map((row) => (
                  <AgencyLine key={row.id} row={row} />
                ))}
              </ul>
            </section>
            <MoreButton
              next={next === null ? null : String(next)}
              first={offset === 0}
              go={(place) => setOffset(Number(place ?? 0))}
            />
            <Criteria rule={rule} />
          </>
        )}
      </Answered>
    </>
  );
}

function AgencyLine({ row }: { row: Row }) {
  const say = useDeskSay();
  const locale = useLocale();
  const listed = (rows: Row["services"]) =>
    rows.map(({ name, nameEn }) => nameIn(locale, name, nameEn)).join(say("list.comma"));
  return (
    <li>
      <div>
        <Link href={`/desk/agencies/${row.subjectId}`}>{row.name}</Link>{" "}
        <span className={stageTones[row.stage]}>{say(`agency.stage.${row.stage}`)}</span>{" "}
        {row.grade !== null && <span className="tag">{nameIn(locale, row.grade.name, row.grade.nameEn)}</span>}
      </div>
      <div className="small">
        {[listed(row.services), listed(row.sectors)].filter((one) => one !== "").join(" · ")}{" "}
        {row.suspendedUntil !== null && say("agency.suspendedUntil", { on: row.suspendedUntil })}
      </div>
    </li>
  );
}

type Typed = {
  readonly subjectId: string;
  readonly services?: string[];
  readonly sectors?: string[];
  readonly paper: Paper;
};

function RegisterForm({ rule, sectors }: Pick<Agencies, "rule" | "sectors">) {
  const say = useDeskSay();
  const optionsOf = useNamedOptions();
  const register = useDeed("post", "/api/agencies/{subjectId}");
  return (
    <OpenedForm<Typed>
      opens={say("agency.register.open")}
      about={say("agency.register.about")}
      does={say("agency.register.do")}
      primary
      deed={register}
      send={({ subjectId, services = [], sectors = [], paper }) =>
        register.send({ path: { subjectId }, body: { services, sectors, paperId: paper.id } })
      }
    >
      <div className="pair-form">
        <Form.Item
          name="subjectId"
          label={say("agency.subject")}
          rules={[{ required: true, message: say("field.missing") }]}
        >
          <SubjectChoice placeholder={say("agency.subject.find")} />
        </Form.Item>
        <ChoiceField name="services" label={say("agency.services")} options={optionsOf(rule.services)} many />
        <ChoiceField name="sectors" label={say("agency.sectors")} options={optionsOf(sectors)} many />
      </div>
      <PaperField name="paper" label={say("agency.application")} />
    </OpenedForm>
  );
}

/** What is asked for before admission and stands in the contract, each with its source and how sure that is. */
function Criteria({ rule }: { rule: AgencyRule }) {
  const say = useDeskSay();
  const locale = useLocale();
  const groups = [
    { title: say("agency.criteria.qualifications"), rows: rule.qualifications },
    { title: say("agency.criteria.clauses"), rows: rule.clauses },
    { title: say("agency.criteria.interests"), rows: rule.interests },
    { title: say("agency.criteria.grades"), rows: rule.grades },
  ];
  return (
    <section className="sheet" aria-label={say("agency.criteria")}>
      <h2>{say("agency.criteria")}</h2>
      {groups.map(({ title, rows }) => (
        <details key={title} className="days">
          <summary>{title}</summary>
          <ul className="rows">
            {rows.map((row) => (
              <li key={row.id}>
                <b>{nameIn(locale, row.name, row.nameEn)}</b>
                {"says" in row && typeof row.says === "string" && (
                  <div>{locale === "zh" || !("saysEn" in row) ? row.says : String(row.saysEn)}</div>
                )}
                <RuleNote source={row.source} />
              </li>
            ))}
          </ul>
        </details>
      ))}
      <p>{say("agency.criteria.staff", { count: rule.staff.atLeast })}</p>
      <RuleNote source={rule.source} />
    </section>
  );
}

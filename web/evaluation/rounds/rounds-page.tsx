import { Form, Input } from "antd";
import { useState } from "react";
import { Link } from "wouter";
import { ChoiceField, TextField } from "../../governance/asked-field.tsx";
import { OpenedForm } from "../../governance/opened-form.tsx";
import type { Reply } from "../../kit/api.ts";
import { DenseTable } from "../../kit/dense-table.tsx";
import { nameIn, useLocale } from "../../kit/locale.tsx";
import { MoreRows } from "../../kit/more-rows.tsx";
import { PageHead } from "../../kit/page-head.tsx";
import { Answered, useAnswer } from "../../kit/use-answer.tsx";
import { useDeed } from "../../kit/use-deed.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";

type Row = Reply<"/api/evaluation-rounds", "get">["rows"][number];

/** Rounds of evaluation: where each stands, and who is next. */
export function RoundsPage() {
  const say = useDeskSay();
  const [offset, setOffset] = useState(0);
  const found = useAnswer("/api/evaluation-rounds", { query: { offset } });
  return (
    <>
      <PageHead title={say("desk.evaluationRounds")} />
      <p>{say("rounds.lead")}</p>
      <Answered asked={found}>
        {({ rows, next, can }) => (
          <>
            {can.includes("plan-evaluation-round") && (
              <div className="page-deed">
                <PlanForm />
              </div>
            )}
            <section className="sheet">
              <Rounds rows={rows} />
            </section>
            <MoreRows offset={offset} next={next} go={setOffset} />
          </>
        )}
      </Answered>
    </>
  );
}

function Rounds({ rows }: { rows: readonly Row[] }) {
  const say = useDeskSay();
  const locale = useLocale();
  return (
    <DenseTable
      rows={rows}
      keyOf={({ id }) => id}
      label={say("desk.evaluationRounds")}
      empty={say("rounds.none")}
      columns={[
        {
          title: say("rounds.title"),
          cell: ({ id, title }) => <Link href={`/desk/evaluation-rounds/${id}`}>{title}</Link>,
        },
        { title: say("rounds.model"), cell: ({ modelName, modelNameEn }) => nameIn(locale, modelName, modelNameEn) },
        {
          title: say("state"),
          tight: true,
          cell: ({ stage }) => <span className="tag">{say(`round.stage.${stage}`)}</span>,
        },
        { title: say("rounds.next"), cell: ({ waits }) => say(`round.waits.${waits}`) },
        { title: say("rounds.until"), tight: true, cell: (row) => untilOf(row) },
      ]}
    />
  );
}

/** The last day of the step the round stands at. */
function untilOf({ stage, applyUntil, remarksUntil }: Row): string {
  if (stage === "called") return applyUntil ?? "";
  return stage === "remarks" ? (remarksUntil ?? "") : "";
}

type Typed = {
  readonly title: string;
  readonly purpose: string;
  readonly modelId: string;
  readonly share: string;
};

/** Of a hundred applications how many two agencies rate. */
function ShareField() {
  const say = useDeskSay();
  const rules = [{ required: true, pattern: /^(100|[1-9]?\d)$/, message: say("rounds.share.wrong") }];
  return (
    <Form.Item name="share" label={say("rounds.share")} rules={rules}>
      <Input inputMode="numeric" maxLength={3} autoComplete="off" />
    </Form.Item>
  );
}

function PlanForm() {
  const say = useDeskSay();
  const locale = useLocale();
  const plan = useDeed("post", "/api/evaluation-rounds");
  const { answer } = useAnswer("/api/models", {});
  const own = answer?.ok === true ? answer.value.own.filter(({ state }) => state === "published") : [];
  return (
    <OpenedForm<Typed>
      opens={say("rounds.plan.open")}
      about={say(own.length === 0 ? "rounds.plan.noModel" : "rounds.plan.about")}
      does={say("rounds.plan.do")}
      first={{ share: "0" }}
      deed={plan}
      send={({ share, ...body }) => plan.send({ body: { ...body, doubleShare: Number(share) } })}
    >
      <TextField name="title" label={say("rounds.title")} />
      <TextField name="purpose" label={say("rounds.purpose")} most={2_000} lines={2} />
      <ChoiceField
        name="modelId"
        label={say("rounds.model")}
        options={own.map((one) => ({
          value: one.id,
          label: say("model.title", { name: nameIn(locale, one.name, one.nameEn), version: one.version ?? 1 }),
        }))}
      />
      <ShareField />
    </OpenedForm>
  );
}

import { Form, Input, Select } from "antd";
import { useState } from "react";
import { Link, useLocation } from "wouter";
import { officeNames } from "../access/office-name.ts";
import type { Given } from "../kit/api.ts";
import { DenseTable } from "../kit/dense-table.tsx";
import { useLocale } from "../kit/locale.tsx";
import { MoreButton } from "../kit/more-button.tsx";
import { PageHead } from "../kit/page-head.tsx";
import { Answered, useAnswer } from "../kit/use-answer.tsx";
import { useDeed } from "../kit/use-deed.ts";
import { useDeskSay } from "../words/use-desk-say.ts";
import { DeedForm } from "./deed-form.tsx";
import type { NormSummary } from "./norm.ts";
import { NormStateTag } from "./norm-state-tag.tsx";

const kinds = ["convention", "ethics-code", "group-standard"] as const;

/** Conventions, ethics codes and group standards: where each stands, what comes next, who does it and until when. */
export function NormsPage() {
  const say = useDeskSay();
  const [kind, setKind] = useState<(typeof kinds)[number] | "">("");
  const [offset, setOffset] = useState(0);
  const norms = useAnswer("/api/norms", { query: { offset, limit: 50, ...(kind === "" ? {} : { kind }) } });
  const choose = (chosen: typeof kind) => {
    setKind(chosen);
    setOffset(0);
  };
  return (
    <>
      <PageHead title={say("desk.norms")} />
      <p>{say("norm.lead")}</p>
      <Answered asked={norms}>
        {({ rows, next, can }) => (
          <>
            {can.includes("draft-norm") && <DraftNorm />}
            <div className="tools">
              <Select
                aria-label={say("norms.kind")}
                value={kind}
                style={{ minWidth: 180 }}
                options={[
                  { value: "" as const, label: say("norm.everyKind") },
                  ...kinds.map((value) => ({ value, label: say(`norms.kind.${value}`) })),
                ]}
                onChange={choose}
              />
            </div>
            <Norms rows={rows} />
            <MoreButton
              next={next === null ? null : String(next)}
              first={offset === 0}
              go={(to) => setOffset(to === null ? 0 : Number(to))}
            />
          </>
        )}
      </Answered>
    </>
  );
}

type Draft = Pick<Given<"/api/norms", "post">["body"], "kind" | "title" | "purpose">;

function DraftNorm() {
  const say = useDeskSay();
  const [, go] = useLocation();
  const draft = useDeed("post", "/api/norms");
  const missing = [{ required: true, whitespace: true, min: 2, message: say("field.missing") }];
  const send = async (body: Draft) => {
    const answer = await draft.send({ body });
    if (answer.ok) go(`/desk/norms/${answer.value.id}`);
    return answer;
  };
  return (
    <DeedForm<Draft>
      primary
      opens={say("norm.draft.open")}
      about={say("norm.draft.about")}
      does={say("norm.draft.do")}
      start={{ kind: "convention" }}
      deed={draft}
      send={send}
    >
      <div className="pair-form">
        <Form.Item name="kind" label={say("norms.kind")}>
          <Select options={kinds.map((value) => ({ value, label: say(`norms.kind.${value}`) }))} />
        </Form.Item>
        <Form.Item name="title" label={say("norm.title")} rules={missing}>
          <Input maxLength={200} autoComplete="off" />
        </Form.Item>
      </div>
      <Form.Item name="purpose" label={say("norm.purpose")} rules={missing}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={1_000} />
      </Form.Item>
    </DeedForm>
  );
}

function Norms({ rows }: { rows: readonly NormSummary[] }) {
  const say = useDeskSay();
  return (
    <DenseTable
      rows={rows}
      keyOf={({ id }) => id}
      label={say("desk.norms")}
      empty={
        <>
          <b>{say("norm.none")}</b>
          {say("norm.none.why")}
        </>
      }
      columns={[
        {
          title: say("norm.title"),
          cell: ({ id, title, version, kind }) => (
            <>
              <Link href={`/desk/norms/${id}`}>{title}</Link>
              <div className="small">{say("norm.kindAndVersion", { kind: say(`norms.kind.${kind}`), version })}</div>
            </>
          ),
        },
        {
          title: say("state"),
          tight: true,
          cell: (norm) => (
            <span className="tags">
              <NormStateTag norm={norm} />
            </span>
          ),
        },
        { title: say("norm.next"), cell: (norm) => <Next norm={norm} /> },
        { title: say("norm.by"), tight: true, cell: ({ next }) => next?.by ?? "—" },
        { title: say("norms.number"), cell: ({ number }) => number ?? "—" },
      ]}
    />
  );
}

function Next({ norm: { next } }: { norm: NormSummary }) {
  const say = useDeskSay();
  const locale = useLocale();
  if (next === null) return "—";
  return (
    <>
      {say(`norm.next.${next.deed}`)}
      <div className="small">{officeNames(next.offices, locale)}</div>
    </>
  );
}

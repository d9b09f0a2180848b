import { Select } from "antd";
import { useState } from "react";
import { Link } from "wouter";
import { DenseTable } from "../../kit/dense-table.tsx";
import { MoreRows } from "../../kit/more-rows.tsx";
import { PageHead } from "../../kit/page-head.tsx";
import { Answered, useAnswer } from "../../kit/use-answer.tsx";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { DraftForm } from "./draft-form.tsx";
import { kinds, type ProposalSummary } from "./proposal.ts";
import { ProposalFigures } from "./proposal-figures.tsx";
import { ProposalTags } from "./proposal-tags.tsx";

type Filter = {
  readonly kind?: ProposalSummary["kind"] | undefined;
  readonly state?: ProposalSummary["state"] | undefined;
};

/** The register of proposals, by kind and by where each stands, with the figures of a year. */
export function ProposalsPage() {
  const say = useDeskSay();
  const [{ kind, state }, setFilter] = useState<Filter>({});
  const [offset, setOffset] = useState(0);
  const query = { offset, ...(kind === undefined ? {} : { kind }), ...(state === undefined ? {} : { state }) };
  const found = useAnswer("/api/proposals", { query });
  const choose = (filter: Filter) => {
    setFilter(filter);
    setOffset(0);
  };
  return (
    <>
      <PageHead title={say("desk.proposals")} />
      <p>{say("proposal.lead")}</p>
      <Answered asked={found}>
        {({ rows, next, states, can }) => (
          <>
            {can.includes("draft-proposal") && <DraftForm />}
            <div className="tools">
              <Select
                allowClear
                aria-label={say("proposal.kind")}
                placeholder={say("proposal.everyKind")}
                value={kind}
                style={{ minWidth: 160 }}
                options={kinds.map((value) => ({ value, label: say(`proposal.kind.${value}`) }))}
                onChange={(one?: Filter["kind"]) => choose({ kind: one, state })}
              />
              <Select
                allowClear
                aria-label={say("state")}
                placeholder={say("proposal.everyState")}
                value={state}
                style={{ minWidth: 180 }}
                options={states.map((value) => ({ value, label: say(`proposal.state.${value}`) }))}
                onChange={(one?: Filter["state"]) => choose({ kind, state: one })}
              />
            </div>
            <Rows rows={rows} />
            <MoreRows offset={offset} next={next} go={setOffset} />
          </>
        )}
      </Answered>
      <ProposalFigures />
    </>
  );
}

function Rows({ rows }: { rows: readonly ProposalSummary[] }) {
  const say = useDeskSay();
  return (
    <DenseTable
      rows={rows}
      keyOf={({ id }) => id}
      label={say("desk.proposals")}
      empty={
        <>
          <b>{say("proposal.none")}</b>
          {say("proposal.none.why")}
        </>
      }
      columns={[
        {
          title: say("proposal.title"),
          cell: ({ id, title, kind, recipient }) => (
            <>
              <Link href={`/desk/proposals/${id}`}>{title}</Link>
              <div className="small">
                {say(`proposal.kind.${kind}`)} · {recipient}
              </div>
            </>
          ),
        },
        {
          title: say("state"),
          cell: (proposal) => (
            <span className="tags">
              <ProposalTags proposal={proposal} />
            </span>
          ),
        },
        { title: say("proposal.call.dueOn"), tight: true, cell: ({ call }) => call?.dueOn ?? "—" },
        { title: say("proposal.sentOn"), tight: true, cell: ({ sentOn }) => sentOn ?? "—" },
        { title: say("proposal.expectedOn"), tight: true, cell: ({ expectedOn }) => expectedOn ?? "—" },
      ]}
    />
  );
}

import { acknowledgementState, handoverKind } from "@xinheng/domain/access/handover-view.ts";
import { Input, Select } from "antd";
import { useState } from "react";
import { Link, useSearchParams } from "wouter";
import { DenseTable } from "../../kit/dense-table.tsx";
import { MoreButton } from "../../kit/more-button.tsx";
import { PageHead } from "../../kit/page-head.tsx";
import { Answered, useAnswer } from "../../kit/use-answer.tsx";
import { writtenInstant, writtenNumber } from "../../kit/written.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { AcknowledgementTag } from "./acknowledgement-tag.tsx";

const stages = [...acknowledgementState.options, "late"] as const;

/** The register of everything handed out, newest first; its filters stand in the address bar. */
export function HandoversPage() {
  const say = useDeskSay();
  const [asked, setAsked] = useSearchParams();
  const [cursor, setCursor] = useState<string | null>(null);
  const what = handoverKind.options.find((one) => one === asked.get("what"));
  const acknowledgement = stages.find((one) => one === asked.get("acknowledgement"));
  const recipient = (asked.get("recipient") ?? "").trim();
  const query = {
    ...(what === undefined ? {} : { what }),
    ...(acknowledgement === undefined ? {} : { acknowledgement }),
    ...(recipient === "" ? {} : { recipient }),
  };
  const choose = (change: Record<string, string | undefined>) => {
    setCursor(null);
    const next: [string, string | undefined][] = Object.entries({ ...query, ...change });
    setAsked(
      Object.fromEntries(
        next.flatMap(([name, value]): [string, string][] =>
          value === undefined || value === "" ? [] : [[name, value]],
        ),
      ),
    );
  };
  const found = useAnswer("/api/handovers", { query: { ...query, ...(cursor === null ? {} : { cursor }) } });
  return (
    <>
      <PageHead title={say("desk.handovers")} />
      <p>{say("handovers.lead")}</p>
      <div className="tools">
        <Select
          allowClear
          aria-label={say("handovers.what")}
          placeholder={say("handovers.everyWhat")}
          value={what}
          style={{ width: 170 }}
          options={handoverKind.options.map((value) => ({ value, label: say(`handover.what.${value}`) }))}
          onChange={(one?: string) => choose({ what: one })}
        />
        <Select
          allowClear
          aria-label={say("handovers.acknowledgement")}
          placeholder={say("handovers.everyState")}
          value={acknowledgement}
          style={{ width: 190 }}
          options={stages.map((value) => ({ value, label: say(`handover.state.${value}`) }))}
          onChange={(one?: string) => choose({ acknowledgement: one })}
        />
        <Input.Search
          key={recipient}
          aria-label={say("handovers.search")}
          placeholder={say("handovers.search")}
          defaultValue={recipient}
          maxLength={100}
          style={{ width: 240 }}
          onSearch={(text) => choose({ recipient: text.trim() })}
        />
      </div>
      <Answered asked={found}>
        {({ handovers, late, next }) => (
          <>
            {late > 0 && acknowledgement !== "late" && (
              <p className="note filter">
                {say("handovers.late", { count: writtenNumber(late) })}{" "}
                <button type="button" className="button link" onClick={() => choose({ acknowledgement: "late" })}>
                  {say("handovers.showLate")}
                </button>
              </p>
            )}
            <DenseTable
              rows={handovers}
              keyOf={({ id }) => id}
              label={say("desk.handovers")}
              empty={
                <>
                  <b>{say("handovers.none")}</b>
                  {say("handovers.none.why")}
                </>
              }
              columns={[
                {
                  title: say("handovers.number"),
                  tight: true,
                  cell: (one) => <Link href={`/desk/handovers/${one.id}`}>{one.number}</Link>,
                },
                { title: say("handovers.what"), cell: (one) => say(`handover.what.${one.what}`) },
                { title: say("handovers.recipient"), cell: (one) => one.recipient.name },
                { title: say("handovers.channel"), cell: (one) => say(`handover.channel.${one.channel}`) },
                {
                  title: say("handovers.counts"),
                  end: true,
                  cell: (one) => `${writtenNumber(one.subjects)} / ${writtenNumber(one.records)}`,
                },
                { title: say("handovers.madeAt"), tight: true, cell: (one) => writtenInstant(one.madeAt) },
                { title: say("handovers.madeBy"), cell: (one) => one.madeBy },
                {
                  title: say("handovers.acknowledgement"),
                  cell: (one) => <AcknowledgementTag of={one.acknowledgement} late={one.late} />,
                },
              ]}
            />
            <MoreButton next={next} first={cursor === null} go={setCursor} />
          </>
        )}
      </Answered>
    </>
  );
}

import type { ClockView } from "@xinheng/domain/access/watch-view.ts";
import { Select } from "antd";
import { useState } from "react";
import { useSearchParams } from "wouter";
import { DenseTable } from "../kit/dense-table.tsx";
import { useDictionary, useLocale } from "../kit/locale.tsx";
import { MoreButton } from "../kit/more-button.tsx";
import { PageHead } from "../kit/page-head.tsx";
import { Answered, useAnswer } from "../kit/use-answer.tsx";
import { useDeskSay } from "../words/use-desk-say.ts";
import { ClockMoves } from "./clock-moves.tsx";
import { officeOrCode } from "./office-name.ts";

const states = ["open", "running", "paused", "stopped", "struck"] as const;
const tones: Record<ClockView["state"], string> = { running: "link", paused: "wait", stopped: "", struck: "" };

/** Deadlines in the order of their last day. */
export function ClocksPage() {
  const say = useDeskSay();
  const locale = useLocale();
  const words = useDictionary();
  const [asked, setAsked] = useSearchParams();
  const [after, setAfter] = useState<string | null>(null);
  const state = states.find((one) => one === asked.get("state")) ?? "open";
  const clocks = useAnswer("/api/clocks", { query: { state, ...(after === null ? {} : { after }) } });
  return (
    <>
      <PageHead title={say("desk.clocks")} />
      <div className="tools">
        <Select
          aria-label={say("state")}
          value={state}
          style={{ width: 160 }}
          options={states.map((one) => ({ value: one, label: say(`clocks.${one}`) }))}
          onChange={(one) => {
            setAfter(null);
            setAsked({ state: one });
          }}
        />
      </div>
      <Answered asked={clocks}>
        {(value) => (
          <>
            <DenseTable
              rows={value.clocks}
              keyOf={({ id }) => id}
              label={say("desk.clocks")}
              empty={say("clocks.none")}
              columns={[
                {
                  title: say("clocks.dueOn"),
                  cell: (clock) => (
                    <>
                      <b>{clock.dueOn}</b>{" "}
                      {clock.provisional && <span className="tag wait">{say("clocks.provisional")}</span>}
                    </>
                  ),
                },
                {
                  title: say("clocks.matter"),
                  cell: (clock) => (
                    <>
                      {words[`clocks.matter.${clock.matter}`] ?? clock.matter}{" "}
                      <div className="small">{words[`clocks.then.${clock.operation}`] ?? clock.operation}</div>
                    </>
                  ),
                },
                { title: say("clocks.owner"), cell: ({ ownerOffice }) => officeOrCode(ownerOffice, locale) },
                {
                  title: say("clocks.period"),
                  cell: ({ startedOn, period }) => `${startedOn} + ${say(`period.${period.unit}`, period)}`,
                },
                {
                  title: say("state"),
                  cell: (clock) => (
                    <>
                      <span className={`tag ${tones[clock.state]}`}>{say(`clocks.${clock.state}`)}</span>
                      {clock.pauseReason !== null && (
                        <div className="small">
                          {say("clocks.pausedSince", { on: clock.pausedOn ?? "", reason: clock.pauseReason })}
                        </div>
                      )}
                      {clock.fault !== null && <a href={`/help/refusals#${clock.fault}`}>{clock.fault}</a>}
                    </>
                  ),
                },
                { title: say("actions"), end: true, cell: ({ id, can }) => <ClockMoves id={id} can={can} /> },
              ]}
            />
            <MoreButton next={value.next} first={after === null} go={setAfter} />
          </>
        )}
      </Answered>
    </>
  );
}

import { filingState } from "@xinheng/domain/archives/filings/filing.ts";
import type { FilingView } from "@xinheng/domain/archives/filings/filing-view.ts";
import { Select } from "antd";
import { useState } from "react";
import { useSearchParams } from "wouter";
import { MoreButton } from "../../kit/more-button.tsx";
import { PageHead } from "../../kit/page-head.tsx";
import { Answered, useAnswer } from "../../kit/use-answer.tsx";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { FilingItem } from "./filing-item.tsx";
import { FilingMoves } from "./filing-moves.tsx";

/** What members filed about themselves, to be held against its document; the state stands in the address. */
export function FilingsPage() {
  const say = useDeskSay();
  const [asked, setAsked] = useSearchParams();
  const [before, setBefore] = useState<string | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const written = asked.get("state") ?? "filed";
  const state = filingState.options.find((one) => one === written);
  const found = useAnswer("/api/filings", {
    query: { ...(state === undefined ? {} : { state }), ...(before === null ? {} : { before }) },
  });
  return (
    <>
      <PageHead title={say("desk.filings")} />
      <p>{say("filings.lead")}</p>
      {done !== null && (
        <p className="note done" role="status">
          {done}
        </p>
      )}
      <div className="tools">
        <Select
          aria-label={say("state")}
          value={state ?? "all"}
          style={{ width: 160 }}
          options={[
            { value: "all", label: say("filings.everyState") },
            ...filingState.options.map((one) => ({ value: one, label: say(`filings.state.${one}`) })),
          ]}
          onChange={(one: string) => {
            setBefore(null);
            setAsked({ state: one });
          }}
        />
      </div>
      <Answered asked={found}>
        {({ filings, next }) => (
          <>
            {filings.length === 0 && (
              <div className="empty">
                <b>{say("filings.none")}</b>
                {say("filings.none.why")}
              </div>
            )}
            <ol className="records">
              {filings.map((filing: FilingView) => (
                <FilingItem key={filing.id} filing={filing} desk>
                  <FilingMoves filing={filing} done={setDone} />
                </FilingItem>
              ))}
            </ol>
            <MoreButton next={next} first={before === null} go={setBefore} />
          </>
        )}
      </Answered>
    </>
  );
}

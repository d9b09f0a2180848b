import { consentStates, type ConsentState } from "@xinheng/domain/archives/consents/consent.ts";
import type { ConsentFigures } from "@xinheng/domain/archives/consents/consent-view.ts";
import { Select } from "antd";
import { useState } from "react";
import { Fact } from "../../kit/fact.tsx";
import { MoreButton } from "../../kit/more-button.tsx";
import { PageHead } from "../../kit/page-head.tsx";
import { Answered, useAnswer } from "../../kit/use-answer.tsx";
import { writtenNumber } from "../../kit/written.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { ConsentItem } from "./consent-item.tsx";
import { RevokeForm } from "./consent-moves.tsx";
import { PaperConsentForm } from "./paper-consent-form.tsx";

/** The secretariat's register of consents, with how many stand how. */
export function ConsentsPage() {
  const say = useDeskSay();
  const [state, setState] = useState<ConsentState | undefined>();
  const [before, setBefore] = useState<string | null>(null);
  const found = useAnswer("/api/consents", {
    query: { ...(state === undefined ? {} : { state }), ...(before === null ? {} : { before }) },
  });
  return (
    <>
      <PageHead title={say("desk.consents")} />
      <p>{say("consent.register.lead")}</p>
      <Answered asked={found}>
        {({ consents, next, figures, frame, can }) => (
          <>
            {can.includes("enter-paper-consent") && (
              <div className="page-deed">
                <PaperConsentForm frame={frame} />
              </div>
            )}
            <Figures figures={figures} />
            <div className="tools">
              <Select
                allowClear
                aria-label={say("consent.state")}
                placeholder={say("consent.everyState")}
                value={state}
                style={{ width: 180 }}
                options={consentStates.map((value) => ({ value, label: say(`consent.state.${value}`) }))}
                onChange={(one?: ConsentState) => {
                  setBefore(null);
                  setState(one);
                }}
              />
            </div>
            <section className="sheet" aria-label={say("consent.all")}>
              <h2>{say("consent.all")}</h2>
              {consents.length === 0 && <p className="empty">{say("consent.all.none")}</p>}
              <ol className="records">
                {consents.map((one) => (
                  <ConsentItem key={one.id} consent={one} names={["subject", "dataUser"]}>
                    {one.can.includes("revoke-consent") && <RevokeForm consent={one} bySubject={false} />}
                  </ConsentItem>
                ))}
              </ol>
              <MoreButton next={next} first={before === null} go={setBefore} />
            </section>
          </>
        )}
      </Answered>
    </>
  );
}

function Figures({ figures: { states, looks, dataUsers } }: { figures: ConsentFigures }) {
  const say = useDeskSay();
  return (
    <section className="sheet" aria-label={say("consent.figures")}>
      <dl className="facts dense">
        {states.map(({ state, count }) => (
          <Fact key={state} name={say(`consent.state.${state}`)}>
            {writtenNumber(count)}
          </Fact>
        ))}
        <Fact name={say("consent.figures.looks")}>{writtenNumber(looks)}</Fact>
        <Fact name={say("consent.figures.dataUsers")}>{writtenNumber(dataUsers)}</Fact>
      </dl>
    </section>
  );
}

import type { SuitRow } from "@xinheng/domain/discipline/suits/suit-view.ts";
import { Link, useSearchParams } from "wouter";
import { MoreButton } from "../../kit/more-button.tsx";
import { Answered, useAnswer } from "../../kit/use-answer.tsx";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { RegisterHead, useRegister } from "../register-head.tsx";
import { OpenSuitForm } from "./open-suit-form.tsx";
import "../mediation/mediation.css";

/** The litigation register: suits, arbitrations and reviews, by organ and number. */
export function SuitsPage({ can }: { can: readonly string[] }) {
  const say = useDeskSay();
  const { state, cursor, go, turn } = useRegister();
  const [asked] = useSearchParams();
  const found = useAnswer("/api/suits", { query: { state, ...(cursor === null ? {} : { cursor }) } });
  return (
    <>
      <RegisterHead title={say("desk.suits")} links={[]} state={state} turn={turn} />
      <p>{say("suit.lead")}</p>
      {can.includes("open-suit") && <OpenSuitForm about={asked.get("about")} />}
      <section className="sheet" aria-label={say("suit.register")}>
        <h2>{say("suit.register")}</h2>
        <Answered asked={found}>
          {(value) => (
            <>
              <Suits suits={value.suits} />
              <MoreButton next={value.next} first={cursor === null} go={go} />
            </>
          )}
        </Answered>
      </section>
    </>
  );
}

function Suits({ suits }: { suits: readonly SuitRow[] }) {
  const say = useDeskSay();
  if (suits.length === 0) return <p className="empty close">{say("suit.none")}</p>;
  return (
    <ul className="rows mediations">
      {suits.map((suit) => (
        <li key={suit.id}>
          <div>
            <Link href={`/desk/suits/${suit.id}`}>
              {suit.organ} {suit.number}
            </Link>
            <div className="small">
              {say(`suit.road.${suit.road}`)} · {say(`suit.role.${suit.role}`)} ·{" "}
              {say("suit.filed", { on: suit.filedOn })}
            </div>
          </div>
          <span className="tags">
            <span className="tag">{say(`suit.stage.${suit.stage}`)}</span>
            {suit.nextHearing !== null && (
              <span className="tag wait">
                {say("suit.next", { on: suit.nextHearing.on, hour: suit.nextHearing.hour })}
              </span>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}

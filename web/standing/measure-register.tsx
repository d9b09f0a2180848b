import { groundEnded } from "@xinheng/domain/standing/measure.ts";
import { useState } from "react";
import { Link } from "wouter";
import { nameIn, useLocale } from "../kit/locale.tsx";
import { MoreButton } from "../kit/more-button.tsx";
import { Answered, useAnswer } from "../kit/use-answer.tsx";
import { useDeskSay } from "../words/use-desk-say.ts";
import { DisputedTags } from "./disputed-tags.tsx";

const tones = { "to-come": "wait", "in-force": "act", ended: "", lifted: "" } as const;

/** What was applied, by whom, until when, and what came of it. */
export function MeasureRegister() {
  const say = useDeskSay();
  const locale = useLocale();
  const [cursor, setCursor] = useState<string | null>(null);
  const found = useAnswer("/api/measure-applications", { query: cursor === null ? {} : { cursor } });
  return (
    <Answered asked={found}>
      {({ applications, next }) => (
        <>
          <section className="sheet" aria-label={say("measures.register")}>
            <h2>{say("measures.register")}</h2>
            {applications.length === 0 && <p className="empty">{say("measures.register.none")}</p>}
            <ul className="rows worded">
              {applications.map((one) => (
                <li key={one.id}>
                  <div>
                    <Link href={`/desk/subjects/${one.subjectId}`}>{one.subjectName}</Link>{" "}
                    <span className={`tag ${tones[one.state]}`}>{say(`application.${one.state}`)}</span>{" "}
                    <DisputedTags of={one} />
                  </div>
                  <div>{nameIn(locale, one.name, one.nameEn)}</div>
                  <div className="small">
                    {say("application.days", { from: one.from, until: one.until })} · {one.unit} ·{" "}
                    {nameIn(locale, one.ground.listName, one.ground.listNameEn)} · {one.basis}
                  </div>
                  <div>{one.outcome}</div>
                  {one.liftedOn !== null && (
                    <div className="small">
                      {say("application.liftedWhy", {
                        on: one.liftedOn,
                        why: one.liftedWhy === groundEnded ? say("application.groundEnded") : (one.liftedWhy ?? ""),
                      })}
                    </div>
                  )}
                </li>
              ))}
            </ul>
          </section>
          <MoreButton next={next} first={cursor === null} go={setCursor} />
        </>
      )}
    </Answered>
  );
}

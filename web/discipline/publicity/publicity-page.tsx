import type { PublicityPage as Page } from "@xinheng/domain/discipline/publicity/publicity-view.ts";
import { Link } from "wouter";
import { Fact } from "../../kit/fact.tsx";
import { nameIn, useLocale } from "../../kit/locale.tsx";
import { PageHead } from "../../kit/page-head.tsx";
import { Answered, useAnswer } from "../../kit/use-answer.tsx";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { SwitchOff, SwitchOn } from "./publicity-moves.tsx";
import "../mediation/mediation.css";

/** Which sanctions the association makes public: none, unless a law is named and a resolution carried. */
export function PublicityPage() {
  const say = useDeskSay();
  const found = useAnswer("/api/case-publicity", {});
  return (
    <>
      <PageHead title={say("desk.casePublicity")} />
      <p>{say("publicity.lead")}</p>
      <Answered asked={found}>
        {(value) => (
          <>
            {value.can.includes("switch-on-case-publicity") && value.bases.length > 0 && <Begin page={value} />}
            <Switches page={value} />
            <Bases page={value} />
          </>
        )}
      </Answered>
    </>
  );
}

function Begin({ page }: { page: Page }) {
  const say = useDeskSay();
  const { matter, id, resolution } = page.vote;
  const query = new URLSearchParams({ matter, id, resolution, title: say("publicity.vote.title") });
  return (
    <section className="moves" aria-label={say("publicity.switchOn")}>
      <SwitchOn page={page} />
      <Link className="button quiet" href={`/desk/meetings/new?${query.toString()}`}>
        {say("publicity.vote")}
      </Link>
    </section>
  );
}

function Switches({ page }: { page: Page }) {
  const say = useDeskSay();
  const locale = useLocale();
  return (
    <section className="sheet" aria-label={say("publicity.switches")}>
      <h2>{say("publicity.switches")}</h2>
      {page.switches.length === 0 && <p className="empty close">{say("publicity.switches.none")}</p>}
      <ul className="rows mediations">
        {page.switches.map((one) => (
          <li key={one.id}>
            <div>
              {nameIn(locale, one.rung.name, one.rung.nameEn)}{" "}
              <span className={one.off === null ? "tag act" : "tag"}>
                {say(one.off === null ? "publicity.on" : "publicity.off")}
              </span>
              <div className="small">{say("case.publication.basis", { law: one.law, article: one.article })}</div>
              <div className="small">
                {say("publicity.line", {
                  on: one.on,
                  resolution: one.resolution,
                  period: say(`publicity.period.${one.period.unit}`, { count: one.period.count }),
                })}
              </div>
              <div className="small">{one.reason}</div>
              {one.off !== null && <div className="small">{say("publicity.turnedOff", one.off)}</div>}
            </div>
            {one.off === null && page.can.includes("switch-off-case-publicity") && (
              <div className="moves">
                <SwitchOff id={one.id} />
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Bases({ page }: { page: Page }) {
  const say = useDeskSay();
  const locale = useLocale();
  return (
    <>
      <h2>{say("publicity.bases")}</h2>
      <p className="small">{say(page.bases.length === 0 ? "publicity.bases.none" : "publicity.bases.hint")}</p>
      {page.bases.map((basis) => (
        <section className="sheet" key={basis.id} aria-label={nameIn(locale, basis.name, basis.nameEn)}>
          <h3>
            {say("case.publication.basis", { law: basis.law, article: basis.article })}{" "}
            <span className="tag">{say(`publicity.mark.${basis.mark}`)}</span>
          </h3>
          <p className="said">{basis.text}</p>
          <dl className="facts">
            <Fact name={say("publicity.binds")}>{nameIn(locale, basis.binds, basis.bindsEn)}</Fact>
            <Fact name={say("publicity.since")}>{basis.since}</Fact>
            <Fact name={say("publicity.covers")}>
              {basis.rungs.map(({ name, nameEn }) => nameIn(locale, name, nameEn)).join(say("case.join"))}
            </Fact>
            <Fact name={say("publicity.longest")}>
              {say(`publicity.period.${basis.longest.unit}`, { count: basis.longest.count })}
            </Fact>
          </dl>
          <p className="small">{basis.note}</p>
        </section>
      ))}
    </>
  );
}

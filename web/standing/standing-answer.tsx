import { Link } from "wouter";
import type { Reply } from "../kit/api.ts";
import { Fact } from "../kit/fact.tsx";
import { nameIn, useLocale } from "../kit/locale.tsx";
import { useDeskSay } from "../words/use-desk-say.ts";
import { ApplyForm } from "./apply-form.tsx";
import { DisputedTags } from "./disputed-tags.tsx";
import { colourTones } from "./list-facts.tsx";

export type Standing = Reply<"/api/standing/lookups", "post">;
export type Following = Standing["following"][number];
type Ground = Standing["listings"][number];

const tones = { green: "good", normal: "", restricted: "act" } as const;

/** The verdict first, then by what it stands. */
export function StandingAnswer({ standing }: { standing: Standing }) {
  const say = useDeskSay();
  const { verdict, following, listings } = standing;
  return (
    <section className="sheet" aria-label={standing.name} aria-live="polite">
      <h2>
        <Link href={`/desk/subjects/${standing.subjectId}`}>{standing.name}</Link>
      </h2>
      <p>
        <span className={`tag ${tones[verdict]}`}>{say(`lookup.${verdict}`)}</span> {say(`point.${standing.point}`)} ·{" "}
        {standing.on}
      </p>
      <p className="note calm">{say(`lookup.${verdict}.says`)}</p>
      {following.length > 0 && <h3>{say("lookup.following")}</h3>}
      <ul className="rows">
        {following.map((one) => (
          <FollowingRow key={`${one.measure} ${one.ground.document.number}`} one={one} standing={standing} />
        ))}
      </ul>
      <h3>{say("lookup.listings")}</h3>
      {listings.length === 0 && <p className="empty">{say("lookup.listings.none")}</p>}
      <ul className="rows">
        {listings.map((ground) => (
          <li key={`${ground.list} ${ground.document.number}`}>
            <GroundLine ground={ground} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function FollowingRow({ one, standing }: { one: Following; standing: Standing }) {
  const say = useDeskSay();
  const locale = useLocale();
  return (
    <li>
      <div>
        <b>{nameIn(locale, one.name, one.nameEn)}</b>{" "}
        <span className={`tag ${one.direction === "incentive" ? "good" : "act"}`}>
          {say(`measures.${one.direction}`)}
        </span>{" "}
        {one.until !== null && <span className="small">{say("lookup.until", { on: one.until })}</span>}
      </div>
      <div>{nameIn(locale, one.action, one.actionEn)}</div>
      <dl className="facts dense">
        <Fact name={say("lookup.basis")}>{one.basis}</Fact>
        <Fact name={say("lookup.ground")}>
          <GroundLine ground={one.ground} />
        </Fact>
      </dl>
      {standing.can.includes("apply-measure") && <ApplyForm following={one} standing={standing} />}
    </li>
  );
}

export function GroundLine({ ground }: { ground: Ground }) {
  const say = useDeskSay();
  const locale = useLocale();
  const { document, from, until } = ground;
  return (
    <>
      <span className={`tag ${colourTones[ground.colour]}`}>{nameIn(locale, ground.listName, ground.listNameEn)}</span>{" "}
      <DisputedTags of={ground} /> {ground.why}
      <div className="small">
        {say("list.entry.document", { issuer: document.issuer, number: document.number, on: document.decidedOn })} ·{" "}
        {say("list.entry.from", { from })} ·{" "}
        {until === null ? say("list.entry.untilOpen") : say("list.entry.until", { until })} · {ground.article}
      </div>
    </>
  );
}

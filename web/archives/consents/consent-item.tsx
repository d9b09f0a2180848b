import { consentPurposes, type ConsentScope } from "@xinheng/domain/archives/consents/consent.ts";
import type { ConsentView } from "@xinheng/domain/archives/consents/consent-view.ts";
import type { ReactNode } from "react";
import { addressOf } from "../../kit/api.ts";
import { useLocale } from "../../kit/locale.tsx";
import { writtenInstant } from "../../kit/written.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";

const tones = {
  ...{ asked: "wait", declined: "", lapsed: "", "not-yet": "link", live: "good", "used-up": "" },
  ...{ over: "", revoked: "act" },
} as const satisfies Record<ConsentView["state"], string>;

type Given = {
  readonly consent: ConsentView;
  /** Whose name stands over it: the other side, or both. */
  readonly names: readonly ("subject" | "dataUser")[];
  readonly lookedAt?: readonly string[];
  readonly children?: ReactNode;
};

/** One consent or request: who, for what, of what, until when, how it stands, how often it was used. */
export function ConsentItem({ consent, names, lookedAt, children }: Given) {
  const say = useDeskSay();
  const { scope, state, asked } = consent;
  return (
    <li className="record">
      <div className="record-head">
        <h3>{names.map((one) => consent[one].name).join(" → ")}</h3>
        <span className="tags">
          <span className={`tag ${tones[state]}`}>{say(`consent.state.${state}`)}</span>
          <Purpose scope={scope} />
          {consent.way === "paper" && <span className="tag">{say("consent.way.paper")}</span>}
          {consent.dataUserEnded && <span className="tag">{say("consent.dataUserEnded")}</span>}
        </span>
      </div>
      <Scope scope={scope} />
      {asked !== null && consent.grantedAt !== null && (
        <div className="small">
          <AskedFor asked={asked} />
        </div>
      )}
      <Course consent={consent} />
      {lookedAt !== undefined && lookedAt.length > 0 && (
        <details className="fields">
          <summary>{say("consent.looks.when", { count: lookedAt.length })}</summary>
          <ul>
            {lookedAt.map((at) => (
              <li key={at}>{writtenInstant(at)}</li>
            ))}
          </ul>
        </details>
      )}
      {children !== undefined && <div className="deeds">{children}</div>}
    </li>
  );
}

function Purpose({ scope: { purpose, purposeSays } }: { scope: ConsentScope }) {
  const locale = useLocale();
  return <span className="tag">{purpose === "other" ? purposeSays : consentPurposes[purpose][locale]}</span>;
}

function Scope({ scope }: { scope: ConsentScope }) {
  const say = useDeskSay();
  return (
    <>
      <div>{scope.classes.join(say("list.comma"))}</div>
      <div className="small">
        {say("consent.days", { from: scope.fromOn, until: scope.untilOn })} ·{" "}
        {scope.mostLooks === null ? say("consent.unlimited") : say("consent.most", { count: scope.mostLooks })} ·{" "}
        {say(scope.closed ? "consent.closed.yes" : "consent.closed.no")}
      </div>
    </>
  );
}

function AskedFor({ asked }: { asked: ConsentScope }) {
  const say = useDeskSay();
  return say("consent.askedFor", {
    classes: asked.classes.join(say("list.comma")),
    days: say("consent.days", { from: asked.fromOn, until: asked.untilOn }),
    most: asked.mostLooks === null ? say("consent.unlimited") : say("consent.most", { count: asked.mostLooks }),
  });
}

function Course({ consent }: { consent: ConsentView }) {
  const say = useDeskSay();
  const { askedOn, grantedAt, revokedAt, looks, declinedWhy, revokedWhy } = consent;
  const steps = [
    ...(askedOn === null ? [] : [say("consent.askedOn", { on: askedOn })]),
    ...(grantedAt === null ? [] : [say("consent.grantedAt", { at: writtenInstant(grantedAt) })]),
    ...(grantedAt === null ? [] : [looks === 0 ? say("consent.neverLooked") : say("consent.looks", { count: looks })]),
    ...(revokedAt === null ? [] : [say("consent.revokedAt", { at: writtenInstant(revokedAt) })]),
  ];
  return (
    <div className="small">
      {steps.join(" · ")}
      {declinedWhy !== "" && <div>{say("consent.declinedWhy", { why: declinedWhy })}</div>}
      {revokedWhy !== "" && <div>{say("consent.revokedWhy", { why: revokedWhy })}</div>}
      {consent.hasPaper && consent.can.includes("fetch-consent-paper") && (
        <div>
          <a
            href={addressOf("/api/subjects/{subjectId}/consents/{consentId}/paper", {
              path: { subjectId: consent.subject.id, consentId: consent.id },
            })}
          >
            {say("consent.paper")}
          </a>
        </div>
      )}
    </div>
  );
}

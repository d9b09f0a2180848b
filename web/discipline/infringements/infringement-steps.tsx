import type { InfringementView } from "@xinheng/domain/discipline/infringements/infringement-view.ts";
import { officeNames } from "../../access/office-name.ts";
import { DocumentLink } from "../../archives/rights/objection-page.tsx";
import { Fact } from "../../kit/fact.tsx";
import { useLocale } from "../../kit/locale.tsx";
import { useDeskSay } from "../../words/use-desk-say.ts";

type Given = { readonly one: InfringementView };

/** What was judged, inquired and found, as far as it has come and the reader's side goes. */
export function InfringementSteps({ one }: Given) {
  const say = useDeskSay();
  const { judgement, officer, extension, finding, secondLook, review, outcome } = one;
  if (judgement === null && outcome === null && one.identities.length === 0) return null;
  return (
    <section className="sheet" aria-label={say("complaint.steps")}>
      <h2>{say("complaint.steps")}</h2>
      <dl className="facts">
        {judgement !== null && (
          <Fact name={say("complain.judgement")}>
            {say(judgement.accepted ? "complain.accepted" : "complain.notAccepted", { on: judgement.on })}{" "}
            {judgement.why}
            {judgement.instead !== "" && <div>{say("complain.instead", { where: judgement.instead })}</div>}
          </Fact>
        )}
        {one.identities.length > 0 && <Identities one={one} />}
        {one.against.length > 0 && <Fact name={say("infringement.against")}>{one.against.join(say("case.join"))}</Fact>}
        {officer !== null && (
          <Fact name={say("infringement.officer")}>
            {officer.name === "" ? say("infringement.officer.somebody") : officer.name}{" "}
            <span className="small">{officer.on}</span>
          </Fact>
        )}
        {extension !== null && (
          <Fact name={say("infringement.extension")}>
            {say("infringement.extended", { until: extension.until })} {extension.why}{" "}
            <span className="small">{extension.on}</span>
          </Fact>
        )}
        {finding !== null && <Found name={say("infringement.finding")} found={finding} />}
        {secondLook !== null && (
          <Fact name={say("infringement.secondLook")}>
            <span className="said">{secondLook.why}</span> <span className="small">{secondLook.on}</span>{" "}
            {secondLook.onPaper && <span className="tag">{say("case.onPaper")}</span>}
          </Fact>
        )}
        {review !== null && <Found name={say("infringement.review")} found={review} />}
        {one.setAside.map((given) => (
          <SetAside key={given.found[0]?.documentId ?? given.on} given={given} />
        ))}
        {outcome !== null && (
          <Fact name={say("complain.outcome")}>
            <span className="said">{outcome.text}</span> <span className="small">{outcome.on}</span>
          </Fact>
        )}
      </dl>
    </section>
  );
}

/** What was found about somebody else than the complainant, and what was ordered upon it. */
function SetAside({ given }: { given: InfringementView["setAside"][number] }) {
  const say = useDeskSay();
  return (
    <Fact name={say("infringement.setAside")}>
      {say("infringement.setAside.about", { on: given.on })}
      {given.found.map((found) => (
        <div key={found.documentId}>
          <DocumentLink id={found.documentId} number={found.number} /> <span className="small">{found.on}</span>
        </div>
      ))}
      {given.consequences.map(({ id, kind, target, text, letter }) => (
        <div key={id}>
          <span className="tag">{say(`infringement.consequence.${kind}`)}</span> {target}{" "}
          <span className="said">{text}</span>{" "}
          {letter !== null && <DocumentLink id={letter.documentId} number={letter.number} />}
        </div>
      ))}
    </Fact>
  );
}

/** How it was checked whose data it is, the last one now. */
function Identities({ one }: Given) {
  const say = useDeskSay();
  return (
    <Fact name={say("infringement.identity")}>
      {one.identities.map((checked, at) => (
        <div key={`${checked.on} ${String(at)}`}>
          {say(`infringement.identity.result.${checked.confirmed ? "confirmed" : "not-confirmed"}`)}{" "}
          {checked.subject !== null && say("infringement.identity.as", { name: checked.subject })}{" "}
          <span className="said">{checked.how}</span>{" "}
          <span className="small">
            {checked.on} {checked.by}
          </span>
        </div>
      ))}
    </Fact>
  );
}

function Found({ name, found }: { name: string; found: NonNullable<InfringementView["finding"]> }) {
  const say = useDeskSay();
  const locale = useLocale();
  const named = found.responsible.map((who) => (who.kind === "office" ? officeNames([who.office], locale) : who.name));
  return (
    <Fact name={name}>
      <span className={found.verdict === "unfounded" ? "tag" : "tag act"}>
        {say(`infringement.verdict.${found.verdict}`)}
      </span>{" "}
      {found.verdict !== "unfounded" && <span className="tag">{say(`infringement.kind.${found.kind}`)}</span>}{" "}
      <DocumentLink id={found.documentId} number={found.number} /> <span className="small">{found.on}</span>
      <div className="said">{found.facts}</div>
      <div className="said">{found.reasons}</div>
      {named.length > 0 && <div>{say("infringement.responsibleAre", { who: named.join(say("case.join")) })}</div>}
    </Fact>
  );
}

/** What the inquiry found out, and how whoever has no account was told. */
export function InfringementNotes({ one }: Given) {
  const say = useDeskSay();
  if (one.notes.length === 0) return null;
  return (
    <section className="sheet" aria-label={say("infringement.notes")}>
      <h2>{say("infringement.notes")}</h2>
      <ul className="plain">
        {one.notes.map((note, at) => (
          <li key={`${note.on} ${String(at)}`}>
            <span className="tag">{say(`infringement.note.${note.kind}`)}</span>{" "}
            <span className="said">{note.text}</span>{" "}
            <span className="small">
              {note.on} {note.by}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

import { PaperLink } from "../../governance/paper-upload.tsx";
import { Fact } from "../../kit/fact.tsx";
import { writtenInstant } from "../../kit/written.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import type { Norm, OfNorm } from "../norm.ts";
import { DecideForm } from "./decide-form.tsx";
import { ProposeForm } from "./propose-form.tsx";

/** The approval of the project: every proposal of the standard with what was decided on it, and the next step. */
export function NormProject({ norm }: OfNorm) {
  const say = useDeskSay();
  return (
    <section className="sheet" aria-label={say("norm.tab.project")}>
      <h2>{say("norm.tab.project")}</h2>
      <p className="small">{say("norm.project.lead")}</p>
      {norm.projects.map((project) => (
        <Project key={project.id} project={project} />
      ))}
      {norm.projects.length === 0 && <p>{say("norm.project.none")}</p>}
      <div className="after-drop">
        {norm.can.includes("propose-norm-project") && <ProposeForm norm={norm} />}
        {norm.can.includes("decide-norm-project") && <DecideForm norm={norm} />}
      </div>
    </section>
  );
}

function Project({ project }: { readonly project: Norm["projects"][number] }) {
  const say = useDeskSay();
  const { need, scope, compared, drafters, by, at, decision } = project;
  return (
    <article className="after-drop">
      <p>
        <b>{say("norm.project.by", { by, at: writtenInstant(at) })}</b>{" "}
        <span className={`tag ${decision === null ? "" : tones[decision.verdict]}`}>
          {say(decision === null ? "norm.project.open" : `norm.project.${decision.verdict}`)}
        </span>
      </p>
      <dl className="facts narrow">
        <Fact name={say("norm.project.need")}>{need}</Fact>
        <Fact name={say("norm.project.scope")}>{scope}</Fact>
        <Fact name={say("norm.project.compared")}>{compared}</Fact>
        <Fact name={say("norm.project.drafters")}>{drafters}</Fact>
        {decision !== null && (
          <>
            <Fact name={say("norm.project.deciders")}>
              {say("norm.project.decided", { by: decision.deciders, on: decision.decidedOn })}
            </Fact>
            <Fact name={say("norm.project.reason")}>{decision.reason}</Fact>
            <Fact name={say("norm.project.enteredBy")}>
              {decision.by} <PaperLink paper={{ id: decision.paperId, name: say("norm.project.paper") }} />
            </Fact>
          </>
        )}
      </dl>
    </article>
  );
}

const tones = { approved: "good", rejected: "act" } as const;
